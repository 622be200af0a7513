#include "story/candidates.h"

#include "story/posting.h"

#include <stdio.h>
#include <stdlib.h>

enum { BEFORE_MOST = 8 }; /* articles that one is paired with by a key */

/* Pairs as they are met, each as often as it has keys in common. */
struct pairs {
	struct candidate {
		uint32_t a, b;
	} * rows;
	size_t count, room;
};

static void *grown(void *rows, size_t size)
{
	rows = realloc(rows, size ? size : 1);
	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

static void pair_add(struct pairs *pairs, uint32_t a, uint32_t b)
{
	if (pairs->count == pairs->room) {
		pairs->room += pairs->room / 2 + 1024;
		pairs->rows =
			grown(pairs->rows, pairs->room * sizeof(*pairs->rows));
	}
	pairs->rows[pairs->count++] = (struct candidate){a, b};
}

static void part_add(const struct sketches *sketches, uint32_t part,
	uint32_t parts, struct postings *postings)
{
	for (uint32_t row = 0; row < sketches->count; row++) {
		const struct sketch *sketch = &sketches->rows[row];
		uint32_t keys = sketch_key_count(sketch);

		for (uint32_t i = 0; i < keys; i++) {
			uint32_t key = sketch_key(sketch, i);

			if (postings_part_has(part, parts, key))
				postings_add(postings, key, row);
		}
	}
}

static void pairs_add(const struct postings *postings, struct pairs *pairs)
{
	for (size_t from = 0, end; from < postings->count; from = end) {
		end = postings_end(postings, from);
		for (size_t i = from + 1; i < end; i++)
			for (size_t j = i; j > from && i - j < BEFORE_MOST;)
				pair_add(pairs, postings->rows[--j].row,
					postings->rows[i].row);
	}
}

static int number_order(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* Sorts what an article is paired with; how many different ones there are. */
static uint32_t others_unite(uint32_t *others, size_t count)
{
	uint32_t kept = 0;

	if (count > 1)
		qsort(others, count, sizeof(*others), number_order);
	for (size_t i = 0; i < count; i++)
		if (!kept || others[i] != others[kept - 1])
			others[kept++] = others[i];
	return kept;
}

/* By their first article, by counting. */
static void pairs_gather(
	const struct pairs *pairs, struct candidates *candidates)
{
	uint64_t *first = candidates->first, kept = 0, from = 0;

	candidates->others =
		grown(NULL, pairs->count * sizeof(*candidates->others));
	for (size_t i = 0; i < pairs->count; i++)
		first[pairs->rows[i].a + 1]++;
	for (uint32_t a = 0; a < candidates->articles; a++)
		first[a + 1] += first[a];
	for (size_t i = pairs->count; i-- > 0;)
		candidates->others[--first[pairs->rows[i].a + 1]] =
			pairs->rows[i].b;
	/* first[a + 1] is now where a begins; what is behind the last, all. */
	for (uint32_t a = 0; a < candidates->articles; a++) {
		uint64_t end = a + 1 < candidates->articles ? first[a + 2]
							    : pairs->count;
		uint32_t *others = candidates->others + from;
		uint32_t count = others_unite(others, end - from);

		memmove(candidates->others + kept, others,
			count * sizeof(*others));
		first[a] = kept;
		kept += count;
		from = end;
	}
	first[candidates->articles] = kept;
}

void candidates_find(
	const struct sketches *sketches, struct candidates *candidates)
{
	struct postings postings = {0};
	struct pairs pairs = {0};
	uint64_t keys = 0;
	uint32_t parts;

	*candidates = (struct candidates){.articles = sketches->count,
		.first = calloc(sketches->count + 2u, sizeof(uint64_t))};
	if (!candidates->first)
		abort();
	for (uint32_t i = 0; i < sketches->count; i++)
		keys += sketch_key_count(&sketches->rows[i]);
	parts = postings_parts(keys);
	for (uint32_t part = 0; part < parts; part++) {
		postings_clear(&postings);
		part_add(sketches, part, parts, &postings);
		postings_sort(&postings);
		pairs_add(&postings, &pairs);
	}
	postings_release(&postings);
	pairs_gather(&pairs, candidates);
	free(pairs.rows);
}

void candidates_release(struct candidates *candidates)
{
	free(candidates->first);
	free(candidates->others);
	*candidates = (struct candidates){0};
}
