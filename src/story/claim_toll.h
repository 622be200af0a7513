/*
 * Tolls of two versions: that they differ is explained by the time between the
 * two reports, or by nothing.
 */
#ifndef STORY_CLAIM_TOLL_H
#define STORY_CLAIM_TOLL_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. */
void tolls_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
