#include "read/raw.h"

#include "read/decode.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { CHARSET_LOOK = 1024 }; /* HTML's limit for declaring one */

void raw_own(struct raw *raw, struct str path, char *bytes, size_t length)
{
	raw->owned = realloc(bytes, length + 1 + path.len + 1);
	if (!raw->owned) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	raw->owned[length] = '\0';
	if (path.len)
		memcpy(raw->owned + length + 1, path.ptr, path.len);
	raw->owned[length + 1 + path.len] = '\0';
	raw->path = str_from(raw->owned + length + 1, path.len);
	raw->length = length;
	raw->line = 1;
}

void raw_release(struct raw *raw)
{
	free(raw->owned);
	memset(raw, 0, sizeof(*raw));
}

enum reader_step raw_refuse(struct raw *raw, struct fc_error *error,
	struct str path, enum fc_status status, const char *reason)
{
	raw_own(raw, path, NULL, 0);
	error->status = status;
	error->reason = reason;
	return READER_ERROR;
}

enum reader_step raw_refuse_large(struct raw *raw, struct fc_error *error,
	struct str path, size_t size, size_t limit)
{
	if (size)
		snprintf(error->detail, sizeof(error->detail),
			"%zu bytes, the limit is %zu", size, limit);
	else
		snprintf(error->detail, sizeof(error->detail),
			"the limit is %zu bytes", limit);
	return raw_refuse(raw, error, path, FC_TOO_LARGE,
		"is larger than the limit of an article");
}

static const char *reason_of(int failed)
{
	static const struct {
		int failed;
		const char *reason;
	} reasons[] = {
		{ENOENT, "no such file"},
		{ENOTDIR, "no such file"},
		{EACCES, "permission denied"},
		{EPERM, "permission denied"},
		{EISDIR, "is a folder"},
		{ELOOP, "too many links"},
		{ENAMETOOLONG, "its path is too long"},
		{EMFILE, "too many files are open"},
		{ENFILE, "too many files are open"},
		{EIO, "the device gave an error"},
		{EILSEQ, "is damaged: it cannot be unpacked to its end"},
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].failed == failed)
			return reasons[i].reason;
	return "cannot be read";
}

enum reader_step raw_refuse_failed(
	struct raw *raw, struct fc_error *error, struct str path, int failed)
{
	return raw_refuse(raw, error, path, FC_UNREADABLE, reason_of(failed));
}

/* --- parsing */

/* What a page says its encoding is: <meta charset="...">. */
static struct str charset_of(struct str page)
{
	static const struct str key = STR_INIT("charset=");
	struct str rest = str_cut(page, 0, CHARSET_LOOK);
	size_t length = 0;

	while (rest.len > key.len && !str_starts_fold(rest, key))
		rest = str_cut(rest, 1, rest.len);
	rest = str_cut(rest, key.len, rest.len);
	while (rest.len && memchr("\"' ", rest.ptr[0], 3))
		rest = str_cut(rest, 1, rest.len);
	while (length < rest.len &&
		(char_is_alpha(rest.ptr[length]) ||
			char_is_digit(rest.ptr[length]) ||
			rest.ptr[length] == '-' || rest.ptr[length] == '_'))
		length++;
	return str_cut(rest, 0, length);
}

static enum fc_status read_text(struct arena *arena, enum fc_format format,
	struct str text, struct article *article, struct fc_error *error)
{
	switch (format) {
	case FC_MARKDOWN:
		return markdown_read(arena, text, article, error);
	case FC_HTML:
		return html_read(arena, text, article, error);
	case FC_ARTICLES_JSONL:
		return jsonl_read(arena, text, article, error);
	case FC_XML:
	case FC_NINJS:
	case FC_WARC: /* the reader gives what they hold */
	case FC_BY_NAME:
	case FC_TXT:
		break;
	}
	return txt_read(arena, text, article, error);
}

/* From offsets of the decoded text to those of the file's bytes. */
static void map_to_file(struct arena *arena, const struct map_pieces *map,
	struct article *article)
{
	article->map = map_compose(arena, &article->map, map);
	for (uint32_t i = 1; i < article->line_count; i++) {
		struct span newline = {
			article->lines[i] - 1, article->lines[i]};

		article->lines[i] = map_span(map, newline).end;
	}
	ROWS_EACH (struct stamp, stamp, article->metadata.stamps)
		if (stamp->span.end)
			stamp->span = map_span(map, stamp->span);
}

static void warn_of_damage(const struct decoded *decoded, const struct raw *raw,
	struct fc_error *error)
{
	struct str before = {raw->owned, decoded->first_replaced};

	error->status = FC_OK;
	error->reason = "has damaged characters, which were replaced";
	error->offset = decoded->first_replaced;
	error->line = raw->line;
	while (str_split(&before, '\n').ptr && before.ptr)
		error->line++;
	snprintf(error->detail, sizeof(error->detail), "%u in all",
		(unsigned)decoded->replaced);
}

/* A page of a crawl is a record of its file, as a line of JSONL is. */
static void record_be(const struct raw *raw, struct article *article)
{
	article->record = true;
	article->first_line = raw->line;
	article->id = raw->url;
	if (!article->metadata.url.len)
		article->metadata.url = raw->url;
}

enum fc_status raw_parse(struct arena *arena, const struct raw *raw,
	const struct read_options *options, struct article *article,
	struct fc_error *error)
{
	struct str bytes = {raw->owned, raw->length}, charset = STR_NONE;
	struct decoded decoded;
	enum fc_status status;

	(void)options;
	memset(article, 0, sizeof(*article));
	memset(error, 0, sizeof(*error));
	article->id = article->path = raw->path;
	article->first_line = raw->line;
	article->file = bytes;
	if (raw->format == FC_HTML)
		charset = charset_of(bytes);
	status = decode(arena, bytes, charset, &decoded, error);
	if (status == FC_OK && !str_trim(decoded.text).len) {
		error->status = status = FC_BAD_INPUT;
		error->reason = "is empty";
	}
	if (status == FC_OK)
		status = read_text(
			arena, raw->format, decoded.text, article, error);
	if (status != FC_OK) {
		if (raw->format == FC_ARTICLES_JSONL)
			error->line = raw->line;
		return status;
	}
	if (raw->url.ptr)
		record_be(raw, article);
	if (decoded.map.count && raw->format != FC_ARTICLES_JSONL)
		map_to_file(arena, &decoded.map, article);
	if (decoded.replaced)
		warn_of_damage(&decoded, raw, error);
	return FC_OK;
}
