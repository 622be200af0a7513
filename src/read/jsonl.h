/*
 * Articles as JSON objects, for all that reads lines of them.
 */
#ifndef READ_JSONL_H
#define READ_JSONL_H

#include "read/article.h"
#include "read/json.h"

/* One object of FORMATS' fields; article->id and path are set by the caller,
 * the id being kept where the object has none. FC_BAD_INPUT where it is no
 * article. What it needs is copied; the object may go. */
enum fc_status jsonl_read_object(struct arena *arena, const struct json *object,
	struct article *article, struct fc_error *error);

#endif
