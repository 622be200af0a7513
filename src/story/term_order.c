#include "story/term_order.h"

struct sorting {
	const struct term *terms;
	uint32_t *order;
	uint32_t *ends; /* of each place, as far as it is filled */
	uint32_t count; /* of terms, and of places */
	int bits;       /* of the largest key */
};

static bool term_before(const struct term *a, const struct term *b)
{
	if (a->key != b->key)
		return a->key < b->key;
	if ((a->kind == TERM_NAME) != (b->kind == TERM_NAME))
		return a->kind == TERM_NAME;
	if (a->weight != b->weight)
		return a->weight < b->weight;
	return a->kind < b->kind;
}

/* Shell's sort, steps of Knuth: nearly always of two or three. */
static void place_sort(
	const struct term *terms, uint32_t *order, uint32_t count)
{
	uint32_t step = 1;

	while (step < count / 9)
		step = step * 3 + 1;
	for (; step > 0; step /= 3) {
		for (uint32_t i = step; i < count; i++) {
			uint32_t term = order[i], at = i;

			while (at >= step &&
				term_before(&terms[term],
					&terms[order[at - step]])) {
				order[at] = order[at - step];
				at -= step;
			}
			order[at] = term;
		}
	}
}

static uint32_t place_of(const struct sorting *sorting, uint64_t key)
{
	uint64_t top = sorting->bits > 32 ? key >> (sorting->bits - 32)
					  : key << (32 - sorting->bits);

	return (uint32_t)(top * sorting->count >> 32);
}

static int bits_of(const struct term *terms, uint32_t count)
{
	uint64_t keys = 0;
	int bits = 0;

	for (uint32_t i = 0; i < count; i++)
		keys |= terms[i].key;
	while (bits < 64 && keys >> bits)
		bits++;
	return bits;
}

/* Each term goes to its place at once; the few that share one are sorted. */
uint32_t *terms_order(
	struct arena *arena, const struct term *terms, uint32_t count)
{
	struct sorting sorting = {.terms = terms,
		.order = arena_alloc_raw(
			arena, (count + 1u) * sizeof(*sorting.order)),
		.ends = arena_alloc(
			arena, (count + 1u) * sizeof(*sorting.ends)),
		.count = count,
		.bits = bits_of(terms, count)};
	uint32_t begun = 0;

	for (uint32_t i = 0; i < count; i++)
		sorting.ends[place_of(&sorting, terms[i].key) + 1]++;
	for (uint32_t i = 0; i < count; i++)
		sorting.ends[i + 1] += sorting.ends[i];
	for (uint32_t i = 0; i < count; i++)
		sorting.order[sorting.ends[place_of(
			&sorting, terms[i].key)]++] = i;
	for (uint32_t i = 0; i < count; begun = sorting.ends[i++])
		if (sorting.ends[i] - begun > 1)
			place_sort(terms, sorting.order + begun,
				sorting.ends[i] - begun);
	return sorting.order;
}
