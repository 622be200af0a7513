/*
 * Candidates: of many articles the pairs that are worth comparing, those that
 * have a key in common. By sorting keys, never by all pairs: where many have
 * a key, each is paired only with the few shortly before it.
 */
#ifndef STORY_CANDIDATES_H
#define STORY_CANDIDATES_H

#include "story/sketch.h"

#define CANDIDATE_WEAK (UINT32_C(1) << 31)

struct candidates {
	uint32_t articles;
	uint64_t *first;  /* of each article, and behind the last */
	uint32_t *others; /* articles after it, in order, none twice; their
			     highest bit says that one key is all they share */
};

static inline uint32_t candidate_row(
	const struct candidates *candidates, uint64_t i)
{
	return candidates->others[i] & ~CANDIDATE_WEAK;
}

static inline bool candidate_is_weak(
	const struct candidates *candidates, uint64_t i)
{
	return candidates->others[i] & CANDIDATE_WEAK;
}

/* Articles are to be in an order that does not depend on how they were read
 * (see order.h). */
void candidates_find(
	const struct sketches *sketches, struct candidates *candidates);
void candidates_release(struct candidates *candidates);

#endif
