/*
 * The same amount told in two units or currencies, side by side: "60 miles
 * (97 km)", "60 million yuan (US$8.6 million)".
 */
#include "judge/checks.h"
#include "judge/figures.h"
#include "judge/rate.h"
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

/* Whether the second stands in brackets of its own: "60 miles (37 km)". */
static bool is_bracketed(const struct docket *docket, const struct quantity *q)
{
	return token_mark(docket_token(docket, q[1].first - 1), '(') &&
	       token_mark(docket_token(docket, q[1].end), ')');
}

static struct remark *pair_remark(
	struct docket *docket, const struct quantity *q, struct str message)
{
	struct span span = docket_span(
		docket, q[0].first, q[1].end + is_bracketed(docket, q));

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

/* What the second should be, in its unit: a temperature has another zero. */
static double units_right(const struct quantity *q)
{
	struct unit from, to;
	double right;

	if (str_eq(q[0].base_unit, STR("K")) && unit_read(q[0].unit, &from) &&
		unit_read(q[1].unit, &to) &&
		unit_convert(&from, &to, q[0].from, &right))
		return right;
	return q[0].base / q[1].base * q[1].from;
}

/* The unit as it is written behind a number: " km" of "37 km". */
static struct str unit_written(
	const struct docket *docket, const struct quantity *q)
{
	struct str words = docket_words(docket, q->span);
	size_t end = words.len;

	while (end && !char_is_digit(words.ptr[end - 1]))
		end--;
	return end ? str_cut(words, end, words.len)
		   : arena_format(docket->arena, " %.*s", STR_ARG(q->unit));
}

static void units_remark(
	struct docket *docket, const struct quantity *q, double right)
{
	struct str text = docket->reading->article.text;
	struct str unit = unit_written(docket, &q[1]);
	struct str number = figure_write(docket, right, fabs(right) < 10);
	struct remark *remark = pair_remark(docket, q,
		arena_format(docket->arena, "'%.*s' is %.*s%.*s, not '%.*s'",
			STR_ARG(docket_words(docket, q[0].span)),
			STR_ARG(number), STR_ARG(unit),
			STR_ARG(docket_words(docket, q[1].span))));

	if (!str_eq(q[0].base_unit, STR("K")))
		remark_because(docket, remark,
			arena_format(docket->arena,
				"1 %.*s is %.*s%.*s; times %.*s it is %.*s",
				STR_ARG(q[0].unit),
				STR_ARG(figure_write(
					docket, right / q[0].from, 4)),
				STR_ARG(unit),
				STR_ARG(figure_write(docket, q[0].from, 3)),
				STR_ARG(figure_write(docket, right, 2))));
	remark_suggest(docket, remark,
		arena_format(docket->arena, "%.*s%.*s%.*s%s",
			STR_ARG(str_cut(
				text, q[0].span.start, q[1].span.start)),
			STR_ARG(number), STR_ARG(unit),
			is_bracketed(docket, q) ? ")" : ""));
}

static void units_check(struct docket *docket, const struct quantity *q)
{
	struct figure_range range;
	double right, off = q[1].base / q[0].base;

	if (str_eq(q[0].base_unit, STR("K")) ? degrees_agree(q)
					     : has_another_size(q, off))
		return;
	range = proportion(docket, &q[0], &q[1]);
	right = units_right(q);
	if (!str_eq(q[0].base_unit, STR("K")) &&
		range.low * q[0].from <= right &&
		right <= range.high * q[0].from)
		return;
	units_remark(docket, q, right);
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

/* A dollar sign may be any house's own dollar: the range is wider then. */
static void currencies_check(struct docket *docket, const struct quantity *q,
	const struct quantity *dollar, const struct quantity *other)
{
	struct figure_range range;
	struct remark *remark;
	struct rate rate;

	if (!rate_of(docket, other, &rate))
		return;
	range = proportion(docket, dollar, other);
	if (range.high >= rate.least * 0.7 && range.low <= rate.most * 1.4)
		return;
	remark = pair_remark(docket, q,
		arena_format(docket->arena,
			"'%.*s' cannot be '%.*s': that is %.*s %.*s to the "
			"dollar",
			STR_ARG(docket_words(docket, q[0].span)),
			STR_ARG(docket_words(docket, q[1].span)),
			STR_ARG(figure_write(
				docket, other->from / dollar->from, 3)),
			STR_ARG(rate.name)));
	remark_because(docket, remark,
		arena_format(docket->arena,
			"since 1985 a dollar has cost %.*s to %.*s %.*s",
			STR_ARG(figure_write(docket, rate.least, 2)),
			STR_ARG(figure_write(docket, rate.most, 2)),
			STR_ARG(rate.name)));
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
