/*
 * Rivals for a name: a person of one version whom the other does not know, and
 * one of the other whom this does not know, of one first name in sentences
 * that tell of the same; and of one family name, whose first names are easily
 * taken for each other.
 */
#ifndef STORY_NAME_RIVAL_H
#define STORY_NAME_RIVAL_H

#include "story/finding.h"
#include "story/scene.h"

/* Adds the findings. Versions with more names than a story has are left
 * alone. */
void names_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings);

#endif
