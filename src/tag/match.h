/*
 * Matching: where expressions of time stand in a text.
 */
#ifndef TAG_MATCH_H
#define TAG_MATCH_H

#include "tag/node.h"
#include "tag/pattern.h"

/* A place where an expression may begin and what has been tried there. */
struct matcher;

struct matcher *matcher_new(struct arena *arena,
	const struct patterns *patterns, const struct article *article,
	const struct tokens *tokens, struct timex_nodes *nodes);

/* Reads the tokens of a sentence, before anything is looked for in it. Those
 * in front of it must have been read. */
void matcher_read(struct matcher *matcher, uint32_t first, uint32_t end);

/*
 * The longest expression that begins at token `at` and ends at or before
 * `limit`; 0 where none does. The first row wins among equals.
 */
uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit);

/* The first token from `at` on, and before `limit`, with which anything may
 * begin; else `limit`. Most tokens are passed over by it. */
uint32_t matcher_next(
	const struct matcher *matcher, uint32_t at, uint32_t limit);

#endif
