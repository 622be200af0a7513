/*
 * Places in an order, as a text tells them: who came in which, and the
 * how-manieth of its kind a thing is.
 */
#ifndef STORY_RANK_SAID_H
#define STORY_RANK_SAID_H

#include "story/said.h"
#include "story/vocabulary.h"

/* Adds what a sentence tells. */
void ranks_said(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, uint32_t sentence,
	struct said *said);

#endif
