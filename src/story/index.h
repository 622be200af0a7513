/*
 * An index of a version: which of its passages have a key, a term's or a
 * fingerprint. Made once for a version that meets many others.
 */
#ifndef STORY_INDEX_H
#define STORY_INDEX_H

#include "base/arena.h"

#define INDEX_NONE UINT32_MAX

struct entry {
	uint32_t row;  /* of the passage */
	uint32_t next; /* entry of the same key; INDEX_NONE: the last */
	uint16_t weight;
};

/* A key with its entries, the one that was added last first. */
struct keyed {
	uint64_t key;
	uint32_t first, count; /* no count: free */
	uint32_t left;         /* the first that is not taken */
};

struct index {
	struct keyed *slots;
	uint32_t mask; /* of slots, a power of two less one */
	struct entry *entries;
	uint32_t count;
};

/* For `most` entries, in the arena. */
void index_init(struct arena *arena, uint32_t most, struct index *index);

void index_add(
	struct index *index, uint64_t key, uint32_t row, uint16_t weight);

/* The first entry of a key, and how many there are; INDEX_NONE: none. */
uint32_t index_find(const struct index *index, uint64_t key, uint32_t *count);

/* The rows of a key one after another, then INDEX_NONE; all again after a
 * rewind. */
uint32_t index_take(struct index *index, uint64_t key);
void index_rewind(struct index *index);

#endif
