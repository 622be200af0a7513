#include "judge/kin.h"

#include <stdlib.h>

/* Of a key that very many have, as many are looked at; few copies all are. */
enum { OF_A_KEY = 256, FEW = 8 };

static int key_order(const void *left, const void *right)
{
	const struct kin_key *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->copy > b->copy) - (a->copy < b->copy);
}

static int row_order(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static struct sketch sketch_make(
	struct arena *arena, const struct version *version)
{
	struct str bytes = sketch_pack(arena, version);

	return sketch_of((char *)bytes.ptr);
}

void kin_make(struct arena *arena, const struct version *versions,
	uint32_t first, uint32_t count, struct kin *kin)
{
	struct arena scratch = {0};

	*kin = (struct kin){.copies = count - first};
	for (uint32_t i = first; i < count; i++) {
		struct sketch sketch = sketch_make(&scratch, &versions[i]);

		for (uint32_t k = 0; k < sketch_key_count(&sketch); k++)
			*ROWS_ADD(arena, kin) =
				(struct kin_key){sketch_key(&sketch, k), i};
		arena_reset(&scratch);
	}
	arena_release(&scratch);
	if (kin->count)
		qsort(kin->rows, kin->count, sizeof(*kin->rows), key_order);
}

/* The first row of a key. */
static uint32_t key_first(const struct kin *kin, uint32_t key)
{
	uint32_t low = 0, high = kin->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (kin->rows[middle].key < key)
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

void kin_find(struct arena *arena, const struct kin *kin, uint32_t first,
	const struct version *draft, struct kin_rows *rows)
{
	struct sketch sketch = sketch_make(arena, draft);

	*rows = (struct kin_rows){0};
	for (uint32_t i = 0; i < kin->copies && kin->copies <= FEW; i++)
		*ROWS_ADD(arena, rows) = first + i;
	for (uint32_t k = 0; k < sketch_key_count(&sketch) && kin->copies > FEW;
		k++) {
		uint32_t key = sketch_key(&sketch, k);
		uint32_t at = key_first(kin, key);

		for (uint32_t n = 0; n < OF_A_KEY && at < kin->count &&
				     kin->rows[at].key == key;
			n++, at++)
			*ROWS_ADD(arena, rows) = kin->rows[at].copy;
	}
	rows_unite(rows);
}
