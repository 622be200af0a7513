/*
 * The whole road on any bytes; their number chooses the formats. It must come
 * to its end, print whole lines, and say what it could not read; rows lie in
 * the input, by their start, and in plain text those of a kind that may not
 * overlap stand one behind the other. Text for people holds no control
 * characters.
 */
#include "factcheck.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Kinds whose rows do not overlap. */
static const char *const apart[] = {"quote", "quantity", "timex", "name"};
enum { APART = sizeof(apart) / sizeof(*apart) };

struct seen {
	size_t bytes;
	size_t length;     /* of the input */
	size_t start;      /* of the article's last row */
	size_t end[APART]; /* of its last of each of those kinds */
	bool plain, text;
	char last;
	bool complained;
};

/* The number behind a key of a row, whose text comes later. */
static size_t number_of(const char *row, const char *key)
{
	const char *at = strstr(row, key);

	if (!at)
		abort();
	return (size_t)strtoull(at + strlen(key), NULL, 10);
}

static bool is_type(const char *row, const char *type)
{
	return !strncmp(row, "{\"type\":\"", 9) &&
	       !strncmp(row + 9, type, strlen(type)) &&
	       row[9 + strlen(type)] == '"';
}

static void check_row(struct seen *seen, const char *row)
{
	size_t start, end;

	if (is_type(row, "article")) {
		seen->start = 0;
		memset(seen->end, 0, sizeof(seen->end));
		return;
	}
	start = number_of(row, "\"start\":");
	end = number_of(row, "\"end\":");
	if (start >= end || end > seen->length)
		abort();
	if (!seen->plain)
		return;
	if (start < seen->start)
		abort();
	seen->start = start;
	for (size_t i = 0; i < APART; i++) {
		if (!is_type(row, apart[i]))
			continue;
		if (start < seen->end[i])
			abort();
		seen->end[i] = end;
	}
}

/* Nothing that a terminal would act on: C0, DEL and C1. */
static void check_text(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];
		unsigned char next =
			i + 1 < length ? (unsigned char)bytes[i + 1] : 0;

		if ((c < ' ' && c != '\n') || c == 0x7f ||
			(c == 0xc2 && next >= 0x80 && next < 0xa0))
			abort();
	}
}

static void check_rows(struct seen *seen, const char *bytes, size_t length)
{
	char *rows = malloc(length + 1);

	if (!rows)
		abort();
	memcpy(rows, bytes, length);
	rows[length] = '\0';
	for (char *row = rows; row && *row;) {
		check_row(seen, row);
		row = strchr(row, '\n');
		row = row ? row + 1 : NULL;
	}
	free(rows);
}

static bool sink(void *user, const char *bytes, size_t length)
{
	struct seen *seen = user;

	if (seen->text)
		check_text(bytes, length);
	else if (seen->length)
		check_rows(seen, bytes, length);
	seen->bytes += length;
	if (length)
		seen->last = bytes[length - 1];
	return true;
}

static void complain(void *user, const char *path, const struct fc_error *error)
{
	struct seen *seen = user;

	if (!path || !error->reason || strlen(error->reason) == 0)
		abort();
	seen->complained = true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const enum fc_format formats[] = {
		FC_TXT, FC_MARKDOWN, FC_HTML, FC_ARTICLES_JSONL};
	static const enum fc_output outputs[] = {
		FC_TEXT, FC_JSON, FC_JSONL, FC_ICS, FC_HTML_PAGE};
	static const struct fc_options everything = {
		.rows = FC_EVERYTHING | FC_NAME};
	/* Read once: it is the articles that are hostile here. */
	static struct fc *fc;
	struct fc_timeline_options options = {
		.format = outputs[length / 4 % 5], .reasons = true};
	struct fc_input input = {
		"fuzz", (const char *)bytes, length, formats[length % 4]};
	struct seen seen = {.length = length, .plain = input.format == FC_TXT};
	struct fc_error error;
	enum fc_status status;

	if (!fc)
		fc = fc_new(&everything, &error);
	if (!fc)
		abort();
	status = fc_extract(fc, &input, 1, FC_JSONL, sink, complain, &seen);
	if (status != FC_OK && !seen.complained)
		abort();
	if (seen.bytes && seen.last != '\n')
		abort();
	seen.text = true;
	fc_extract(fc, &input, 1, FC_TEXT, sink, complain, &seen);
	seen.text = false;
	seen.length = 0;
	fc_timeline(fc, &input, 1, &options, sink, complain, &seen);
	return 0;
}
