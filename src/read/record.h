/*
 * A record: what a JSON object says of an article, in FORMATS' fields. Read by
 * json-c, or, for the plain objects that most lines of JSONL are, by a scan of
 * their bytes: json-c builds a tree of them, one byte at a time, which costs
 * as much as to find every date in the text.
 */
#ifndef READ_RECORD_H
#define READ_RECORD_H

#include "base/rows.h"
#include "read/json.h"

/* What is missing, or is no string, is absent. */
struct record {
	struct str text, id; /* the id may have been a number */
	struct str title, publisher, author, url, language, source;
	struct str published, modified;
	const struct json *credits; /* NULL: none */
};

/* The fields of an object; its strings are borrowed. */
void record_of(const struct json *object, struct record *record);

/*
 * Reads a line of valid UTF-8 that is an object of strings, whole numbers and
 * literals, with a text; they live in the arena. Anything else that JSON may
 * be, and whatever is wrong, is left to json-c: false.
 */
bool record_scan(struct arena *arena, struct str line, struct record *record);

#endif
