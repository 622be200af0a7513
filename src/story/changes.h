/*
 * Changes: how a telling of a story differs from the one it comes from:
 * passages that are the same, changed, dropped and added, and the first words
 * that were exchanged.
 */
#ifndef STORY_CHANGES_H
#define STORY_CHANGES_H

#include "story/match.h"

struct exchange {
	struct str from, to; /* borrowed from the texts; one may be empty */
};
struct exchanges ROWS_OF(struct exchange);

struct changes {
	uint32_t same, changed, dropped, added; /* passages */
	struct exchanges words; /* a few, in the order of the text */
};

/* From version a to b. */
void changes_find(struct arena *arena, const struct version *a,
	const struct version *b, struct changes *changes);

#endif
