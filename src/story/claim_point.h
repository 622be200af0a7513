/*
 * What both versions tell in one way only, and each in another way: the
 * category of a storm, who bought whom, whether the driver lives.
 */
#ifndef STORY_CLAIM_POINT_H
#define STORY_CLAIM_POINT_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. By key, never each with each. */
void points_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
