/*
 * Values that two sentences have in common and that are not told of two things
 * by chance: what stands beside them is of one thing, too.
 */
#ifndef STORY_RIVAL_COMPANION_H
#define STORY_RIVAL_COMPANION_H

#include "story/rivalry.h"

/* Whether so much of this is not told of two things by chance. */
bool rival_is_rare(const struct said_claim *claim);

/* Whether the sentences of a value of each side have such a value beside the
 * two: "fell 6% to 1.9 billion", "grew by 6% to 1.9 billion". */
bool rivals_have_companion(
	const struct rivalry *rivalry, uint32_t a, uint32_t b);

#endif
