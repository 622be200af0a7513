/*
 * Descent: who has the story from whom. What an article says of itself, its
 * credits, comes first; then, of copied text, the days of publication; then
 * which text is a part of the other. Without any of these nobody knows.
 */
#ifndef STORY_DESCENT_H
#define STORY_DESCENT_H

#include "story/evidence.h"
#include "story/relation.h"

/* Sets copied and origin of a link whose relation is known; adds reasons. */
void descent_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct evidence *evidence,
	struct link *link);

/* Whether one of the two credits the house of the other. */
bool is_credited(const struct version *a, const struct version *b);

#endif
