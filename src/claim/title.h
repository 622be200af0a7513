/*
 * Titles as an editor would write them: who did what, in the text's own
 * words, without days, asides and idle adverbs, cut only where a phrase ends.
 */
#ifndef CLAIM_TITLE_H
#define CLAIM_TITLE_H

#include "claim/clause.h"

enum {
	TITLE_GOOD = 80, /* bytes: phrases are left out until it fits */
	TITLE_MAX = 110  /* a longer one is none */
};

/* `person` stands for the subject where that is a pronoun. Absent where no
 * title stands on its own: it would be too long, or its subject only points
 * back ("the company", "his lawyer"). */
struct str title_of_clause(struct arena *arena, const struct parts *parts,
	const struct clause *clause, struct str person);

/* The words of tokens [first, end), one space between. */
struct str title_of_words(struct arena *arena, const struct parts *parts,
	uint32_t first, uint32_t end);

/* Where the first phrase of tokens [first, end) ends: "the bill" of "the bill
 * on gas". Used to find what a verb is about. */
uint32_t phrase_end(const struct parts *parts, uint32_t first, uint32_t end);

#endif
