/*
 * The same amount told in two units or currencies, side by side: "60 miles
 * (97 km)", "60 million yuan (US$8.6 million)".
 */
#include "judge/checks.h"
#include "judge/figures.h"
#include "tag/unit.h"

#include <math.h>

enum { ROUNDED = 6 }; /* percent that newsrooms round by */

/* Whether row i and the next are told as the same. */
static bool is_side_by_side(const struct docket *docket, uint32_t i)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *q = &all->rows[i];

	if (i + 1 >= all->count || !figure_together(docket, q, q + 1) ||
		docket_skips(docket, q->first))
		return false;
	if (q[1].first - q->end == 1)
		return figure_word(docket, q->end, "(");
	return q[1].first - q->end == 2 && figure_word(docket, q->end, ",") &&
	       figure_word(docket, q->end + 1, "or");
}

/* What the second number is of the first, from the least to the most, their
 * last digits being rounded. */
static struct figure_range proportion(const struct docket *docket,
	const struct quantity *a, const struct quantity *b)
{
	double one = figure_half_step(docket, a) / fabs(a->from);
	double other = figure_half_step(docket, b) / fabs(b->from);
	double slack = one + other + ROUNDED / 100.0;
	double quotient = b->from / a->from;

	return (struct figure_range){
		quotient * (1 - slack), quotient * (1 + slack)};
}

static struct remark *pair_remark(
	struct docket *docket, const struct quantity *q, struct str message)
{
	struct span span = {q[0].span.start, q[1].span.end};

	return docket_add(docket, span, message);
}

/* --- units */

/* Units of one name that have two sizes: gallons, tons, nautical miles. */
static bool has_another_size(const struct quantity *q, double off)
{
	static const char *const names[] = {"gallon", "pint", "quart", "ton",
		"tonne", "mile", "ounce", "ounces", "knot"};

	for (size_t n = 0; n < sizeof(names) / sizeof(*names); n++)
		for (size_t i = 0; i < 2; i++)
			if (str_find(q[i].unit, str_of(names[n]), 0) !=
				STR_NPOS)
				return off > 0.8 && off < 1.25;
	return false;
}

/* A temperature or a difference of temperatures, both being told so. */
static bool degrees_agree(const struct quantity *q)
{
	struct unit from, to;
	double level, zero, difference;

	if (!unit_read(q[0].unit, &from) || !unit_read(q[1].unit, &to) ||
		!unit_convert(&from, &to, q[0].from, &level) ||
		!unit_convert(&from, &to, 0, &zero))
		return fabs(q[0].base - q[1].base) < 1.5;
	difference = level - zero;
	return fabs(level - q[1].from) < 2.5 ||
	       fabs(difference - q[1].from) < 1.5 + difference * 0.06;
}

static void units_check(struct docket *docket, const struct quantity *q)
{
	struct figure_range range;
	double right, off = q[1].base / q[0].base;
	struct remark *remark;

	if (str_eq(q[0].base_unit, STR("K")) ? degrees_agree(q)
					     : has_another_size(q, off))
		return;
	range = proportion(docket, &q[0], &q[1]);
	right = q[0].base / q[1].base * q[1].from;
	if (!str_eq(q[0].base_unit, STR("K")) &&
		range.low * q[0].from <= right &&
		right <= range.high * q[0].from)
		return;
	remark = pair_remark(docket, q,
		arena_format(docket->arena, "'%.*s' is %.*s %.*s, not '%.*s'",
			STR_ARG(docket_words(docket, q[0].span)),
			STR_ARG(figure_write(
				docket, right, fabs(right) < 10 ? 1 : 0)),
			STR_ARG(q[1].unit),
			STR_ARG(docket_words(docket, q[1].span))));
	remark_because(docket, remark,
		arena_format(docket->arena, "in base units %.*s and %.*s %.*s",
			STR_ARG(figure_write(docket, q[0].base, 2)),
			STR_ARG(figure_write(docket, q[1].base, 2)),
			STR_ARG(q[0].base_unit)));
}

