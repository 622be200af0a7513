/*
 * The clauses of a sentence as far as single words tell: where one may begin,
 * and which words may be finite verbs. Lives on the stack.
 */
#ifndef CLAIM_CLAUSES_H
#define CLAIM_CLAUSES_H

#include "claim/attribute.h"
#include "claim/flank.h"

/* What a token does in the clauses of its sentence; sets overlap. */
enum clause_sign {
	CLAUSE_VERB = 1 << 0,      /* may be a finite verb */
	CLAUSE_BEGINS = 1 << 1,    /* begins another clause */
	CLAUSE_SPEAKS = 1 << 2,    /* is a verb of speaking, and no noun */
	CLAUSE_CITES = 1 << 3,     /* is "according", before "to" */
	CLAUSE_AT = 1 << 4,        /* "in", before a name */
	CLAUSE_ATTRIBUTE = 1 << 5, /* is or tells of an attribute */
	CLAUSE_MANNER = 1 << 6,    /* "plans", "not": how it is claimed */
	CLAUSE_CLAIMS = 1 << 7     /* is claimed without a value: "largest" */
};

/* Words that are claimed without a number or day. */
enum { SIGN_CLAIMS = SIGN_SUPERLATIVE | SIGN_RELATION | SIGN_SITE };

/* A sentence's signs, found once for all that it asserts. */
struct clauses {
	uint8_t signs[PARTS_MAX]; /* enum clause_sign, sets */
	uint8_t met;              /* all of them: what no token has is not
				   * looked for */
};

void clauses_find(const struct flank *flank,
	const struct attributes *attributes, struct clauses *clauses);

/* Whether token i can only begin a clause: "when five boats head out". */
bool clause_conjunction(const struct parts *parts, uint32_t i);

/* Whether token i is a verb that no table knows, by its ending and what stands
 * beside it: "Kestrel runs 400 shops". */
bool clause_third_person(const struct parts *parts, uint32_t i);

#endif
