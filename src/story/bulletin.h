/*
 * A bulletin: one of the reports that a desk makes of one thing all day, each
 * with what was new since the last. Its head says of which hour it is: "in the
 * morning session", or a line with nothing but the time above the prices.
 */
#ifndef STORY_BULLETIN_H
#define STORY_BULLETIN_H

#include "story/finding.h"

/* Conflicts of numbers and times between bulletins of two hours become
 * updates. */
void bulletins_explain(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
