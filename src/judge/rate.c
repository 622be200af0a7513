#include "judge/rate.h"

static const struct rate rates[] = {
#define RATE(name, least, most) {STR_INIT(name), least, most},
#define BARE(name, least, most)
#include "judge/rates.def"
#undef RATE
#undef BARE
};

static const struct rate bares[] = {
#define RATE(name, least, most)
#define BARE(name, least, most) {STR_INIT(name), least, most},
#include "judge/rates.def"
#undef RATE
#undef BARE
};

static bool has_capital(struct str words)
{
	for (size_t i = 0; i < words.len; i++)
		if (char_is_upper(words.ptr[i]))
			return true;
	return false;
}

/* Whether a sum is written with that name, and no word of a country: "1.5
 * million rupees", "Rs 1.5 million", and not "Indian rupees". */
static bool is_bare(const struct docket *docket, const struct quantity *sum,
	struct str name)
{
	struct str words = docket_words(docket, sum->span);

	if (str_find(sum->unit, name, 0) == STR_NPOS)
		return false;
	return str_find(words, name, 0) != STR_NPOS
		       ? !has_capital(words)
		       : str_find(words, STR("Rs"), 0) != STR_NPOS;
}

bool rate_of(const struct docket *docket, const struct quantity *sum,
	struct rate *rate)
{
	for (size_t i = 0; i < sizeof(bares) / sizeof(*bares); i++) {
		*rate = bares[i];
		if (is_bare(docket, sum, rate->name))
			return true;
	}
	for (size_t i = 0; i < sizeof(rates) / sizeof(*rates); i++) {
		*rate = rates[i];
		if (str_eq(rate->name, sum->unit))
			return true;
	}
	return false;
}
