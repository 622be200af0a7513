/*
 * The predicate: the verb group of a main clause with what follows it, where
 * the two make a happening.
 */
#ifndef CLAIM_PREDICATE_H
#define CLAIM_PREDICATE_H

#include "claim/clause.h"

/* Fills the verb, rest and dates of a clause whose group is known. False
 * where the verb tells of no happening, or where it is not sure. */
bool predicate_read(const struct parts *parts, struct clause *clause);

#endif
