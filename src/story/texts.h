/*
 * Texts of a corpus: near-copies are one. What stands in two thousand copies
 * of one story is no more common than what stands in one, and recurs nowhere.
 */
#ifndef STORY_TEXTS_H
#define STORY_TEXTS_H

#include "story/sketch.h"

struct texts {
	uint32_t *of;   /* of each sketch: the first one of its text */
	uint32_t count; /* of the sketches */
};

/* Of sketches in order of time. Near-linear: one is held against the one
 * before it that has a key in common. */
void texts_find(const struct sketches *sketches, struct texts *texts);
void texts_release(struct texts *texts);

/* Counts the rare terms of all the sketches, each once in a text. */
void texts_count(const struct texts *texts, const struct sketches *sketches,
	struct commonness *commonness);

#endif
