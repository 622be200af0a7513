#include "story/candidates.h"

#include "story/posted.h"

#include <stdio.h>
#include <stdlib.h>

enum { BEFORE_MOST = 8 }; /* articles that one is paired with by a key */

static void give_up(void)
{
	fputs("factcheck: out of memory\n", stderr);
	abort();
}

static void *zeroed(uint64_t count, size_t size)
{
	void *rows = calloc(count + 1, size);

	if (!rows)
		give_up();
	return rows;
}

/* Pairs as they are found: each as often as the two have keys in common. */
struct pairs {
	struct pair {
		uint32_t a, b;
	} * rows;
	uint64_t count, room;
};

static void pair_add(struct pairs *pairs, uint32_t a, uint32_t b)
{
	if (pairs->count == pairs->room) {
		pairs->room += pairs->room / 2 + 1024;
		pairs->rows = realloc(
			pairs->rows, pairs->room * sizeof(*pairs->rows));
		if (!pairs->rows)
			give_up();
	}
	pairs->rows[pairs->count++] = (struct pair){a, b};
}

static void pairs_add(void *user, const struct postings *part)
{
	for (size_t from = 0, end; from < part->count; from = end) {
		end = postings_end(part, from);
		for (size_t i = from + 1; i < end; i++)
			for (size_t j = i; j > from && i - j < BEFORE_MOST;)
				pair_add(user, part->rows[--j].row,
					part->rows[i].row);
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
	for (size_t from = 0, end; from < count; from = end) {
		end = from + 1;
		while (end < count && others[end] == others[from])
			end++;
		others[kept++] =
			others[from] | (end - from == 1 ? CANDIDATE_WEAK : 0);
	}
	return kept;
}

/* Lists for each article what it is paired with. */
static void pairs_list(const struct pairs *pairs, struct candidates *candidates)
{
	uint64_t *next = candidates->first + 1, sum = 0;

	for (uint64_t i = 0; i < pairs->count; i++)
		next[pairs->rows[i].a]++;
	for (uint32_t a = 0; a < candidates->articles; a++) {
		uint64_t count = next[a];

		next[a] = sum;
		sum += count;
	}
	candidates->others = zeroed(sum, sizeof(*candidates->others));
	for (uint64_t i = 0; i < pairs->count; i++)
		candidates->others[next[pairs->rows[i].a]++] = pairs->rows[i].b;
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
	struct pairs pairs = {0};

	*candidates = (struct candidates){.articles = sketches->count,
		.first = zeroed(sketches->count + 2u, sizeof(uint64_t))};
	posted_walk(&posted_keys, sketches, pairs_add, &pairs);
	pairs_list(&pairs, candidates);
	free(pairs.rows);
	pairs_unite(candidates);
}

void candidates_release(struct candidates *candidates)
{
	free(candidates->first);
	free(candidates->others);
	*candidates = (struct candidates){0};
}
