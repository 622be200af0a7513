/*
 * Whether two values that differ measure one thing, so that only one of them
 * can be right. What they are of decides, and what stands beside them: a rate
 * and a total, a part and the rest, seats won and seats there are.
 */
#ifndef STORY_RIVAL_COMPETE_H
#define STORY_RIVAL_COMPETE_H

#include "story/rival.h"

/* Whether one may stand in the place of the other: the same, and nothing
 * beside them says that they are two things, and days are told as exactly. */
bool rivals_compete(const struct rival *a, const struct rival *b);

/* Whether the same is told as a rise and as a fall: "fell 6%", "grew by 6%". */
bool rivals_are_turned(const struct said_claim *a, const struct said_claim *b);

/* Whether both are days to come, each from a report of another day: what was
 * planned for the one may be put off to the other. */
bool rivals_put_off(const struct rival *a, const struct rival *b);

#endif
