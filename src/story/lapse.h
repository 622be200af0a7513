/*
 * A lapse: the days between two reports, and what they explain of what the two
 * tell otherwise.
 */
#ifndef STORY_LAPSE_H
#define STORY_LAPSE_H

#include "story/finding.h"

/* Conflicts that are none, since what was to come for both was put off in the
 * meantime, or since "yesterday" was another day, become updates; and updates
 * name the two days. Nothing where the
 * days are not known, or one. */
void lapse_explain(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
