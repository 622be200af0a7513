/*
 * How well two days fit that each version has alone. Stories have many days, so
 * the two must be of what is done, or of one hour, record or deadline; or what
 * was planned was moved.
 */
#ifndef STORY_RIVAL_DAYS_H
#define STORY_RIVAL_DAYS_H

#include "story/rival_pair.h"

bool rivals_days_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair);

/* Whether they are days to come, told days apart: what was planned was moved.
 */
bool rivals_moved(const struct rivalry *rivalry, const struct rival_pair *pair);

/* Whether the later report tells that something was put off. */
bool rivalry_tells_delay(const struct rivalry *rivalry);

#endif
