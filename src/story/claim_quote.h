/*
 * Quotations of two versions: the same words given to two people, and words
 * that lost their "not".
 */
#ifndef STORY_CLAIM_QUOTE_H
#define STORY_CLAIM_QUOTE_H

#include "story/finding.h"
#include "story/kind.h"

/* Adds a conflict for each. By rare words, never each with each. */
void quotes_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
