/*
 * When two versions were told, against what their pages and words say: the
 * page of one dates a story that the other printed long before; "yesterday"
 * stands in a copy of another day. What cannot all be so is a conflict, and
 * the bounds that contradict are its reasons.
 */
#ifndef STORY_CHRONOLOGY_H
#define STORY_CHRONOLOGY_H

#include "story/finding.h"

/* Adds to the findings. The versions are linked, with these matches. */
void chronology_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings);

#endif
