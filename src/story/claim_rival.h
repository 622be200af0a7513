/*
 * Rivals: a value that the other version has nowhere, and one of the other
 * that this has nowhere, in sentences that tell of the same. Nothing is known
 * of them but that each is left without its like; the less a chance can be
 * meant, the fewer words the two sentences need in common.
 */
#ifndef STORY_CLAIM_RIVAL_H
#define STORY_CLAIM_RIVAL_H

#include "story/finding.h"
#include "story/kind.h"
#include "story/scene.h"

/* Adds the findings. Versions with more values than a story has are left
 * alone: they are tables. */
void rivals_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
