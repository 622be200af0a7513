/*
 * Claims of two versions compared: where they meet and their values exclude
 * each other, a finding.
 */
#ifndef STORY_CLAIM_COMPARE_H
#define STORY_CLAIM_COMPARE_H

#include "story/claim_meet.h"
#include "story/finding.h"
#include "story/relation.h"

/* Adds to the findings. Texts that tell other stories meet in what lasts. */
void claims_compare(struct arena *arena, const struct version *a,
	const struct version *b, bool linked, struct findings *findings);

#endif
