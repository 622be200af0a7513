/*
 * Values that agree: one may be rounded of the other, the rest of it, or the
 * same day told less exactly.
 */
#ifndef STORY_RIVAL_AGREE_H
#define STORY_RIVAL_AGREE_H

#include "story/said.h"

/* Whether the value of one is, or may be, what the other tells. */
bool rivals_agree(const struct said_claim *a, const struct said_claim *b);

#endif
