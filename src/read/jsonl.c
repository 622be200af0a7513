#include "read/jsonl.h"

#include "read/reader.h"
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

static struct str copy_member(
	struct arena *arena, const struct json *object, const char *key)
{
	return copy_text(arena, json_string(json_get(object, key)));
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

static void read_metadata(struct arena *arena, const struct json *object,
	struct metadata *metadata)
{
	const struct {
		const char *key;
		struct str *field;
	} fields[] = {
		{"title", &metadata->title},
		{"publisher", &metadata->publisher},
		{"author", &metadata->author},
		{"url", &metadata->url},
		{"language", &metadata->language},
		{"source", &metadata->source},
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		*fields[i].field = copy_member(arena, object, fields[i].key);
	copy_strings(arena, json_get(object, "credits"), &metadata->credits);
	stamp_add(arena, &metadata->stamps,
		(struct stamp){.basis = BASIS_METADATA,
			.written = copy_member(arena, object, "published"),
			.where = STR("\"published\"")});
	stamp_add(arena, &metadata->stamps,
		(struct stamp){.modified = true,
			.basis = BASIS_METADATA,
			.written = copy_member(arena, object, "modified"),
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

enum fc_status jsonl_read_object(struct arena *arena, const struct json *object,
	struct article *article, struct fc_error *error)
{
	const struct json *text = json_get(object, "text");
	struct str id = json_word(json_get(object, "id"));

	if (!json_is_object(object))
		return bad_line(error, article, "is not a JSON object", 0);
	if (!text)
		return bad_line(error, article, "has no \"text\"", 0);
	if (!json_string(text).ptr)
		return bad_line(error, article, "\"text\" is not a string", 0);
	if (id.len)
		article->id = copy_text(arena, id);
	article->text = copy_text(arena, json_string(text));
	article->file = article->text;
	article->record = true;
	read_metadata(arena, object, &article->metadata);
	article_lines_find(arena, article->text, article);
	txt_blocks(arena, article);
	return FC_OK;
}

enum fc_status jsonl_read(struct arena *arena, struct str line,
	struct article *article, struct fc_error *error)
{
	const char *reason = NULL;
	size_t offset = 0;
	struct json *object = json_read(line, true, &reason, &offset);
	enum fc_status status;

	if (!article->first_line)
		article->first_line = 1;
	if (!object)
		return bad_line(error, article, reason, offset);
	article->id = STR_NONE;
	status = jsonl_read_object(arena, object, article, error);
	if (status == FC_OK && !article->id.ptr)
		article->id = arena_format(arena, "%.*s:%" PRIu32,
			STR_ARG(article->path), article->first_line);
	json_free(object);
	return status;
}
