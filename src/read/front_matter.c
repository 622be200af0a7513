#include "read/front_matter.h"

#include "base/utf8.h"
#include "read/stamp.h"

#include <stdio.h>
#include <yaml.h>

enum { SIZE_MAX_YAML = 64 * 1024, DEPTH_MAX = 32 };

enum field {
	FIELD_TITLE,
	FIELD_AUTHOR,
	FIELD_PUBLISHER,
	FIELD_SOURCE,
	FIELD_CREDIT,
	FIELD_URL,
	FIELD_LANGUAGE,
	FIELD_PUBLISHED,
	FIELD_MODIFIED
};

/* The names that site generators and newsrooms give to a field. */
static const struct {
	struct str key;
	enum field field;
} keys[] = {
	{STR_INIT("title"), FIELD_TITLE},
	{STR_INIT("headline"), FIELD_TITLE},
	{STR_INIT("author"), FIELD_AUTHOR},
	{STR_INIT("authors"), FIELD_AUTHOR},
	{STR_INIT("byline"), FIELD_AUTHOR},
	{STR_INIT("publisher"), FIELD_PUBLISHER},
	{STR_INIT("site"), FIELD_PUBLISHER},
	{STR_INIT("source"), FIELD_SOURCE},
	{STR_INIT("credit"), FIELD_CREDIT},
	{STR_INIT("credits"), FIELD_CREDIT},
	{STR_INIT("canonical"), FIELD_URL},
	{STR_INIT("canonical_url"), FIELD_URL},
	{STR_INIT("canonicalURL"), FIELD_URL},
	{STR_INIT("url"), FIELD_URL},
	{STR_INIT("link"), FIELD_URL},
	{STR_INIT("permalink"), FIELD_URL},
	{STR_INIT("lang"), FIELD_LANGUAGE},
	{STR_INIT("language"), FIELD_LANGUAGE},
	{STR_INIT("date"), FIELD_PUBLISHED},
	{STR_INIT("published"), FIELD_PUBLISHED},
	{STR_INIT("published_at"), FIELD_PUBLISHED},
	{STR_INIT("publishDate"), FIELD_PUBLISHED},
	{STR_INIT("pubDate"), FIELD_PUBLISHED},
	{STR_INIT("datePublished"), FIELD_PUBLISHED},
	{STR_INIT("lastmod"), FIELD_MODIFIED},
	{STR_INIT("updated"), FIELD_MODIFIED},
	{STR_INIT("updated_at"), FIELD_MODIFIED},
	{STR_INIT("modified"), FIELD_MODIFIED},
	{STR_INIT("last_modified_at"), FIELD_MODIFIED},
	{STR_INIT("dateModified"), FIELD_MODIFIED},
};

/* One level of mappings and sequences. */
struct level {
	bool mapping;
	bool at_key; /* the next node of a mapping is a key */
};

struct front_matter {
	struct arena *arena;
	struct str file;
	struct metadata *metadata;
	struct span url; /* where it stands */
	bool bare;       /* no mapping: two rules and text between them */
	struct level levels[DEPTH_MAX + 1];
	uint32_t depth;
	struct str key;       /* of the mapping at the top */
	struct str inner;     /* of the innermost mapping below it */
	size_t index, offset; /* libyaml counts characters, we bytes */
};

/* Bytes before the character `index`, which is not before the last one. */
static uint32_t byte_offset(struct front_matter *matter, size_t index)
{
	while (matter->index < index && matter->offset < matter->file.len) {
		uint32_t point;

		matter->offset +=
			utf8_next(matter->file, matter->offset, &point);
		matter->index++;
	}
	return (uint32_t)matter->offset;
}

static void add_date(struct front_matter *matter, struct str value,
	struct span span, bool modified)
{
	stamp_add(matter->arena, &matter->metadata->stamps,
		(struct stamp){.modified = modified,
			.basis = BASIS_FRONT_MATTER,
			.written = value,
			.where = arena_format(matter->arena,
				"front matter %.*s", STR_ARG(matter->key)),
			.span = span});
}

static void add_author(struct front_matter *matter, struct str value)
{
	struct str *author = &matter->metadata->author;

	*author = author->len ? arena_format(matter->arena, "%.*s, %.*s",
					STR_ARG(*author), STR_ARG(value))
			      : value;
}

static void set_first(struct str *field, struct str value)
{
	if (!field->len)
		*field = value;
}

static void add_field(struct front_matter *matter, enum field field,
	struct str value, struct span span)
{
	struct metadata *metadata = matter->metadata;

	switch (field) {
	case FIELD_TITLE:
		set_first(&metadata->title, value);
		break;
	case FIELD_AUTHOR:
		add_author(matter, value);
		break;
	case FIELD_PUBLISHER:
		set_first(&metadata->publisher, value);
		break;
	case FIELD_SOURCE:
		set_first(&metadata->source, value);
		break;
	case FIELD_CREDIT:
		*ROWS_ADD(matter->arena, &metadata->credits) = value;
		break;
	case FIELD_URL:
		if (!metadata->url.len ||
			str_starts_fold(matter->key, STR("canonical"))) {
			metadata->url = value;
			matter->url = span;
		}
		break;
	case FIELD_LANGUAGE:
		set_first(&metadata->language, value);
		break;
	case FIELD_PUBLISHED:
		add_date(matter, value, span, false);
		break;
	case FIELD_MODIFIED:
		add_date(matter, value, span, true);
		break;
	}
}

/* An unquoted null, or what else YAML has for "nothing". */
static bool is_null(const yaml_event_t *event, struct str value)
{
	return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
	       (!value.len || str_eq(value, STR("~")) ||
		       str_eq_fold(value, STR("null")));
}

