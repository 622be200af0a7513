/*
 * Complements: what one text tells of the one part the other tells of the rest.
 * Seven of ten voted for it, and three against; a third of the seats were
 * empty, and two thirds taken; sixteen men and two women are a crew of 18; what
 * rose by 1.2 metres from five to 6.2; who won 3-1 was beaten 1-3.
 */
#ifndef STORY_COMPLEMENT_H
#define STORY_COMPLEMENT_H

#include "story/told.h"

/* Whether the one follows from the other. */
bool complements(const struct told *a, const struct told *b);

/* Whether the two are parts of one whole that make it up: what is said of the
 * one, then, is not said of the other. */
bool complements_whole(const struct told *a, const struct told *b);

#endif
