#include "app/message.h"

#include <stdio.h>
#include <string.h>

/* Length of the UTF-8 sequence at `at`, 0 where there is none. */
static size_t sequence(const unsigned char *at)
{
	size_t length = *at < 0x80   ? 1
			: *at < 0xc2 ? 0
			: *at < 0xe0 ? 2
			: *at < 0xf0 ? 3
			: *at < 0xf5 ? 4
				     : 0;

	for (size_t i = 1; i < length; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

/* Whether a terminal may act on the character: C0, DEL, C1, line and
 * paragraph separators, bidirectional marks, embeddings and isolates. */
static bool is_active(const unsigned char *at, size_t length)
{
	if (length == 1)
		return *at < ' ' || *at == 127;
	if (length == 2)
		return at[0] == 0xc2 && at[1] < 0xa0;
	if (length == 3 && at[0] == 0xe2 && at[1] == 0x80)
		return at[2] == 0x8e || at[2] == 0x8f ||
		       (at[2] >= 0xa8 && at[2] <= 0xae);
	if (length == 3 && at[0] == 0xe2 && at[1] == 0x81)
		return at[2] >= 0xa6 && at[2] <= 0xa9;
	return false;
}

void message_clean(char *out, size_t room, const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	while (*at) {
		size_t length = sequence(at);
		bool shown = length && !is_active(at, length);
		size_t written = shown ? length : 1;

		if (written >= room)
			break;
		if (shown)
			memcpy(out, at, length);
		else
			*out = '?';
		out += written;
		room -= written;
		at += length ? length : 1;
	}
	*out = '\0';
}

void message_say(const char *what, const char *why)
{
	char clean_what[1024], clean_why[1024];

	message_clean(clean_what, sizeof(clean_what), what);
	message_clean(clean_why, sizeof(clean_why), why);
	fprintf(stderr, "factcheck: %s: %s\n", clean_what, clean_why);
}

/* What may be done about a failure; NULL where the reason says it. */
static const char *advice(enum fc_status status)
{
	switch (status) {
	case FC_TOO_LARGE:
		return "see --limit";
	case FC_NO_ARTICLES:
		return "looked for .txt, .md, .html, .jsonl, .xml, .rss, "
		       ".atom, .json and .warc";
	case FC_OK:
	case FC_USAGE:
	case FC_UNREADABLE:
	case FC_BAD_INPUT:
	case FC_BAD_FACTS:
	case FC_NOT_WRITTEN:
		return NULL;
	}
	return NULL;
}

void message_error(const char *path, const struct fc_error *error)
{
	const char *reason = error->reason ? error->reason : "failed";
	const char *where = *error->path ? error->path : path;
	const char *what = *where ? where : error->detail;
	const char *next = advice(error->status);
	char place[1024], why[1024], line[32] = "", detail[160] = "";

	if (error->line)
		snprintf(line, sizeof(line), ":%zu", error->line);
	if (*error->detail && what != error->detail)
		snprintf(detail, sizeof(detail), ": '%s'", error->detail);
	snprintf(place, sizeof(place), "%.900s%s",
		*what ? what : fc_status_name(error->status), line);
	snprintf(why, sizeof(why), "%s%s%s%s%s%s",
		error->status == FC_OK ? "warning: " : "", reason, detail,
		next ? " (" : "", next ? next : "", next ? ")" : "");
	message_say(place, why);
}
