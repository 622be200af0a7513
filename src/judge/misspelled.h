/*
 * Misspellings that the fact base knows of, by their first word. Made once a
 * run; borrows the facts.
 */
#ifndef JUDGE_MISSPELLED_H
#define JUDGE_MISSPELLED_H

#include "facts/facts.h"

struct misspelling {
	struct str first;        /* letters up to the first that is none */
	struct str wrong, right; /* as they are written */
	struct str id;           /* of the entity */
	struct fact_origin origin;
};

struct misspelled {
	struct misspelling *rows; /* by first word, the longest first */
	uint32_t count, room;
};

void misspelled_make(struct arena *arena, const struct facts *facts,
	struct misspelled *misspelled);

/* The longest that stands at a word of the text, capitals as they are, and
 * ends where a word does; NULL without one. White space is any; *end is where
 * it ends in the text. */
const struct misspelling *misspelled_find(const struct misspelled *misspelled,
	struct str text, struct span word, uint32_t *end);

#endif
