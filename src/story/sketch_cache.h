/*
 * A cache of sketches, each by the hash of the bytes that it was made of: what
 * an earlier run read is not read again; and what they have in common, as
 * background.h packs it. Whole and its own, or nothing: a
 * cache with another stamp, or one whose bytes are not as they were written,
 * knows nothing.
 *
 *	"fcsketch" 8, stamp 16, count 4,
 *	table: key 16, end of its sketch 8; by key, none twice
 *	the sketches, the background
 *	hash of all before 16
 */
#ifndef STORY_SKETCH_CACHE_H
#define STORY_SKETCH_CACHE_H

#include "base/buffer.h"
#include "base/hash.h"
#include "base/rows.h"

/* What sketches depend on but the article: program, facts, options. */
struct sketch_cache {
	struct str table, sketches, background;
	uint32_t count;
};

enum sketch_cache_state {
	SKETCH_CACHE_GOOD,
	SKETCH_CACHE_OTHER, /* of another program, other facts or options */
	SKETCH_CACHE_BROKEN
};

/* Bytes are borrowed. But for GOOD the cache is empty. */
enum sketch_cache_state sketch_cache_open(
	struct str bytes, struct hash_wide stamp, struct sketch_cache *cache);

/* The sketch as it was packed, borrowed; absent: not known. */
struct str sketch_cache_find(
	const struct sketch_cache *cache, struct hash_wide key);

struct cached_sketch {
	struct hash_wide key;
	struct str bytes;
};
struct cached_sketches ROWS_OF(struct cached_sketch);

/* Sorts the rows; of those with one key the first is written. To be ended. */
void sketch_cache_begin(struct cached_sketches *rows, struct hash_wide stamp,
	struct buffer *out);

/* Behind what was begun, or that and its background. */
void sketch_cache_end(struct buffer *out);

#endif
