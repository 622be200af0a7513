/*
 * Where claims of two versions meet: by key, that is by what is claimed (its
 * class, unit, attribute) and by the words around it, never each with each.
 * Of those that meet, each is paired with the one it is most alike.
 */
#ifndef STORY_CLAIM_MEET_H
#define STORY_CLAIM_MEET_H

#include "story/slip.h"

struct claim_pair {
	uint32_t a, b;  /* rows of the two */
	uint32_t alike; /* how alike the words around are; 100 is much */
	uint32_t next;  /* how alike the next best of b is to a */
	bool same;      /* of one value */
	bool companion; /* their sentences have another value in common */
	enum slip slip; /* between their values, where they differ */
	bool subject;   /* of one subject, by name */
	bool attribute; /* of one attribute, or one thing counted */
};
struct claim_pairs ROWS_OF(struct claim_pair);

/* In order of a; no row is in two pairs. In stories a slip of the hand makes
 * two alike. */
void claims_meet(struct arena *arena, const struct said *a,
	const struct said *b, bool stories, struct claim_pairs *pairs);

#endif
