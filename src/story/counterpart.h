/*
 * Counterparts: what a passage says has its place in the passage that is its
 * match. A statement that stands in both versions is contradicted by no other
 * statement of them: the two are about two things.
 */
#ifndef STORY_COUNTERPART_H
#define STORY_COUNTERPART_H

#include "story/finding.h"

/* Drops those from row `first` on whose place in one version lies in a passage
 * that is nearly the same in the other, but not at their place there. */
void counterparts_settle(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches, uint32_t first,
	struct findings *findings);

#endif
