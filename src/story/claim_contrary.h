/*
 * What two versions say of one matter that cannot both be so: a plea and a
 * verdict, a coast in the north and in the south, what is denied and what is
 * affirmed; and what has gone on in the meantime.
 */
#ifndef STORY_CLAIM_CONTRARY_H
#define STORY_CLAIM_CONTRARY_H

#include "story/finding.h"
#include "story/kind.h"
#include "story/scene.h"

/* Adds the findings. By matter, never each with each. Scenes may be NULL: the
 * versions are too long for them. */
void contraries_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct scenes *scenes,
	struct findings *findings);

#endif
