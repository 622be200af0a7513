#include "read/jsonl.h"

#include "read/parse.h"
#include "read/record.h"
#include "read/stamp.h"
#include "read/txt.h"

#include "base/utf8.h"

#include <inttypes.h>

/* A copy in the arena that holds no NUL: \u0000 becomes U+FFFD. */
static struct str copy_text(struct arena *arena, struct str s)
{
	struct str replacement = UTF8_REPLACEMENT;
	size_t nuls = 0, len = 0;
	char *bytes;

	if (!s.len || !memchr(s.ptr, '\0', s.len))
		return s.ptr ? arena_copy(arena, s) : s;
	for (size_t i = 0; i < s.len; i++)
		nuls += s.ptr[i] == '\0';
	bytes = arena_alloc_raw(arena, s.len + nuls * (replacement.len - 1));
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != '\0') {
			bytes[len++] = s.ptr[i];
			continue;
		}
		memcpy(bytes + len, replacement.ptr, replacement.len);
		len += replacement.len;
	}
	return str_from(bytes, len);
}

/* A string, or an array of them. */
static void copy_strings(
	struct arena *arena, const struct json *value, struct strs *strings)
{
	size_t count = json_count(value);

	if (json_string(value).len)
		*ROWS_ADD(arena, strings) =
			copy_text(arena, json_string(value));
	for (size_t i = 0; i < count; i++) {
		struct str one = json_string(json_item(value, i));

		if (one.len)
			*ROWS_ADD(arena, strings) = copy_text(arena, one);
	}
}

/* Out of an object that goes away. */
static void record_copy(struct arena *arena, struct record *record)
{
	struct str *const strings[] = {&record->text, &record->id,
		&record->title, &record->publisher, &record->author,
		&record->url, &record->language, &record->source,
		&record->published, &record->modified};

	for (size_t i = 0; i < sizeof(strings) / sizeof(*strings); i++)
		*strings[i] = copy_text(arena, *strings[i]);
}

static void read_metadata(struct arena *arena, const struct record *record,
	struct metadata *metadata)
{
	metadata->title = record->title;
	metadata->publisher = record->publisher;
	metadata->author = record->author;
	metadata->url = record->url;
	metadata->language = record->language;
	metadata->source = record->source;
	copy_strings(arena, record->credits, &metadata->credits);
	stamp_add(arena, &metadata->stamps,
		(struct stamp){.basis = BASIS_METADATA,
			.written = record->published,
			.where = STR("\"published\"")});
	stamp_add(arena, &metadata->stamps,
		(struct stamp){.modified = true,
			.basis = BASIS_METADATA,
			.written = record->modified,
			.where = STR("\"modified\"")});
	stamp_add_url(
		arena, &metadata->stamps, metadata->url, (struct span){0, 0});
}

static enum fc_status bad_line(struct fc_error *error,
	const struct article *article, const char *reason, size_t offset)
{
	error->status = FC_BAD_INPUT;
	error->line = article->first_line;
	error->offset = offset;
	error->reason = reason;
	return error->status;
}

/* What the article is; the strings of its record live in the arena. */
static void article_fill(struct arena *arena, const struct record *record,
	struct article *article)
{
	if (record->id.len)
		article->id = record->id;
	article->file = article->text = record->text;
	article->record = true;
	read_metadata(arena, record, &article->metadata);
	article_lines_find(arena, article->text, article);
	txt_blocks(arena, article);
}

enum fc_status jsonl_read_object(struct arena *arena, const struct json *object,
	struct article *article, struct fc_error *error)
{
	struct record record;

	if (!json_is_object(object))
		return bad_line(error, article, "is not a JSON object", 0);
	if (!json_get(object, "text"))
		return bad_line(error, article, "has no \"text\"", 0);
	record_of(object, &record);
	if (!record.text.ptr)
		return bad_line(error, article, "\"text\" is not a string", 0);
	record_copy(arena, &record);
	article_fill(arena, &record, article);
	return FC_OK;
}

/* Any line, by json-c. */
static enum fc_status line_read(struct arena *arena, struct str line,
	struct article *article, struct fc_error *error)
{
	const char *reason = NULL;
	size_t offset = 0;
	struct json *object = json_read(line, true, &reason, &offset);
	enum fc_status status;

	if (!object)
		return bad_line(error, article, reason, offset);
	status = jsonl_read_object(arena, object, article, error);
	json_free(object);
	return status;
}

enum fc_status jsonl_read(struct arena *arena, struct str line,
	struct article *article, struct fc_error *error)
{
	enum fc_status status = FC_OK;
	struct record record;

	if (!article->first_line)
		article->first_line = 1;
	article->id = STR_NONE;
	if (record_scan(arena, line, &record)) {
		article_fill(arena, &record, article);
	} else {
		status = line_read(arena, line, article, error);
	}
	if (status == FC_OK && !article->id.ptr)
		article->id = arena_format(arena, "%.*s:%" PRIu32,
			STR_ARG(article->path), article->first_line);
	return status;
}
