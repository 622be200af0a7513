/*
 * Counting: two numbers that differ because they are counted in two ways: "the
 * mill and three other firms" are "four firms", "50 beds each" in two houses
 * "100 beds".
 */
#ifndef STORY_COUNTING_H
#define STORY_COUNTING_H

#include "story/version.h"

/* Whether a quantity of one version may be counted otherwise than one of the
 * other, so that the two numbers need not be the same. */
bool counted_otherwise(const struct version *a, const struct quantity *mine,
	const struct version *b, const struct quantity *other);

#endif
