/*
 * Sides of one matter of which only one can be so: a plea of guilty and of not
 * guilty, a coast in the north and in the south.
 */
#ifndef STORY_CLAIM_SIDE_H
#define STORY_CLAIM_SIDE_H

#include "story/opposition.h"

/* Whether a phrase of a has its contrary in b; adds the finding. */
bool sides_meet(struct opposition *opposition, const struct said_phrase *mine);

#endif
