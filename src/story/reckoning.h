/*
 * Reckoning: what looks like two values and is one, told per something else.
 * "240,000 tonnes a year" are "20,000 tonnes a month", two gates of "19 tonnes
 * each" weigh "38 tonnes", "48 million over four years" are "12 million a
 * year", "the first in 14 years" of 2025 is "the first since 2011", and "two
 * hours and 51 minutes" are "nine minutes short of three hours". Likewise what
 * is told of the rest (complement.h), from the other side ("east of Sarn"), or
 * as a denial ("denied that").
 */
#ifndef STORY_RECKONING_H
#define STORY_RECKONING_H

#include "story/finding.h"

/* Takes back the conflicts between what comes to the same. */
void findings_reckon(const struct version *a, const struct version *b,
	struct findings *findings);

#endif
