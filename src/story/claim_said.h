/*
 * Making what a version claims out of what was read.
 */
#ifndef STORY_CLAIM_SAID_H
#define STORY_CLAIM_SAID_H

#include "claim/attribute.h"
#include "story/said.h"
#include "story/vocabulary.h"

/* Everything in the arena. Linear. */
void said_make(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary,
	const struct attributes *attributes, struct said *said);

#endif
