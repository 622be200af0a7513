/*
 * How well two values fit that each version has alone: whether their sentences
 * tell of the same so plainly that one must be meant for the other. The less a
 * chance can be meant, the less the sentences need in common.
 */
#ifndef STORY_RIVAL_FIT_H
#define STORY_RIVAL_FIT_H

#include "story/rival_pair.h"

/* Whether the two exclude each other and fit; fills the pair. */
bool rival_pair_make(const struct rivalry *rivalry, uint32_t a, uint32_t b,
	struct rival_pair *pair);

#endif
