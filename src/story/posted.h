/*
 * Posted: the sketches of a corpus by what they have in common, part by part,
 * so that a large corpus needs little memory for it.
 */
#ifndef STORY_POSTED_H
#define STORY_POSTED_H

#include "story/posting.h"
#include "story/sketch.h"

/* What sketches are posted by. */
struct posted {
	uint32_t (*count)(const struct sketch *sketch);
	uint32_t (*key)(const struct sketch *sketch, uint32_t number);
};

extern const struct posted posted_keys, posted_passages;

/* Calls `each` for one part after another, sorted, the rows of a key in the
 * order of the sketches. */
void posted_walk(const struct posted *posted, const struct sketches *sketches,
	void (*each)(void *user, const struct postings *part), void *user);

#endif
