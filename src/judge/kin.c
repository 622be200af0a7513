#include "judge/kin.h"

#include <stdlib.h>

/* Of a key that very many have, as many are looked at; few copies all are. */
enum { OF_A_KEY = 256, FEW = 8 };

static int row_order(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

void kin_make(const struct sketches *sketches, struct kin *kin)
{
	*kin = (struct kin){.copies = sketches->count};
	for (uint32_t i = 0; i < sketches->count; i++) {
		const struct sketch *sketch = &sketches->rows[i];

		for (uint32_t k = 0; k < sketch_key_count(sketch); k++)
			postings_add(&kin->postings, sketch_key(sketch, k), i);
	}
	postings_sort(&kin->postings);
}

void kin_release(struct kin *kin)
{
	postings_release(&kin->postings);
	*kin = (struct kin){0};
}

/* The first posting of a key. */
static size_t key_first(const struct postings *postings, uint32_t key)
{
	size_t low = 0, high = postings->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (postings->rows[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void rows_unite(struct kin_rows *rows)
{
	uint32_t count = 0;

	if (rows->count)
		qsort(rows->rows, rows->count, sizeof(*rows->rows), row_order);
	for (uint32_t i = 0; i < rows->count; i++)
		if (!count || rows->rows[i] != rows->rows[count - 1])
			rows->rows[count++] = rows->rows[i];
	rows->count = count;
}

void kin_find(struct arena *arena, const struct kin *kin,
	const struct sketch *draft, struct kin_rows *rows)
{
	uint32_t keys = kin->copies > FEW ? sketch_key_count(draft) : 0;

	*rows = (struct kin_rows){0};
	for (uint32_t i = 0; i < kin->copies && kin->copies <= FEW; i++)
		*ROWS_ADD(arena, rows) = i;
	for (uint32_t k = 0; k < keys; k++) {
		uint32_t key = sketch_key(draft, k);
		const struct postings *postings = &kin->postings;
		size_t at = key_first(postings, key);

		for (uint32_t n = 0; n < OF_A_KEY && at < postings->count &&
				     postings->rows[at].key == key;
			n++, at++)
			*ROWS_ADD(arena, rows) = postings->rows[at].row;
	}
	rows_unite(rows);
}
