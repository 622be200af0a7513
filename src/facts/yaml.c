#include "facts/yaml.h"

#include <stdlib.h>

/* Files are written by people; 64 MiB is some hundred thousand rows. */
enum { FILE_LIMIT = 64 << 20, TEXT_LIMIT = 1024 };

struct fact_origin yaml_here(const struct yaml_reader *reader)
{
	return (struct fact_origin){
		reader->path, (uint32_t)reader->event.start_mark.line + 1};
}

bool yaml_refuse(
	struct yaml_reader *reader, const char *reason, struct str detail)
{
	fault(reader->error, FC_BAD_FACTS, yaml_here(reader), reason, detail);
	return false;
}

struct str yaml_scalar(const struct yaml_reader *reader)
{
	if (reader->event.type != YAML_SCALAR_EVENT)
		return STR_NONE;
	return str_from((const char *)reader->event.data.scalar.value,
		reader->event.data.scalar.length);
}

/* libyaml tells the place in two ways, neither counted in bytes. */
static bool refuse_syntax(struct yaml_reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	struct fact_origin where = {
		reader->path, (uint32_t)parser->problem_mark.line + 1};
	struct str problem = str_of(parser->problem);

	if (parser->error == YAML_READER_ERROR)
		where.line = (uint32_t)parser->mark.line + 1;
	if (parser->error == YAML_MEMORY_ERROR)
		abort();
	if (str_find(problem, STR(" tab "), 0) != STR_NPOS ||
		(parser->buffer.pointer < parser->buffer.last &&
			*parser->buffer.pointer == '\t'))
		problem = STR("a tab; indent with spaces");
	fault(reader->error, FC_BAD_FACTS, where, "not YAML", problem);
	return false;
}

/* Goes on to the next event. */
static bool yaml_next(struct yaml_reader *reader)
{
	const yaml_event_t *event = &reader->event;

	yaml_event_delete(&reader->event);
	if (!yaml_parser_parse(&reader->parser, &reader->event))
		return refuse_syntax(reader);
	if (event->type == YAML_ALIAS_EVENT ||
		(event->type == YAML_SCALAR_EVENT && event->data.scalar.anchor))
		return yaml_refuse(reader,
			"anchors and aliases are not read here",
			yaml_scalar(reader));
	return true;
}

static const struct yaml_field *field_of(
	const struct yaml_field *fields, struct str key, unsigned *bit)
{
	for (*bit = 0; fields[*bit].read; ++*bit)
		if (str_eq(fields[*bit].key, key))
			return &fields[*bit];
	return NULL;
}

bool yaml_mapping(
	struct yaml_reader *reader, const struct yaml_field *fields, void *row)
{
	unsigned seen = 0, bit;

	if (reader->event.type != YAML_MAPPING_START_EVENT)
		return yaml_refuse(reader, "not a mapping of keys to values",
			yaml_scalar(reader));
	for (;;) {
		const struct yaml_field *field;

		if (!yaml_next(reader))
			return false;
		if (reader->event.type == YAML_MAPPING_END_EVENT)
			return true;
		if (!yaml_scalar(reader).ptr)
			return yaml_refuse(
				reader, "a key that is no word", STR_NONE);
		field = field_of(fields, yaml_scalar(reader), &bit);
		if (!field)
			return yaml_refuse(
				reader, "unknown key", yaml_scalar(reader));
		if (seen >> bit & 1)
			return yaml_refuse(
				reader, "key given twice", field->key);
		seen |= 1u << bit;
		if (!yaml_next(reader) ||
			!field->read(reader, (char *)row + field->offset))
			return false;
	}
}

static bool has_control(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] < 0x20 || s.ptr[i] == 0x7f)
			return true;
	return false;
}

bool yaml_text(struct yaml_reader *reader, void *value)
{
	struct str text = str_trim(yaml_scalar(reader));

	if (!yaml_scalar(reader).ptr)
		return yaml_refuse(reader, "not a text", STR_NONE);
	if (!text.len)
		return yaml_refuse(reader, "no value", STR_NONE);
	if (text.len > TEXT_LIMIT)
		return yaml_refuse(reader, "text too long", text);
	if (has_control(text))
		return yaml_refuse(reader, "control character in a text", text);
	*(struct str *)value = arena_copy(reader->arena, text);
	return true;
}

bool yaml_texts(struct yaml_reader *reader, void *value)
{
	struct strs *texts = value;

	if (reader->event.type != YAML_SEQUENCE_START_EVENT)
		return yaml_refuse(reader, "not a list", yaml_scalar(reader));
	while (yaml_next(reader)) {
		struct str text;

		if (reader->event.type == YAML_SEQUENCE_END_EVENT)
			return true;
		if (!yaml_text(reader, &text))
			return false;
		*ROWS_ADD(reader->arena, texts) = text;
	}
	return false;
}

bool yaml_boolean(struct yaml_reader *reader, void *value)
{
	bool yes = str_eq(yaml_scalar(reader), STR("true"));

	if (!yes && !str_eq(yaml_scalar(reader), STR("false")))
		return yaml_refuse(
			reader, "neither true nor false", yaml_scalar(reader));
	*(bool *)value = yes;
	return true;
}

bool yaml_rows(struct yaml_reader *reader, void *table,
	bool (*read_row)(struct yaml_reader *reader, void *table))
{
	if (reader->event.type != YAML_SEQUENCE_START_EVENT)
		return yaml_refuse(reader, "not a list", yaml_scalar(reader));
	while (yaml_next(reader)) {
		if (reader->event.type == YAML_SEQUENCE_END_EVENT)
			return true;
		if (!read_row(reader, table))
			return false;
	}
	return false;
}

/* Stream, one document, its mapping. */
static bool read_stream(struct yaml_reader *reader,
	const struct yaml_field *sections, void *sheet)
{
	if (!yaml_next(reader) || !yaml_next(reader))
		return false;
	if (reader->event.type == YAML_STREAM_END_EVENT)
		return true;
	if (!yaml_next(reader) || !yaml_mapping(reader, sections, sheet))
		return false;
	if (!yaml_next(reader) || !yaml_next(reader)) /* the document's end */
		return false;
	if (reader->event.type != YAML_STREAM_END_EVENT)
		return yaml_refuse(reader, "more than one document", STR_NONE);
	return true;
}

enum fc_status yaml_file(struct yaml_reader *reader, struct str yaml,
	const struct yaml_field *sections, void *sheet)
{
	struct fact_origin where = {reader->path, 0};
	bool read;

	if (yaml.len > FILE_LIMIT)
		return fault(reader->error, FC_TOO_LARGE, where,
			"larger than 64 MiB", STR_NONE);
	if (!yaml_parser_initialize(&reader->parser))
		abort();
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser,
		(const unsigned char *)(yaml.ptr ? yaml.ptr : ""), yaml.len);
	read = read_stream(reader, sections, sheet);
	yaml_event_delete(&reader->event);
	yaml_parser_delete(&reader->parser);
	return read ? FC_OK : FC_BAD_FACTS;
}
