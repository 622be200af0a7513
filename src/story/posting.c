#include "story/posting.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	PARTS = 8,
	PART_LEAST = 1 << 15,
	PART_MOST = 1 << 22,
	DIGIT_BITS = 11,
	DIGITS = 3
};

uint32_t postings_parts(uint64_t keys)
{
	uint64_t part = keys / PARTS;

	if (part < PART_LEAST)
		part = PART_LEAST;
	if (part > PART_MOST)
		part = PART_MOST;
	return (uint32_t)(keys / part) + 1;
}

static void *grown(void *rows, size_t size)
{
	rows = realloc(rows, size);
	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

void postings_add(struct postings *postings, uint32_t key, uint32_t row)
{
	if (postings->count == postings->room) {
		postings->room += postings->room / 8 + 1024;
		postings->rows = grown(postings->rows,
			postings->room * sizeof(*postings->rows));
		free(postings->spare);
		postings->spare = NULL;
	}
	postings->rows[postings->count++] = (struct posting){key, row};
}

/* One digit of a radix sort, from rows to spare, which change places. */
static void digit_sort(struct postings *postings, int digit)
{
	size_t starts[(1 << DIGIT_BITS) + 1] = {0};
	uint32_t mask = (1u << DIGIT_BITS) - 1;
	int shift = digit * DIGIT_BITS;
	struct posting *from = postings->rows, *to = postings->spare;

	for (size_t i = 0; i < postings->count; i++)
		starts[(from[i].key >> shift & mask) + 1]++;
	for (uint32_t i = 0; i < mask; i++)
		starts[i + 1] += starts[i];
	for (size_t i = 0; i < postings->count; i++)
		to[starts[from[i].key >> shift & mask]++] = from[i];
	postings->rows = to;
	postings->spare = from;
}

void postings_sort(struct postings *postings)
{
	if (!postings->spare)
		postings->spare = grown(
			NULL, (postings->room + 1) * sizeof(*postings->rows));
	for (int digit = 0; digit < DIGITS; digit++)
		digit_sort(postings, digit);
}

size_t postings_end(const struct postings *postings, size_t from)
{
	size_t end = from;

	while (end < postings->count &&
		postings->rows[end].key == postings->rows[from].key)
		end++;
	return end;
}

void postings_clear(struct postings *postings)
{
	postings->count = 0;
}

void postings_release(struct postings *postings)
{
	free(postings->rows);
	free(postings->spare);
	*postings = (struct postings){0};
}
