/*
 * How well two values fit that each version has alone: whether their sentences
 * tell of the same so plainly that one must be meant for the other. The less a
 * chance can be meant, the less the sentences need in common.
 */
#ifndef STORY_RIVAL_FIT_H
#define STORY_RIVAL_FIT_H

#include "story/rivalry.h"
#include "story/slip.h"

/* Two values, one of each version. */
struct rival_pair {
	uint32_t a, b;  /* values */
	uint32_t worth; /* of what their sentences have in common */
	uint32_t ends;  /* sentences of the two that have no better match */
	uint32_t own;   /* worth of the words that are of the values alone */
	bool company;   /* a slip of a telling value stands beside the two */
	enum slip slip;
	struct judgement judgement;
};
struct rival_pairs ROWS_OF(struct rival_pair);

/* Whether the two exclude each other and fit; fills the pair. */
bool rival_pair_make(const struct rivalry *rivalry, uint32_t a, uint32_t b,
	struct rival_pair *pair);

/* Whether a slip of the hand is more likely than another value. */
bool rival_slip_is_strong(enum slip slip);

#endif
