/*
 * Relatives: what "who", "which" and "that" stand for. Indexes are of the
 * sentence's tokens.
 */
#ifndef CLAIM_RELATIVE_H
#define CLAIM_RELATIVE_H

#include "claim/clauses.h"
#include "claim/subject.h"

/* "the blast that | killed": behind a noun, with nothing between it and its
 * verb, "that" is the noun: the token behind that noun, for a clause from token
 * `from`; `from` where it is not. */
uint32_t relative_that(const struct flank *flank, uint32_t from, uint32_t verb);

/* What the relative at token i is about, without the verb that it is the
 * object of ("oversees | the decree that") and, of a thing, without what leads
 * up to it ("a crater from | the blast that"). */
struct noun relative_antecedent(const struct flank *flank, uint32_t i);

#endif
