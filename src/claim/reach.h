/*
 * Reach: which part of its clause tells of a value, and how it is put there.
 * Of "was built in 1970 and employs 300 people, will close", neither the year
 * nor "will" is told of the people. Indexes are of the sentence's tokens.
 */
#ifndef CLAIM_REACH_H
#define CLAIM_REACH_H

#include "claim/claim_subject.h"

/* For an assertion whose clause, verb and relative are known: cuts the clause
 * at the next verb, and tells lead and core. */
void reach_find(const struct flank *flank, const struct clauses *clauses,
	struct assertion *assertion);

/* Behind that: manner and denied. */
void reach_manner(const struct flank *flank, const struct clauses *clauses,
	const struct attributes *attributes, struct assertion *assertion);

/* Whether what stands at token i is told of the value. */
static inline bool reach_has(const struct assertion *assertion, uint32_t i)
{
	return i < assertion->to &&
	       ((i >= assertion->from && i < assertion->lead) ||
		       i >= assertion->core);
}

#endif
