#include "judge/kin.h"

#include <stdlib.h>

enum { OF_A_KEY = 256, FEW = 8 };

static int row_order(const void *left, const void *right)
{
	const struct kin_row *a = left, *b = right;

	return (a->row > b->row) - (a->row < b->row);
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
		if (count && rows->rows[i].row == rows->rows[count - 1].row)
			rows->rows[count - 1].keys += rows->rows[i].keys;
		else
			rows->rows[count++] = rows->rows[i];
	rows->count = count;
}

/* Of a key that very many have, as many are looked at. */
static void key_find(struct arena *arena, const struct postings *postings,
	uint32_t key, struct kin_rows *rows)
{
	size_t at = key_first(postings, key);

	for (uint32_t n = 0; n < OF_A_KEY && at < postings->count &&
			     postings->rows[at].key == key;
		n++, at++)
		*ROWS_ADD(arena, rows) =
			(struct kin_row){postings->rows[at].row, 1};
}

void kin_find(struct arena *arena, const struct kin *kin,
	const struct sketch *draft, struct kin_rows *rows)
{
	*rows = (struct kin_rows){0};
	if (kin->copies <= FEW) {
		for (uint32_t i = 0; i < kin->copies; i++)
			*ROWS_ADD(arena, rows) = (struct kin_row){i, 0};
		return;
	}
	for (uint32_t k = 0; k < sketch_key_count(draft); k++)
		key_find(arena, &kin->postings, sketch_key(draft, k), rows);
	rows_unite(rows);
}