/* "21,003,000 cwt (100 lbs)": what one of the unit is. */
static bool is_definition(const struct quantity *q)
{
	double one = q[0].base / q[0].from;

	return q[0].from > 1.5 && fabs(q[1].base / one - 1) < 0.15;
}

static bool is_physical(const struct quantity *q)
{
	return q->kind == MEASURE_PHYSICAL && !q->pair && q->base_unit.len &&
	       q->from > 0 && q->base > 0;
}

void check_unit_conversion(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;

	for (uint32_t i = 0; i < all->count; i++) {
		const struct quantity *q = &all->rows[i];

		if (is_side_by_side(docket, i) && is_physical(q) &&
			is_physical(q + 1) && !is_definition(q) &&
			!str_eq(q[0].unit, q[1].unit) &&
			str_eq(q[0].base_unit, q[1].base_unit))
			units_check(docket, q);
	}
}

/* --- currencies */

static const struct rate {
	struct str name;
	double least, most;
} rates[] = {
#define RATE(name, least, most) {STR_INIT(name), least, most},
#include "judge/rates.def"
#undef RATE
};

static const struct rate *rate_of(struct str unit)
{
	for (size_t i = 0; i < sizeof(rates) / sizeof(*rates); i++)
		if (str_eq(rates[i].name, unit))
			return &rates[i];
	return NULL;
}

/* A dollar sign may be any house's own dollar: the range is wider then. */
static void currencies_check(struct docket *docket, const struct quantity *q,
	const struct quantity *dollar, const struct quantity *other)
{
	const struct rate *rate = rate_of(other->unit);
	struct figure_range range;
	struct remark *remark;

	if (!rate)
		return;
	range = proportion(docket, dollar, other);
	if (range.high >= rate->least * 0.7 && range.low <= rate->most * 1.4)
		return;
	remark = pair_remark(docket, q,
		arena_format(docket->arena,
			"'%.*s' cannot be '%.*s': that is %.*s %.*s to the "
			"dollar",
			STR_ARG(docket_words(docket, q[0].span)),
			STR_ARG(docket_words(docket, q[1].span)),
			STR_ARG(figure_write(
				docket, other->from / dollar->from, 3)),
			STR_ARG(other->unit)));
	remark_because(docket, remark,
		arena_format(docket->arena,
			"since 1985 a dollar has cost %.*s to %.*s",
			STR_ARG(figure_write(docket, rate->least, 2)),
			STR_ARG(figure_write(docket, rate->most, 2))));
}

static bool is_sum(const struct quantity *q)
{
	return q->kind == MEASURE_MONEY && !q->pair && q->from > 0;
}

/* "5 million euros ($54 million in debt remains)": two things. */
static bool is_another(const struct docket *docket, const struct quantity *q)
{
	return token_mark(docket_token(docket, q[1].first - 1), '(') &&
	       !figure_any(docket, q[1].end, q[1].end + 1, ") , ; at or then");
}

/* Of a year whose rates are not known. */
static bool is_long_ago(const struct docket *docket, const struct quantity *q)
{
	const struct timexes *timexes = &docket->reading->timexes;
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, q->first)];
	day_t known = day_from_civil(1985, 1, 1);

	for (uint32_t row = timexes_from(timexes, sentence->first);
		row < timexes->count && timexes->rows[row].end <= sentence->end;
		row++)
		if (timexes->rows[row].days.latest != DAY_NONE &&
			timexes->rows[row].days.latest < known)
			return true;
	return false;
}

void check_currency_conversion(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;

	for (uint32_t i = 0; i < all->count; i++) {
		const struct quantity *q = &all->rows[i];

		if (!is_side_by_side(docket, i) || !is_sum(q) ||
			!is_sum(q + 1) || is_another(docket, q) ||
			is_long_ago(docket, q))
			continue;
		if (str_eq(q[0].unit, STR("dollar")))
			currencies_check(docket, q, q, q + 1);
		else if (str_eq(q[1].unit, STR("dollar")))
			currencies_check(docket, q, q + 1, q);
	}
}
