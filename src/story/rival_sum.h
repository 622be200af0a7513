/*
 * Sums: what of two values that differ another value explains, told in either
 * version: 395 million now, of which 220 million is new, and 175 million
 * before; 3,700 square metres more, which doubles them to 7,400.
 */
#ifndef STORY_RIVAL_SUM_H
#define STORY_RIVAL_SUM_H

#include "story/rivalry.h"

/* Whether one of two values, of a and of b, follows from the other. */
bool rivals_sum(const struct rivalry *rivalry, uint32_t a, uint32_t b);

#endif
