/*
 * Traits: what marks a story, its names, numbers, days and unusual words, each
 * once, whatever the passage it stands in.
 */
#ifndef STORY_TRAIT_H
#define STORY_TRAIT_H

#include "story/term.h"

/* A term as a trait of the story. */
struct trait {
	uint64_t key;
	uint16_t weight; /* by how rare it is in all news, */
	uint16_t rare;   /* and in the corpus, where that is known */
	uint8_t kind;    /* enum term_kind: a name where it is one anywhere */
};
struct traits ROWS_OF(struct trait);

/* For terms in their order (see term_order.h), `most` of them, in the arena. Of
 * those with one key the first is the trait. */
void traits_init(struct arena *arena, uint32_t most, struct traits *traits);
void traits_add(struct traits *traits, const struct term *term);

/* The terms of two lists that weigh `least` at least; in the arena. */
struct traits traits_of(struct arena *arena, const struct terms *first,
	const struct terms *second, uint16_t least);

/* The trait with that key; NULL where there is none. */
const struct trait *trait_find(const struct traits *traits, uint64_t key);

#endif
