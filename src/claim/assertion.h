/*
 * Assertions: the clause around a value: whose it is, which verb it has, and
 * how it is put. Indexes are of the sentence's tokens; lives on the stack.
 */
#ifndef CLAIM_ASSERTION_H
#define CLAIM_ASSERTION_H

#include "claim/claim_subject.h"

/* For a value of tokens [first, end). */
struct assertion assertion_at(const struct flank *flank,
	const struct clauses *clauses, const struct attributes *attributes,
	uint32_t first, uint32_t end);

/* The same of a value whose subject is known. */
struct assertion assertion_for(const struct flank *flank,
	const struct clauses *clauses, const struct attributes *attributes,
	struct noun value, struct noun subject);

/* Who does what the verb at that token says. */
struct noun assertion_who(const struct flank *flank,
	const struct clauses *clauses, uint32_t verb);

/* Who is said to speak in the sentence: "Roe said ...", "..., according to
 * Roe"; none where nobody does. */
struct noun assertion_speaker(
	const struct flank *flank, const struct clauses *clauses);

#endif
