/*
 * How far the words reach that a value of a sentence has for itself: to the end
 * of its clause, or to the next value.
 */
#ifndef STORY_SAID_REACH_H
#define STORY_SAID_REACH_H

#include "story/said_scan.h"

/* What kind of value it is: one of enum pole_value, or 0. */
uint32_t reach_values(const struct said_claim *claim);

/* The tokens of its reach, `most` on either side; the claims of its sentence
 * are those from `before` on. */
void said_reach(const struct said_scan *scan, uint32_t before,
	const struct said_claim *claim, uint32_t most, uint32_t *from,
	uint32_t *to);

/* Tokens between a phrase and the value. */
uint8_t reach_far(const struct said_claim *claim, uint32_t first, uint32_t end);

#endif
