/*
 * An edition: what a headline says of when in the day its report was made, and
 * whether it is one of many stories in brief.
 */
#ifndef STORY_EDITION_H
#define STORY_EDITION_H

#include "base/str.h"

struct edition {
	uint32_t sessions; /* a bit for each part of a session; 0: none */
	bool digest;
};
struct edition edition_of(struct str title);

#endif
