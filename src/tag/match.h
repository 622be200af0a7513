/*
 * Matching: where expressions of time stand in a text.
 */
#ifndef TAG_MATCH_H
#define TAG_MATCH_H

#include "tag/node.h"
#include "tag/pattern.h"

/* A text, where an expression may begin in it, and what has been tried there.
 */
struct matcher;

/* Reads all tokens. */
struct matcher *matcher_new(struct arena *arena,
	const struct patterns *patterns, const struct article *article,
	const struct tokens *tokens, struct timex_nodes *nodes);

/*
 * The longest expression that begins at token `at` and ends at or before
 * `limit`; 0 where none does. The first row wins among equals.
 */
uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit);

/* The first token from `at` on, and before `limit`, with which an expression
 * may begin; else `limit`. Asked for in the order of the text. */
uint32_t matcher_next(struct matcher *matcher, uint32_t at, uint32_t limit);

#endif
