/*
 * Postings: which article has which key, of a whole corpus, sorted by key.
 * They are made and sorted in parts, so that a large corpus needs little
 * memory for them.
 */
#ifndef STORY_POSTING_H
#define STORY_POSTING_H

#include "base/rows.h"

struct posting {
	uint32_t key, row;
};

struct postings {
	struct posting *rows, *spare;
	size_t count, room;
};

/* How many parts keep a part to an eighth of the `keys`, or to some
 * millions. */
uint32_t postings_parts(uint64_t keys);

/* Whether a key is one of the part: keys are spread evenly. */
static inline bool postings_part_has(
	uint32_t part, uint32_t parts, uint32_t key)
{
	return ((uint64_t)key * parts) >> 32 == part;
}

void postings_add(struct postings *postings, uint32_t key, uint32_t row);

/* By key; those of one key stay in the order in which they were added. */
void postings_sort(struct postings *postings);

/* Where the postings of the key at `from` end. */
size_t postings_end(const struct postings *postings, size_t from);

/* Empty again, keeping the memory; or not. */
void postings_clear(struct postings *postings);
void postings_release(struct postings *postings);

#endif
