/*
 * Whether a slip is believed: that of two claims which exclude each other the
 * one was written for the other. The more numbers two texts tell, the more of
 * them are alike by chance, and the fewer the more a slip tells by itself.
 */
#ifndef STORY_CLAIM_SLIP_H
#define STORY_CLAIM_SLIP_H

#include "story/claim_meet.h"
#include "story/version.h"

bool claim_slipped(const struct version *a, const struct version *b,
	const struct claim_pair *pair);

#endif
