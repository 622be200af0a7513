/*
 * Conflicts between the passages of two versions that are one passage: values
 * in the same place that exclude each other, a denial in one of them, a word
 * and its opposite, other words in a quotation. What is only told another way
 * is none.
 */
#ifndef STORY_CONFLICT_H
#define STORY_CONFLICT_H

#include "story/finding.h"
#include "story/relation.h"

/* Adds a row for each, in the order of the matches; that of the datelines
 * comes first. */
void conflicts_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	enum relation relation, struct findings *findings);

#endif
