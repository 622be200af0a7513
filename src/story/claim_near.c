#include "story/claim_near.h"

#include <math.h>

enum { NEAR_VALUE = 80, OTHER_FATE = 80 };

/* "Casualties" may be dead or hurt. */
static bool is_fate(const struct said_claim *claim)
{
	static const struct str fates[] = {STR_INIT("deaths"),
		STR_INIT("injuries"), STR_INIT("missing"), STR_INIT("arrests"),
		STR_INIT("rescued"), STR_INIT("evacuated"),
		STR_INIT("recoveries")};

	for (size_t i = 0; i < sizeof(fates) / sizeof(*fates); i++)
		if (str_eq(claim->attribute, fates[i]))
			return !str_starts(
				claim->quantity.head, STR("casualt"));
	return false;
}

int32_t claims_near(const struct said_claim *a, const struct said_claim *b)
{
	double least = fmin(a->quantity.from, b->quantity.from);
	double most = fmax(a->quantity.from, b->quantity.from);

	if (is_fate(a) && is_fate(b) && !str_eq(a->attribute, b->attribute))
		return -OTHER_FATE;
	if (a->ordinal || a->loose || b->loose || least <= 0)
		return 0;
	return (int32_t)(NEAR_VALUE * least * least / most / most);
}

static bool is_beside(const struct said_claim *claim, uint32_t token)
{
	return token < claim->first || token >= claim->end;
}

bool claims_have_common(const struct said *mine, const struct said_claim *a,
	const struct said *other, const struct said_claim *b)
{
	uint32_t i = a->words, j = b->words;

	while (i < a->words_end && j < b->words_end) {
		const struct said_word *x = &mine->words.rows[i];
		const struct said_word *y = &other->words.rows[j];

		if (x->key == y->key && x->weight && is_beside(a, x->token) &&
			is_beside(b, y->token))
			return true;
		i += x->key <= y->key;
		j += y->key <= x->key;
	}
	return false;
}
