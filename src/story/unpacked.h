/*
 * Unpacked sketches: the versions that were asked for of late. An article is
 * held against many that came shortly before or after it, and to unpack it
 * takes longer than to judge most of them. For one thread at a time.
 */
#ifndef STORY_UNPACKED_H
#define STORY_UNPACKED_H

#include "story/sketch.h"

enum { UNPACKED_PLACES = 1 << 12 };

/* {0} is one that holds nothing. */
struct unpacked {
	struct arena arena;
	uint32_t terms; /* of all that is in the arena */
	uint32_t most;  /* ... before it is trimmed; some fifty bytes each */
	struct {
		uint32_t row; /* counted from 1; 0: none */
		struct version *version;
	} places[UNPACKED_PLACES];
};

/* The version of a row, as sketch_unpack makes it; until the next trim. */
const struct version *unpacked_version(struct unpacked *unpacked,
	const struct sketches *sketches, uint32_t row);

/* Forgets all, where it has become much. */
void unpacked_trim(struct unpacked *unpacked);
void unpacked_release(struct unpacked *unpacked);

#endif
