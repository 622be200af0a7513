/*
 * Pairs: lines of JSONL that hold two articles to be compared, an object
 * {"id", "a": {article}, "b": {article}} with the fields of an article line.
 */
#ifndef READ_PAIR_H
#define READ_PAIR_H

#include "read/reader.h"

struct pair {
	struct str id; /* "id", or the file and its line */
	struct article a, b;
};

/* Parses what reader_next gave of a JSONL file. Status, warnings and what is
 * borrowed as raw_parse; an article without an "id" is "a" or "b". */
enum fc_status pair_parse(struct arena *arena, const struct raw *raw,
	struct pair *pair, struct fc_error *error);

#endif
