#include "story/rival_companion.h"

#include "story/claim_value.h"

#include <math.h>

enum { TEN = 10 };

/* 10,000 and 5 million are told of many things. */
static bool is_round(double value)
{
	while (value >= TEN && fmod(value, TEN) == 0)
		value /= TEN;
	return value == floor(value) && value < TEN;
}

bool rival_is_rare(const struct said_claim *claim)
{
	enum claim_class class = claim_class_of(claim);
	double value = claim->quantity.from;

	if (class == CLASS_COUNT)
		return value >= TEN * TEN && !is_round(value);
	if (class == CLASS_RATIO)
		return value != floor(value) || value >= TEN;
	return class == CLASS_PHYSICAL ||
	       (class == CLASS_MONEY && !is_round(value));
}

bool rivals_have_companion(
	const struct rivalry *rivalry, uint32_t a, uint32_t b)
{
	uint32_t mine = rivalry_claim(&rivalry->a, a)->row;
	uint32_t other = rivalry_claim(&rivalry->b, b)->row;

	for (uint32_t i = 0; i < rivalry->a.count; i++) {
		const struct said_claim *x = rivalry_claim(&rivalry->a, i);

		if (i == a || x->row != mine || x->kind != CLAIM_QUANTITY ||
			!rival_is_rare(x))
			continue;
		for (uint32_t j = 0; j < rivalry->b.count; j++)
			if (j != b && rivalry->agree[i][j] &&
				rivalry_claim(&rivalry->b, j)->row == other)
				return true;
	}
	return false;
}
