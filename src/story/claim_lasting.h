/*
 * What stays as it is: when somebody was born, a firm founded, how long a
 * bridge is. Articles that tell other stories meet there, by the full name and
 * the attribute alone; what is of a day or a year does not meet so.
 */
#ifndef STORY_CLAIM_LASTING_H
#define STORY_CLAIM_LASTING_H

#include "story/finding.h"

/* Adds to the findings. Nothing of a claim that is planned, denied or said of
 * a name of one word. */
void lasting_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
