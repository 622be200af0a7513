/*
 * Changes: how a telling of a story differs from the one it comes from:
 * passages that are the same, changed, dropped and added, the first words that
 * were exchanged, and which of the changes cannot both be so.
 */
#ifndef STORY_CHANGES_H
#define STORY_CHANGES_H

#include "story/comparison.h"

struct exchange {
	struct str from, to; /* borrowed from the texts; one may be empty */
};
struct exchanges ROWS_OF(struct exchange);

struct changes {
	uint32_t same, changed, dropped, added; /* passages */
	struct exchanges words;   /* a few, in the order of the text */
	struct findings findings; /* conflicts and updates, from a to b */
};

/* From version a to b. Findings only of versions with their details. */
void changes_find(struct arena *arena, const struct version *a,
	const struct version *b, bool detailed, struct changes *changes);

#endif
