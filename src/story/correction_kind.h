/*
 * What kind of thing a correction puts right: a number, a day, a name, a title
 * or a word that says the opposite.
 */
#ifndef STORY_CORRECTION_KIND_H
#define STORY_CORRECTION_KIND_H

#include "story/kind.h"
#include "story/vocabulary.h"

/* From what was told and what is to be read; KIND_FACT where it is nothing
 * else. */
enum kind correction_kind(
	const struct vocabulary *vocabulary, struct str was, struct str reads);

#endif
