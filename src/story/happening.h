/*
 * Happenings in passages that two versions have in common: told by one before
 * the other lets it happen, or as many days after something as the other's day
 * is not. Days of both and what is said between them are bounds in a network;
 * what cannot all hold is a conflict, and those bounds are its reasons.
 */
#ifndef STORY_HAPPENING_H
#define STORY_HAPPENING_H

#include "story/finding.h"

/* Adds to the findings. The versions are linked, with these matches. */
void happenings_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings);

#endif
