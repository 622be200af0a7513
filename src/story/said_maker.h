/*
 * The maker of what a version claims: what is read, and what is made of it so
 * far. Borrows all of it; rows and texts go into the arena.
 */
#ifndef STORY_SAID_MAKER_H
#define STORY_SAID_MAKER_H

#include "claim/attribute.h"
#include "story/said.h"
#include "story/vocabulary.h"

struct said_maker {
	struct arena *arena;
	const struct reading *reading;
	const struct vocabulary *vocabulary;
	const struct attributes *attributes;
	struct said *said;
	uint32_t quantity; /* the next one */
	bool sterling;     /* it tells of sums in pounds: £, pence */
};

#endif
