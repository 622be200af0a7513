/*
 * Rows by what they are about: a key, and the row of a table that has it, so
 * that what is told of one thing is found without looking at all.
 */
#ifndef BASE_KEYED_H
#define BASE_KEYED_H

#include "base/rows.h"

struct keyed {
	uint64_t key;
	uint32_t row;
};
struct keyed_rows ROWS_OF(struct keyed);

/* By key, then row. */
void keyed_sort(struct keyed_rows *keyed);

/* Where the rows of a key begin, or would; of sorted ones. */
uint32_t keyed_find(const struct keyed_rows *keyed, uint64_t key);

#endif
