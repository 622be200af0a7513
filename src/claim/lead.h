/*
 * Leads: cues before an opening quotation mark, each with its subject.
 */
#ifndef CLAIM_LEAD_H
#define CLAIM_LEAD_H

#include "claim/subject.h"

/* How sure the words around make it that somebody is quoted; rising. */
enum closeness {
	CLOSENESS_NONE,
	CLOSENESS_LOOSE,  /* a cue in another clause of its sentence */
	CLOSENESS_CLAUSE, /* the sentence ends in one: ..., Lee said. */
	CLOSENESS_NEAR,   /* the cue is in the clause of the words */
	CLOSENESS_BESIDE  /* the cue touches the mark, but for a few words */
};

struct lead {
	enum closeness closeness;
	uint32_t cue;        /* token of the flank */
	struct noun subject; /* may be a relative: "who" */
	bool strong;         /* a verb of speaking, naming or judging */
	bool names;          /* it gives a thing a name, or says what it is */
};

/* "according to" at token i. */
static inline bool lead_is_according(const struct flank *flank, uint32_t i)
{
	return flank_is_word(flank, i, "according") &&
	       flank_is_word(flank, i + 1, "to");
}

/*
 * The cue that the end of the flank belongs to: the nearest, or where that one
 * is weak or its subject only points back, the one that reports it. CLOSENESS
 * is NONE where there is no cue.
 */
struct lead lead_find(const struct flank *flank);

#endif
