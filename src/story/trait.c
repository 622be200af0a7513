#include "story/trait.h"

/* By key; of one key the name first, then the lightest: what is famous in one
 * place is so in all. */
static bool trait_before(const struct trait *a, const struct trait *b)
{
	if (a->key != b->key)
		return a->key < b->key;
	if ((a->kind == TERM_NAME) != (b->kind == TERM_NAME))
		return a->kind == TERM_NAME;
	return a->weight < b->weight;
}

/* Shell's sort, steps of Knuth: nearly always of two or three. */
static void rows_sort(struct trait *rows, uint32_t count)
{
	uint32_t step = 1;

	while (step < count / 9)
		step = step * 3 + 1;
	for (; step > 0; step /= 3) {
		for (uint32_t i = step; i < count; i++) {
			struct trait trait = rows[i];
			uint32_t at = i;

			while (at >= step &&
				trait_before(&trait, &rows[at - step])) {
				rows[at] = rows[at - step];
				at -= step;
			}
			rows[at] = trait;
		}
	}
}

/* Rows on their way to their places. */
struct sorting {
	struct trait *rows;
	uint32_t *ends; /* of each place, as far as it is filled */
	uint32_t count;
	int bits; /* of the largest key */
	uint16_t least;
};

static uint32_t place_of(const struct sorting *sorting, uint64_t key)
{
	uint64_t top = sorting->bits > 32 ? key >> (sorting->bits - 32)
					  : key << (32 - sorting->bits);

	return (uint32_t)(top * sorting->count >> 32);
}

static uint64_t terms_count(struct sorting *sorting, const struct terms *terms)
{
	uint64_t keys = 0;

	ROWS_EACH (struct term, term, *terms) {
		if (term->weight < sorting->least)
			continue;
		keys |= term->key;
		sorting->count++;
	}
	return keys;
}

static void places_count(struct sorting *sorting, const struct terms *terms)
{
	ROWS_EACH (struct term, term, *terms)
		if (term->weight >= sorting->least)
			sorting->ends[place_of(sorting, term->key) + 1]++;
}

static void terms_place(struct sorting *sorting, const struct terms *terms)
{
	ROWS_EACH (struct term, term, *terms)
		if (term->weight >= sorting->least)
			sorting->rows[sorting->ends[place_of(sorting,
				term->key)]++] = (struct trait){term->key,
				term->weight,
				(uint16_t)(term->weight >> term->halved),
				term->kind};
}

/* Of each key the first row. */
static struct traits rows_unite(struct trait *rows, uint32_t count)
{
	struct traits traits = {rows, 0, count};

	for (uint32_t i = 0; i < count; i++)
		if (!traits.count || rows[i].key != rows[traits.count - 1].key)
			rows[traits.count++] = rows[i];
	return traits;
}

/* Each row goes to its place at once; the few that share one are sorted. */
struct traits traits_of(struct arena *arena, const struct terms *first,
	const struct terms *second, uint16_t least)
{
	struct sorting sorting = {.least = least};
	uint64_t keys = terms_count(&sorting, first);
	uint32_t count, begun = 0;

	keys |= terms_count(&sorting, second);
	count = sorting.count;
	while (sorting.bits < 64 && keys >> sorting.bits)
		sorting.bits++;
	sorting.rows = arena_alloc_raw(arena, count * sizeof(*sorting.rows));
	sorting.ends = arena_alloc(arena, (count + 1u) * sizeof(*sorting.ends));
	places_count(&sorting, first);
	places_count(&sorting, second);
	for (uint32_t i = 0; i < count; i++)
		sorting.ends[i + 1] += sorting.ends[i];
	terms_place(&sorting, first);
	terms_place(&sorting, second);
	for (uint32_t i = 0; i < count; begun = sorting.ends[i++])
		if (sorting.ends[i] - begun > 1)
			rows_sort(
				sorting.rows + begun, sorting.ends[i] - begun);
	return rows_unite(sorting.rows, count);
}

const struct trait *trait_find(const struct traits *traits, uint64_t key)
{
	uint32_t low = 0, high = traits->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (traits->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low < traits->count && traits->rows[low].key == key
		       ? &traits->rows[low]
		       : NULL;
}
