/*
 * Candidates: of many versions the pairs that are worth comparing, those that
 * share a winnowed shingle or some rare names and numbers. By sorting keys,
 * never by all pairs: of a key that many versions have, each is paired only
 * with the ones shortly before it.
 */
#ifndef STORY_CANDIDATES_H
#define STORY_CANDIDATES_H

#include "story/version.h"

struct versions ROWS_OF(struct version);

struct candidate {
	uint32_t a, b; /* versions; a is before b */
};
struct candidates ROWS_OF(struct candidate);

/* By a, then b; none twice. */
void candidates_find(struct arena *arena, const struct versions *versions,
	struct candidates *candidates);

#endif
