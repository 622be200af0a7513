/*
 * Inner clauses: happenings that a sentence tells below its main clause: what
 * somebody said ("Police said the bridge collapsed on Monday"), what a main
 * clause that tells nothing leads to ("where a storm put the quay under water
 * on 28 September"), and what is told of its subject ("The curbs, which took
 * effect on March 1, limit ...").
 */
#ifndef CLAIM_INNER_CLAUSE_H
#define CLAIM_INNER_CLAUSE_H

#include "claim/clause.h"

/* `outer` is the main clause where `told`, else is not looked at. The first
 * inner clause that has a day of its own; false where there is none. */
bool inner_clause_find(const struct parts *parts, const struct clause *outer,
	bool told, uint32_t from, struct clause *clause);

#endif
