/*
 * Finding the main clause: past what leads, over the subject with its asides,
 * to the verb. What cannot be read with certainty is no clause.
 */
#ifndef CLAIM_MAIN_CLAUSE_H
#define CLAIM_MAIN_CLAUSE_H

#include "claim/clause.h"

/* `from` is where the story begins in the sentence, behind a dateline, or where
 * an inner clause does; `reported` is for what somebody said. False: no clause
 * is certain. */
bool main_clause_find(const struct parts *parts, uint32_t from, bool reported,
	struct clause *clause);

/* The name that a sentence begins with, where it is the subject and may be a
 * person's; {0, 0} where there is none. */
struct span main_clause_person(const struct parts *parts);

/* The same where it is certainly none: "The probe Gleaner", "Acme Corp". */
struct span main_clause_body(const struct parts *parts);

/* Whether a sentence begins with "he", "she", "his" or "her", or for a body
 * with "it" or "its". */
bool main_clause_points(const struct parts *parts, bool body);

#endif
