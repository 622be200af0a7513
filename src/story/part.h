/*
 * Parts: passages of one version that are no match but stand in one of the
 * other beside another match: sentences that were joined, or one that was
 * split; and lines between two matches that have all their words in common,
 * but not their numbers: "Net 17.6 mln vs 24.8 mln".
 */
#ifndef STORY_PART_H
#define STORY_PART_H

#include "story/match.h"

/* Adds a row for each to *parts; a passage may be in several. Linear: a
 * passage is tried with its neighbours' counterparts only. */
void parts_align(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct matches *parts);

#endif
