/*
 * The main clause of a sentence that tells of a happening: who, did what, to
 * whom, with the temporal expressions that say when. What cannot be read with
 * certainty is no clause. Indexes are of the sentence's tokens; lives on the
 * stack.
 */
#ifndef CLAIM_CLAUSE_H
#define CLAIM_CLAUSE_H

#include "claim/predicate.h"

/* `from` is where the story begins in the sentence, behind a dateline. False:
 * no main clause is certain. */
bool clause_find(
	const struct parts *parts, uint32_t from, struct clause *clause);

/* The name that a sentence begins with, where it is the subject and may be a
 * person's; {0, 0} where there is none. */
struct span clause_person(const struct parts *parts);

/* Whether a sentence begins with "he" or "she". */
bool clause_has_pronoun(const struct parts *parts);

#endif
