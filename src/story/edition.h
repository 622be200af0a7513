/*
 * An edition: what a headline says of when in the day its report was made, and
 * whether it is one of many stories in brief; and what a text says of the
 * former.
 */
#ifndef STORY_EDITION_H
#define STORY_EDITION_H

#include "base/str.h"

struct edition {
	uint32_t sessions; /* a bit for each part of a session; 0: none */
	bool digest;
};
struct edition edition_of(struct str title);

/* The parts of a session that a text says it is about: "in the morning
 * session"; bits as above. */
uint32_t edition_sessions(struct str text);

#endif
