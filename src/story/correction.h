/*
 * Corrections: what a notice asks readers to read, beside what the story that
 * it corrects has. "Please read in second paragraph ... From 1100 to 1300 ...
 * instead of ... From 1115": a notice is written for nothing else, so where
 * values alone told of no difference the words themselves are shown.
 */
#ifndef STORY_CORRECTION_H
#define STORY_CORRECTION_H

#include "story/finding.h"

/* Adds a conflict where one of the two is a notice about the other, and none
 * from row `first` on is a conflict. Notices that add what was dropped, or
 * make something clear, tell of none. */
void corrections_compare(struct arena *arena, const struct version *a,
	const struct version *b, uint32_t first, struct findings *findings);

#endif
