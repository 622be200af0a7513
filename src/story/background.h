/*
 * The background of a corpus: what stands in many of its stories and makes
 * none of them. Passages that recur are marked in the sketches, and terms that
 * are common are counted. To find it each article is held against others; so
 * it can be packed, and taken from there for the same sketches.
 */
#ifndef STORY_BACKGROUND_H
#define STORY_BACKGROUND_H

#include "base/buffer.h"
#include "base/hash.h"
#include "story/sketch.h"

/* Marks what recurs in the sketches, which are in order of time, and counts
 * what is common to them. Near-linear. Released by commonness_release. */
void background_find(struct sketches *sketches, struct commonness *commonness);

/* Adds to `out` what was found, and the hash of whose it is: of all their keys
 * in the order of the sketches. */
void background_pack(const struct sketches *sketches,
	const struct commonness *commonness, struct hash_wide whose,
	struct buffer *out);

/* As background_find. False, with nothing done, where it is that of others or
 * is not whole. */
bool background_unpack(struct str packed, struct hash_wide whose,
	struct sketches *sketches, struct commonness *commonness);

#endif
