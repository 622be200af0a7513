/*
 * A comparison of two versions: how they are linked, passage by passage, and
 * what was found. It borrows the versions.
 */
#ifndef STORY_COMPARISON_H
#define STORY_COMPARISON_H

#include "story/finding.h"
#include "story/link.h"

struct comparison {
	struct str pair; /* what to call it */
	const struct version *a, *b;
	struct matches matches;
	struct link link;
	struct findings findings; /* by place in a */
};

/* Rows live in the arena. `pair` absent: the ids of both. */
void comparison_make(struct arena *arena, struct str pair,
	const struct version *a, const struct version *b,
	struct comparison *comparison);

#endif
