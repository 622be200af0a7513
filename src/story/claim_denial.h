/*
 * Denials: what one version denies and the other affirms, in sentences that are
 * those of one statement.
 */
#ifndef STORY_CLAIM_DENIAL_H
#define STORY_CLAIM_DENIAL_H

#include "story/opposition.h"

/* Adds the finding where the other affirms it. `turned`: the denial is b's. */
void denial_meet(struct opposition *opposition,
	const struct said_phrase *denial, bool turned);

#endif
