/*
 * Clues: short stretches of a text that tell what a value or a sentence is of.
 * One row a set in lang/en/clue.def.
 */
#ifndef STORY_CLUE_H
#define STORY_CLUE_H

#include "base/str.h"

enum clue {
#define CLUE(SET, words, example) CLUE_##SET,
#include "lang/en/clue.def"
#undef CLUE
	CLUES
};

/* Those of a set, separated by '|'. */
struct str clue_words(enum clue clue);

/* A text that has one of them, or is one. */
struct str clue_example(enum clue clue);

/* Whether one of them stands in the text, begins it, or ends it; letter for
 * letter. */
bool clue_in(struct str text, enum clue clue);
bool clue_begins(struct str text, enum clue clue);
bool clue_ends(struct str text, enum clue clue);

/* Whether a word is one of them, in any case. */
bool clue_is(struct str word, enum clue clue);

#endif
