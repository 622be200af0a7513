/*
 * The clauses of a sentence as far as single words tell: where one may begin,
 * and which words may be finite verbs. Lives on the stack.
 */
#ifndef CLAIM_CLAUSES_H
#define CLAIM_CLAUSES_H

#include "claim/flank.h"

/* What a token does in the clauses of its sentence; sets overlap. */
enum clause_sign {
	CLAUSE_VERB = 1 << 0,   /* may be a finite verb */
	CLAUSE_BEGINS = 1 << 1, /* begins another clause */
	CLAUSE_SPEAKS = 1 << 2  /* is a verb of speaking, and no noun */
};

/* A sentence's signs, found once for all that it asserts. */
struct clauses {
	uint8_t signs[PARTS_MAX]; /* enum clause_sign, sets */
};

void clauses_find(const struct flank *flank, struct clauses *clauses);

/* Whether token i is a verb that no table knows, by its ending and what stands
 * beside it: "Kestrel runs 400 shops". */
bool clause_third_person(const struct parts *parts, uint32_t i);

#endif
