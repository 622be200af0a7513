/*
 * What is told as done in one version and as not done in the other, by the verb
 * and by who does it or what it is done to: "the bank did not sell dollars" and
 * "the bank had sold dollars", "no shots were fired" and "shots were fired",
 * "need not register" and "must register".
 */
#ifndef STORY_UNDONE_H
#define STORY_UNDONE_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. */
void undone_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