/* A value counts where it is one of a field, one of a list of them, or the
 * name of what stands there. */
static bool is_value(const struct front_matter *matter)
{
	const struct level *level = &matter->levels[matter->depth];

	if (matter->depth == 1)
		return level->mapping;
	if (matter->depth == 2 && !level->mapping)
		return true;
	return matter->depth <= 3 && level->mapping &&
	       str_eq(matter->inner, STR("name"));
}

static void add_scalar(struct front_matter *matter, const yaml_event_t *event)
{
	struct level *level = &matter->levels[matter->depth];
	struct str value = arena_copy(
		matter->arena, str_from((const char *)event->data.scalar.value,
				       event->data.scalar.length));
	struct span span = {byte_offset(matter, event->start_mark.index),
		byte_offset(matter, event->end_mark.index)};

	if (level->mapping && level->at_key) {
		*(matter->depth == 1 ? &matter->key : &matter->inner) = value;
		return;
	}
	if (is_null(event, value) || !value.len ||
		memchr(value.ptr, '\0', value.len) || !is_value(matter))
		return;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (str_eq_fold(keys[i].key, matter->key)) {
			add_field(matter, keys[i].field, value, span);
			return;
		}
}

/* After a node of a mapping a key follows a value, and a value a key. */
static void node_ends(struct front_matter *matter)
{
	struct level *level = &matter->levels[matter->depth];

	level->at_key = level->mapping && !level->at_key;
}

static enum fc_status yaml_error(const yaml_parser_t *parser,
	struct front_matter *matter, struct fc_error *error)
{
	error->status = FC_BAD_INPUT;
	error->reason = "front matter is not YAML";
	error->line = parser->problem_mark.line + 1;
	matter->index = matter->offset = 0;
	error->offset = byte_offset(matter, parser->problem_mark.index);
	snprintf(error->detail, sizeof(error->detail), "%s",
		parser->problem ? parser->problem : "");
	return error->status;
}

static enum fc_status too_large(struct fc_error *error, const char *reason)
{
	error->status = FC_TOO_LARGE;
	error->reason = reason;
	error->line = 1;
	return error->status;
}

/* One event; false where the levels are used up. */
static bool event_read(struct front_matter *matter, const yaml_event_t *event)
{
	bool mapping = event->type == YAML_MAPPING_START_EVENT;

	if (!matter->depth)
		matter->bare |= event->type == YAML_SEQUENCE_START_EVENT ||
				(event->type == YAML_SCALAR_EVENT &&
					event->data.scalar.length > 0);
	if (mapping || event->type == YAML_SEQUENCE_START_EVENT) {
		if (matter->depth == DEPTH_MAX)
			return false;
		matter->depth++;
		matter->levels[matter->depth] =
			(struct level){mapping, mapping};
		matter->inner = STR_NONE;
	} else if (event->type == YAML_MAPPING_END_EVENT ||
		   event->type == YAML_SEQUENCE_END_EVENT) {
		matter->depth--;
		node_ends(matter);
	} else if (event->type == YAML_SCALAR_EVENT) {
		add_scalar(matter, event);
		node_ends(matter);
	} else if (event->type == YAML_ALIAS_EVENT) {
		node_ends(matter);
	}
	return true;
}

static enum fc_status yaml_read(
	struct front_matter *matter, struct str yaml, struct fc_error *error)
{
	enum fc_status status = FC_OK;
	yaml_parser_t parser;
	bool done = false;

	if (!yaml_parser_initialize(&parser))
		return too_large(error, "no memory for the front matter");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&parser, (const unsigned char *)yaml.ptr, yaml.len);
	while (!done && status == FC_OK) {
		yaml_event_t event;

		if (!yaml_parser_parse(&parser, &event)) {
			status = yaml_error(&parser, matter, error);
			break;
		}
		done = event.type == YAML_STREAM_END_EVENT;
		if (!event_read(matter, &event))
			status = too_large(
				error, "front matter is nested too deeply");
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return status;
}

/* Whether the line at `at` is `mark` and nothing else. */
static bool line_is(struct str file, size_t at, struct str mark)
{
	size_t end = str_find_char(file, '\n', at);
	struct str line = str_cut(file, at, end);

	return str_starts(line, mark) && str_trim(line).len == mark.len;
}

/* Where the line after `at` begins; the file's length where none does. */
static size_t next_line(struct str file, size_t at)
{
	size_t end = str_find_char(file, '\n', at);

	return end == STR_NPOS ? file.len : end + 1;
}

/* The end of what begins with a line of `mark`: where the closing line
 * begins; 0 where it is not there. */
static size_t fence_end(struct str file, struct str mark, struct str other)
{
	if (!line_is(file, 0, mark))
		return 0;
	for (size_t at = next_line(file, 0); at < file.len;
		at = next_line(file, at))
		if (line_is(file, at, mark) || line_is(file, at, other))
			return at;
	return 0;
}

enum fc_status front_matter_read(struct arena *arena, struct str file,
	struct metadata *metadata, size_t *body, struct fc_error *error)
{
	size_t toml = fence_end(file, STR("+++"), STR("+++"));
	size_t yaml = fence_end(file, STR("---"), STR("..."));
	struct front_matter matter = {
		.arena = arena, .file = file, .metadata = metadata};
	enum fc_status status;

	*body = toml ? next_line(file, toml) : 0;
	if (!yaml)
		return FC_OK;
	if (yaml > SIZE_MAX_YAML)
		return too_large(error, "front matter is too long");
	*body = next_line(file, yaml);
	status = yaml_read(&matter, str_cut(file, 0, yaml), error);
	if (matter.bare)
		*body = 0;
	stamp_add_url(arena, &metadata->stamps, metadata->url, matter.url);
	return status;
}
