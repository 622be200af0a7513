/*
 * Subjects: who does what a verb says, found over auxiliaries, appositions and
 * what leads into a clause.
 */
#ifndef CLAIM_SUBJECT_H
#define CLAIM_SUBJECT_H

#include "claim/source.h"

/* The verb at or behind token i, past adverbs, auxiliaries and days, where it
 * is a cue; the flank's count where there is none. */
uint32_t subject_verb(const struct flank *flank, uint32_t i);

/* The subject of the clause in which token i stands. */
struct noun subject_of_clause(const struct flank *flank, uint32_t i);

/* The subject of the finite verb at token i: a relative where it is one. */
struct noun subject_of_verb(const struct flank *flank, uint32_t i);

/* What a relative at token i is about: "Lee" of "Lee, who said". */
struct noun subject_antecedent(const struct flank *flank, uint32_t i);

/* What a relative stands for: "Lee" of "Lee, who said"; any other noun is
 * given back. */
struct noun subject_behind(const struct flank *flank, struct noun noun);

#endif
