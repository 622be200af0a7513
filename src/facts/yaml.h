/*
 * The door to libyaml: a file as a stream of events, one at a time, never as
 * a tree. What may stand where is told by tables of fields, so that its depth
 * is theirs, whatever the input nests, and a key that no table has is an
 * error. Every error names file and line.
 */
#ifndef FACTS_YAML_H
#define FACTS_YAML_H

#include <yaml.h>

#include "facts/sheet.h"

struct yaml_reader {
	struct arena *arena; /* texts are copied there */
	struct str path;
	struct fc_error *error;
	yaml_parser_t parser;
	yaml_event_t event; /* the current one */
};

/* One key of a mapping. `read` takes its value, which begins with the current
 * event, to where the value belongs; false, and the error filled, where it is
 * none. A table of fields ends with one that has no `read`. At most 32. */
struct yaml_field {
	struct str key;
	bool (*read)(struct yaml_reader *reader, void *value);
	size_t offset; /* of the value, from the row's start */
};

/* Reads a whole file, a mapping of `sections` into *sheet; an empty file is
 * fine. FC_BAD_FACTS or FC_TOO_LARGE with *reader->error filled. */
enum fc_status yaml_file(struct yaml_reader *reader, struct str yaml,
	const struct yaml_field *sections, void *sheet);

/* Where the current event stands. */
struct fact_origin yaml_here(const struct yaml_reader *reader);

/* Fills the error for the current event; returns false. */
bool yaml_refuse(
	struct yaml_reader *reader, const char *reason, struct str detail);

/* The text of the current event, borrowed from it; absent where it is a list
 * or a mapping. */
struct str yaml_scalar(const struct yaml_reader *reader);

/* A mapping of known keys, none twice, into a row. */
bool yaml_mapping(
	struct yaml_reader *reader, const struct yaml_field *fields, void *row);

/* A list, each of its items read by `read_row`. */
bool yaml_rows(struct yaml_reader *reader, void *table,
	bool (*read_row)(struct yaml_reader *reader, void *table));

/* Into a struct str: trimmed, not empty, no control characters, <= 1 KiB. */
bool yaml_text(struct yaml_reader *reader, void *value);

/* A list of such texts, into a struct strs. */
bool yaml_texts(struct yaml_reader *reader, void *value);

/* Into a bool. */
bool yaml_boolean(struct yaml_reader *reader, void *value);

#endif
