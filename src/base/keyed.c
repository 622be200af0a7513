#include "base/keyed.h"

#include <stdlib.h>

static int keyed_order(const void *left, const void *right)
{
	const struct keyed *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

void keyed_sort(struct keyed_rows *keyed)
{
	if (keyed->count)
		qsort(keyed->rows, keyed->count, sizeof(*keyed->rows),
			keyed_order);
}

uint32_t keyed_find(const struct keyed_rows *keyed, uint64_t key)
{
	uint32_t low = 0, high = keyed->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (keyed->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
