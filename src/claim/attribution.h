/*
 * Attributions: who is said to have spoken the words between two quotation
 * marks, by what stands around them in their sentence.
 */
#ifndef CLAIM_ATTRIBUTION_H
#define CLAIM_ATTRIBUTION_H

#include "claim/lead.h"

/* Bytes of the text; {0, 0} where the words do not tell. */
struct attribution {
	enum closeness closeness;
	bool behind;         /* it stands behind the closing mark */
	bool names, strong;  /* see struct lead */
	bool somebody;       /* the speaker is a name or a pronoun */
	struct span speaker; /* as written: "who" */
	struct span stands;  /* what a relative speaker stands for */
	struct span cue;     /* {0, 0} also where only a colon leads up */
};

/* For a quotation that no other holds. */
struct attribution attribution_find(
	const struct setting *setting, uint32_t quotation);

/* Who speaks, or else acts, in a sentence that may lead up to a quotation
 * behind it: BESIDE where it ends in a colon, NEAR where somebody speaks in
 * it, LOOSE where somebody acts. */
struct attribution attribution_of_sentence(
	const struct setting *setting, uint32_t sentence);

#endif
