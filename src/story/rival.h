/*
 * Rivals: whether two values that differ measure one thing, so that only one
 * of them can be right. What they are of decides, and what stands beside them:
 * a rate and a total, a part and the rest, seats won and seats there are.
 */
#ifndef STORY_RIVAL_H
#define STORY_RIVAL_H

#include "story/claim_value.h"
#include "story/version.h"

/* A claim of a version, by its row. */
struct rival {
	const struct version *version;
	const struct said_claim *claim;
};

/* Whether the value of one is, or may be, what the other tells. */
bool rivals_agree(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b);

/* Whether two quantities are of one kind of thing and of about one size. */
bool rivals_sized(const struct said_claim *a, const struct said_claim *b);

/* Whether one may stand in the place of the other: the same, and nothing
 * beside them says that they are two things, and days are told
 * as exactly. */
bool rivals_compete(const struct rival *a, const struct rival *b);

#endif
