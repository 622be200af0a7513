/*
 * Links: whether two versions tell one story, and how. Wording alone links
 * nothing, for a form that is filled in anew every week is no story: what is
 * rare must be shared, and what stands in the same places must be the same.
 */
#ifndef STORY_LINK_H
#define STORY_LINK_H

#include "story/evidence.h"
#include "story/relation.h"

/* Whether and how they are linked; without who has it from whom, and without
 * reasons. */
void link_judge(const struct version *a, const struct version *b,
	const struct matches *matches, struct link *link);

/* The same, with all there is to say. */
void link_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct link *link);

#endif
