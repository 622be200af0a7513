/*
 * Whose a value is: the subject of its clause, the name that it stands behind
 * as an aside, or the value itself. Indexes are of the sentence's tokens.
 */
#ifndef CLAIM_CLAIM_SUBJECT_H
#define CLAIM_CLAIM_SUBJECT_H

#include "claim/clauses.h"
#include "claim/subject.h"

/* A value and the clause around it; lives on the stack. */
struct assertion {
	uint32_t from, to;   /* the clause */
	uint32_t lead, core; /* of it, what is told of the value: [from, lead)
				and [core, to) */
	uint32_t relative;   /* where one within it begins that the value is
				not of: "that"; the count of tokens: none */
	uint32_t first, end; /* the value */
	uint32_t verb;       /* its token; the count of tokens: none */
	struct noun subject;
	bool own; /* the value is the subject: "47 people marched" */
	enum manner manner;
	bool denied;
};

/* For an assertion whose clause and verb are found; none where the sentence
 * does not tell. */
struct noun claim_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion);

/* Whether the words end in a name. */
bool claim_subject_is_named(const struct flank *flank, struct noun noun);

#endif
