/*
 * Actions of two versions against each other: what one has approved and the
 * other turned down. They meet by class and by the words of their clauses.
 */
#ifndef STORY_CLAIM_ACTION_H
#define STORY_CLAIM_ACTION_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. */
void actions_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
