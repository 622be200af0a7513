#include "story/commonness.h"

#include <stdio.h>
#include <stdlib.h>

enum { TERMS_AN_ARTICLE = 16, SLOTS_LEAST = 1 << 12 };

void commonness_init(struct commonness *commonness, uint32_t articles)
{
	uint64_t slots = SLOTS_LEAST;

	while (slots < (uint64_t)articles * TERMS_AN_ARTICLE)
		slots *= 2;
	*commonness = (struct commonness){calloc(2, slots), slots};
	if (!commonness->counts) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
}

void commonness_release(struct commonness *commonness)
{
	free(commonness->counts);
	*commonness = (struct commonness){0};
}

/* Where the term is counted in either row: terms that share a place in one
 * hardly share the other. */
static void places(
	const struct commonness *commonness, uint32_t term, uint64_t place[2])
{
	uint64_t mixed = term * UINT64_C(0x9e3779b97f4a7c15);

	place[0] = (mixed >> 32) & (commonness->slots - 1);
	place[1] = commonness->slots +
		   ((mixed ^ (mixed >> 29)) & (commonness->slots - 1));
}

void commonness_add(struct commonness *commonness, uint32_t term)
{
	uint64_t place[2];

	places(commonness, term, place);
	for (int row = 0; row < 2; row++)
		if (commonness->counts[place[row]] < UINT8_MAX)
			commonness->counts[place[row]]++;
}

uint32_t commonness_of(const struct commonness *commonness, uint32_t term)
{
	uint64_t place[2];
	uint8_t a, b;

	places(commonness, term, place);
	a = commonness->counts[place[0]];
	b = commonness->counts[place[1]];
	return a < b ? a : b;
}

uint16_t commonness_weigh(
	const struct commonness *commonness, uint32_t term, uint16_t weight)
{
	static const struct {
		uint32_t articles;
		uint16_t part; /* of the weight, one in so many */
	} steps[] = {{200, 8}, {100, 4}, {40, 2}};
	uint32_t articles = commonness_of(commonness, term);

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
		if (articles >= steps[i].articles)
			return weight / steps[i].part;
	return weight;
}
