#include "story/candidates.h"

#include "story/posting.h"

#include <stdio.h>
#include <stdlib.h>

enum { BEFORE_MOST = 8 }; /* articles that one is paired with by a key */

static void *zeroed(uint64_t count, size_t size)
{
	void *rows = calloc(count + 1, size);

	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
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

/* Counts for each article, behind where it begins, or lists what it is paired
 * with; each as often as they have keys in common. */
static void pairs_add(const struct postings *postings, bool list,
	struct candidates *candidates)
{
	for (size_t from = 0, end; from < postings->count; from = end) {
		end = postings_end(postings, from);
		for (size_t i = from + 1; i < end; i++)
			for (size_t j = i; j > from && i - j < BEFORE_MOST;) {
				uint64_t *first =
					&candidates->first
						 [postings->rows[--j].row + 1];

				if (list)
					candidates->others[(*first)++] =
						postings->rows[i].row;
				else
					++*first;
			}
	}
}

static void parts_add(const struct sketches *sketches, uint32_t parts,
	bool list, struct candidates *candidates)
{
	struct postings postings = {0};

	for (uint32_t part = 0; part < parts; part++) {
		postings_clear(&postings);
		part_add(sketches, part, parts, &postings);
		postings_sort(&postings);
		pairs_add(&postings, list, candidates);
	}
	postings_release(&postings);
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
	for (size_t from = 0, end; from < count; from = end) {
		end = from + 1;
		while (end < count && others[end] == others[from])
			end++;
		others[kept++] =
			others[from] | (end - from == 1 ? CANDIDATE_WEAK : 0);
	}
	return kept;
}

/* From counts to where each article begins; how many pairs in all. */
static uint64_t counts_sum(struct candidates *candidates)
{
	uint64_t sum = 0;

	for (uint32_t a = 0; a < candidates->articles; a++) {
		uint64_t count = candidates->first[a + 1];

		candidates->first[a + 1] = sum;
		sum += count;
	}
	return sum;
}

/* Each pair once. When all are listed, an article's end is where the next is
 * counted from: first[a + 1]. */
static void pairs_unite(struct candidates *candidates)
{
	uint64_t from = 0, kept = 0;

	for (uint32_t a = 0; a < candidates->articles; a++) {
		uint64_t end = candidates->first[a + 1];
		uint32_t *others = candidates->others + from;
		uint32_t count = others_unite(others, end - from);

		memmove(candidates->others + kept, others,
			count * sizeof(*others));
		candidates->first[a] = kept;
		kept += count;
		from = end;
	}
	candidates->first[candidates->articles] = kept;
}

void candidates_find(
	const struct sketches *sketches, struct candidates *candidates)
{
	uint64_t keys = 0;
	uint32_t parts;

	*candidates = (struct candidates){.articles = sketches->count,
		.first = zeroed(sketches->count + 2u, sizeof(uint64_t))};
	for (uint32_t i = 0; i < sketches->count; i++)
		keys += sketch_key_count(&sketches->rows[i]);
	parts = postings_parts(keys);
	parts_add(sketches, parts, false, candidates);
	candidates->others =
		zeroed(counts_sum(candidates), sizeof(*candidates->others));
	parts_add(sketches, parts, true, candidates);
	pairs_unite(candidates);
}

void candidates_release(struct candidates *candidates)
{
	free(candidates->first);
	free(candidates->others);
	*candidates = (struct candidates){0};
}
