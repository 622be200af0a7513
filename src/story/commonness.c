#include "story/commonness.h"

#include <stdio.h>
#include <stdlib.h>

/* As many slots as hardly ever two terms share, so that a count does not depend
 * on what else is there. */
enum {
	TERMS_AN_ARTICLE = 16,
	SLOTS_LEAST = 1 << 18,
	PART_SLOTS = 1 << 22,
	ROW = 32
};

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

uint32_t commonness_parts(const struct commonness *commonness)
{
	uint64_t parts = commonness->slots / PART_SLOTS;

	return parts ? (uint32_t)parts : 1;
}

static uint64_t mixed_of(uint32_t term)
{
	return term * UINT64_C(0x9e3779b97f4a7c15);
}

uint32_t commonness_part(const struct commonness *commonness, uint32_t term)
{
	uint64_t row = (mixed_of(term) >> 32) & (commonness->slots / ROW - 1);

	return (uint32_t)(row / (PART_SLOTS / ROW));
}

/* Where the term is counted in two rows side by side, which memory gives at
 * once: terms that share a place in one hardly share the other. */
static void places(
	const struct commonness *commonness, uint32_t term, uint64_t place[2])
{
	uint64_t mixed = mixed_of(term);
	uint64_t rows =
		((mixed >> 32) & (commonness->slots / ROW - 1)) * ROW * 2;

	place[0] = rows + (mixed >> 22) % ROW;
	place[1] = rows + ROW + (mixed >> 27) % ROW;
}

/* Only the lower one grows, for the other is counted too high already (Estan
 * and Varghese 2002). */
void commonness_add(struct commonness *commonness, uint32_t term)
{
	uint64_t place[2];
	uint8_t *a, *b, least;

	places(commonness, term, place);
	a = &commonness->counts[place[0]];
	b = &commonness->counts[place[1]];
	least = *a < *b ? *a : *b;
	if (least == UINT8_MAX)
		return;
	if (*a == least)
		++*a;
	if (*b == least)
		++*b;
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

/* Articles from which on the weight is halved once more. */
static const uint8_t steps[] = {10, 25, 60, 160};

uint8_t commonness_halve(const struct commonness *commonness, uint32_t term)
{
	uint32_t articles = commonness_of(commonness, term);
	uint8_t halved = 0;

	while (halved < sizeof(steps) / sizeof(*steps) &&
		articles >= steps[halved])
		halved++;
	return halved;
}

/* --- packed: how many counts 4, each where it is 8 and what 1 */

enum { COUNT_BYTES = 8 + 1 };

void commonness_pack(const struct commonness *commonness, struct buffer *out)
{
	size_t head = out->len;
	uint32_t kept = 0;

	buffer_add(out, str_from((const char *)&kept, sizeof(kept)));
	for (uint64_t i = 0; i < commonness->slots * 2; i++) {
		if (commonness->counts[i] < steps[0])
			continue;
		buffer_add(out, str_from((const char *)&i, sizeof(i)));
		buffer_add_char(out, (char)commonness->counts[i]);
		kept++;
	}
	memcpy(out->ptr + head, &kept, sizeof(kept));
}

bool commonness_unpack(
	struct str packed, uint32_t articles, struct commonness *commonness)
{
	uint32_t kept;
	const char *at = packed.ptr + sizeof(kept);

	if (packed.len < sizeof(kept))
		return false;
	memcpy(&kept, packed.ptr, sizeof(kept));
	if (packed.len - sizeof(kept) != (uint64_t)kept * COUNT_BYTES)
		return false;
	commonness_init(commonness, articles);
	for (; kept; kept--, at += COUNT_BYTES) {
		uint64_t place;

		memcpy(&place, at, sizeof(place));
		if (place >= commonness->slots * 2) {
			commonness_release(commonness);
			return false;
		}
		commonness->counts[place] = (uint8_t)at[sizeof(place)];
	}
	return true;
}
