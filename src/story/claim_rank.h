/*
 * Orders that two versions tell otherwise: somebody who came second in one and
 * third in the other, a place that each gives to another of the people both
 * name, the third victory that is the fourth.
 */
#ifndef STORY_CLAIM_RANK_H
#define STORY_CLAIM_RANK_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. Versions with more ranks than a story has are left
 * alone. */
void ranks_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
