/*
 * Two values that are near to each other. Of two statements about one thing
 * the numbers differ by little, so the nearest of several is the one meant:
 * "fewer than 450 reactors" are the 451 of the other text, not its 59.
 */
#ifndef STORY_CLAIM_NEAR_H
#define STORY_CLAIM_NEAR_H

#include "story/said.h"

/* What it speaks for two quantities to be one that they are near; negative
 * where the two cannot be: the dead are not the hurt. */
int32_t claims_near(const struct said_claim *a, const struct said_claim *b);

/* Whether the sentences of two claims have a word of weight in common beside
 * the values. */
bool claims_have_common(const struct said *mine, const struct said_claim *a,
	const struct said *other, const struct said_claim *b);

#endif
