/*
 * The order of terms: by key; of one key the names first, then the lightest,
 * for what is famous in one place is so in all.
 */
#ifndef STORY_TERM_ORDER_H
#define STORY_TERM_ORDER_H

#include "story/term.h"

/* Which of the terms comes first, which next, ...; in the arena. Linear: keys
 * are hashes, and lie about where they say. */
uint32_t *terms_order(
	struct arena *arena, const struct term *terms, uint32_t count);

/* Whether both have key, kind and weight in common. */
static inline bool terms_alike(const struct term *a, const struct term *b)
{
	return a->key == b->key && a->kind == b->kind && a->weight == b->weight;
}

#endif
