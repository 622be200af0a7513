/*
 * The size of two quantities and what they count: what is ten times as much, or
 * of other things, is no rival.
 */
#ifndef STORY_RIVAL_SIZE_H
#define STORY_RIVAL_SIZE_H

#include "story/said.h"

/* "two percentage points" */
bool quantity_is_points(const struct quantity *q);

/* Whether two quantities are of one kind of thing and of about one size. */
bool rivals_sized(const struct said_claim *a, const struct said_claim *b);

#endif
