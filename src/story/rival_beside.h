/*
 * What stands beside a value and says what it is of: a rate and a total, what
 * is left, the rest, what was before, at which hour.
 */
#ifndef STORY_RIVAL_BESIDE_H
#define STORY_RIVAL_BESIDE_H

#include "story/rival.h"

/* Whether somebody spoke then: "her agent said on Wednesday". */
bool rival_is_saying(const struct rival *rival);

/* Whether nothing beside two values says that they are two things. */
bool rivals_told_alike(const struct rival *a, const struct rival *b);

#endif
