/*
 * Where an article speaks of whom or what the facts know.
 */
#ifndef JUDGE_KNOWN_H
#define JUDGE_KNOWN_H

#include "facts/mention.h"

/* The last mention that lies within a span; NULL without one. */
const struct mention *mention_within(
	const struct mentions *mentions, struct span span);

#endif
