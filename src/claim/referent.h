/*
 * Referents: which name a subject points back to that has none of its own:
 * "the pact" behind "the Eastern Tin Pact", "the company" behind a sentence
 * that a company begins. Only what the text before leaves no choice of.
 */
#ifndef CLAIM_REFERENT_H
#define CLAIM_REFERENT_H

#include "claim/clause.h"
#include "claim/tagged.h"

/* What is looked back at. */
struct past {
	const struct article *article;
	const struct tokens *tokens;
	const struct sentences *sentences;
	const struct claim_words *words;
	const struct tagged *tagged;
	uint32_t sentence; /* of the clause */
};

/* The name as written, of the clause's subject; absent where the subject needs
 * none, or it is not to be told. */
struct str referent_of(const struct past *past, const struct parts *parts,
	const struct clause *clause);

/* "The passenger ferry" for the subject "the ferry", as it is called more fully
 * before, or just that; absent where it may be anything. */
struct str referent_phrase(struct arena *arena, const struct past *past,
	const struct parts *parts, const struct clause *clause);

#endif
