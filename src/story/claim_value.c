#include "story/claim_value.h"

#include <math.h>

/* What is told as "more than" is somewhat more, not any number. */
#define SOMEWHAT 1.1

/* --- numbers */

static bool is_above(enum bound bound)
{
	return bound == BOUND_MORE || bound == BOUND_LEAST;
}

static bool is_below(enum bound bound)
{
	return bound == BOUND_LESS || bound == BOUND_MOST;
}

static bool is_bounded(const struct quantity *q)
{
	return is_above(q->bound) || is_below(q->bound);
}

/* Told in the unit of the other, where the two are of one dimension. */
static double factor_to(const struct quantity *q, const struct quantity *unit)
{
	if (!q->base_unit.ptr || !unit->base_unit.ptr ||
		str_eq(q->unit, unit->unit) ||
		!str_eq(q->base_unit, unit->base_unit) || q->from == 0 ||
		unit->base == 0)
		return q->kind == MEASURE_SHARE && unit->kind == MEASURE_PERCENT
			       ? 100
		       : q->kind == MEASURE_PERCENT &&
				       unit->kind == MEASURE_SHARE
			       ? 0.01
			       : 1;
	return q->base / q->from / (unit->base / unit->from);
}

static bool is_comparable(const struct quantity *a, const struct quantity *b)
{
	if (a->kind != MEASURE_PHYSICAL || b->kind != MEASURE_PHYSICAL)
		return a->kind != MEASURE_MONEY || str_eq(a->unit, b->unit) ||
		       str_ends(a->unit, b->unit) || str_ends(b->unit, a->unit);
	return str_eq(a->unit, b->unit) ||
	       (a->base_unit.ptr && b->base_unit.ptr &&
		       str_eq(a->base_unit, b->base_unit));
}

static double lowest(const struct quantity *q, bool letter)
{
	return letter && q->bound == BOUND_EQUAL ? fmin(q->from, q->to)
						 : q->low;
}

static double highest(const struct quantity *q, bool letter)
{
	return letter && q->bound == BOUND_EQUAL ? fmax(q->from, q->to)
						 : q->high;
}

/* Whether a number, told as exactly as it is, lies beyond an open bound. */
static bool lies_within(const struct quantity *bounded, double low, double high)
{
	switch (bounded->bound) {
	case BOUND_MORE:
		return high > bounded->from;
	case BOUND_LEAST:
		return high >= bounded->from;
	case BOUND_LESS:
		return low < bounded->from;
	case BOUND_MOST:
		return low <= bounded->from;
	case BOUND_EQUAL:
	case BOUND_ABOUT:
		break;
	}
	return true;
}

/* How far a number may be cut off: "over 6 million" is said of 6.2 million too,
 * "over 460 million" not of 465 million. */
static double step_of(double value)
{
	double step = 1;
	uint32_t digits = 1;

	while (value != floor(value) && step > 1e-6) {
		value *= 10;
		step /= 10;
	}
	while (value >= 10 && fmod(value, 10) == 0) {
		value /= 10;
		step *= 10;
	}
	for (; value >= 10; value /= 10)
		digits++;
	return digits > 1 && step > 1 ? step / 10 : step;
}

/* Of like size, but not the same: metres and feet. */
static bool is_other_unit(double factor)
{
	enum { LEAST = 15, MOST = 120 }; /* tenths */
	double times = factor < 1 ? 1 / factor : factor;

	return times * 10 >= LEAST && times * 10 <= MOST;
}

/* "over 6 million" is not "over 7.5 million"; "under 8" may be "under 10". */
static bool bounds_meet(const struct quantity *a, const struct quantity *b,
	double factor, enum reading_of how)
{
	double mine = a->from, other = b->from * factor;

	/* "Up to 190 metres" and "as much as 190 feet". */
	if (a->from == b->from && is_other_unit(factor))
		return false;
	if (is_above(a->bound) && is_above(b->bound)) {
		if (how == READ_A_HELD)
			return mine < other + step_of(other);
		if (how == READ_B_HELD)
			return other < mine + step_of(mine);
		return fmax(mine, other) <= fmin(mine, other) * SOMEWHAT;
	}
	if (is_below(a->bound) && is_below(b->bound))
		return true;
	return is_above(a->bound) ? mine < other : other < mine;
}

/* "two percentage points" */
static bool is_point(const struct quantity *q)
{
	return q->kind == MEASURE_PERCENT && str_ends(q->unit, STR("point"));
}

/* Whose crowns they are is left to the reader, who knows the country. */
static bool is_crown(struct str unit)
{
	return str_ends(unit, STR("krona")) || str_ends(unit, STR("krone")) ||
	       str_ends(unit, STR("koruna"));
}

static void rates_level(struct quantity *a, struct quantity *b)
{
	struct str mine, other;

	if (a->kind != MEASURE_MONEY || b->kind != MEASURE_MONEY)
		return;
	mine = versus_currency(a->unit);
	other = versus_currency(b->unit);
	if ((mine.len < a->unit.len && other.len < b->unit.len))
		return;
	a->unit = mine;
	b->unit = is_crown(mine) && is_crown(other) ? mine : other;
}

/* Three digits that are no round number. */
static bool is_telling(double value)
{
	while (value >= 1000 && fmod(value, 10) == 0)
		value /= 10;
	return value >= 100 && fmod(value, 100) != 0;
}

/* "$38.4 million" and "£38.4m": one number, and no dollars of two countries. */
static bool is_other_currency(
	const struct quantity *a, const struct quantity *b)
{
	struct str mine, other;

	if (a->kind != MEASURE_MONEY || b->kind != MEASURE_MONEY ||
		a->from != b->from || a->to != b->to)
		return false;
	mine = versus_currency(a->unit);
	other = versus_currency(b->unit);
	return mine.len && other.len && is_telling(a->from) &&
	       !(is_crown(mine) && is_crown(other)) &&
	       !str_eq(str_last_word(mine), str_last_word(other)) &&
	       !str_starts(mine, other) && !str_starts(other, mine);
}

/* What is weighed, and what is measured by its volume. */
static bool is_mass(const struct quantity *q)
{
	return str_eq(q->base_unit, STR("kg"));
}

static bool is_volume(const struct quantity *q)
{
	return str_eq(q->base_unit, STR("m3"));
}

/* "85 tonnes" and "85 litres" of oil: one number, and both cannot be. */
static bool is_other_measure(const struct quantity *a, const struct quantity *b)
{
	enum { LEAST = 10 }; /* six tons and six gallons meet by chance */

	return a->kind == MEASURE_PHYSICAL && b->kind == MEASURE_PHYSICAL &&
	       a->from == b->from && a->to == b->to && a->from >= LEAST &&
	       ((is_mass(a) && is_volume(b)) || (is_volume(a) && is_mass(b)));
}

static struct judgement numbers_judge(struct arena *arena, struct quantity mine,
	struct quantity other, enum reading_of how)
{
	bool letter = how != READ_ROUNDED;
	const struct quantity *a = &mine, *b = &other;
	double factor = factor_to(b, a);
	bool meet;

	rates_level(&mine, &other);
	if (!letter && is_other_currency(a, b))
		return (struct judgement){VERDICT_DISJOINT, KIND_UNIT,
			STR("the number is the same, the currency is not")};
	if (!letter && is_other_measure(a, b))
		return (struct judgement){VERDICT_DISJOINT, KIND_UNIT,
			STR("the number is the same, the measure is not")};
	if (!is_comparable(a, b))
		return (struct judgement){.verdict = VERDICT_APART};
	if (is_point(a) != is_point(b) && a->kind == b->kind &&
		a->from == b->from)
		return (struct judgement){VERDICT_DISJOINT, KIND_UNIT,
			STR("points on a percentage are no per cent of it")};
	if (!is_bounded(a) && !is_bounded(b))
		return versus_quantities(arena, a, b, WORDING_OWN);
	if (is_bounded(a) && is_bounded(b))
		meet = bounds_meet(a, b, factor, how);
	else if (is_bounded(a))
		meet = lies_within(a, lowest(b, letter) * factor,
			highest(b, letter) * factor);
	else
		meet = lies_within(b, lowest(a, letter) / factor,
			highest(a, letter) / factor);
	return meet ? (struct judgement){.verdict = VERDICT_COMPATIBLE}
		    : (struct judgement){VERDICT_DISJOINT, KIND_NUMBER,
			      STR("the number lies beyond the bound")};
}

/* --- days */

/* "XXXX-01-13" and "XXXX-06" in a year; INTERVAL_NONE for what is neither. */
static struct interval days_of_year(struct str value, int32_t year)
{
	int32_t month, day = 1;
	bool whole = value.len == 7;

	if (!str_starts(value, STR("XXXX-")) || (value.len != 10 && !whole) ||
		!str_number(str_cut(value, 5, 7), &month) || month < 1 ||
		month > 12 ||
		(!whole && !str_number(str_cut(value, 8, 10), &day)))
		return INTERVAL_NONE;
	if (whole)
		return interval_of_month(year, month);
	day = day_from_civil(year, month, day);
	return (struct interval){day, day};
}

/* Days without a year, beside one that has it, are of its year. */
static struct interval days_beside(
	const struct said_claim *claim, const struct said_claim *other)
{
	int32_t year = interval_is_known(other->timex.days)
			       ? day_to_civil(other->timex.days.earliest).year
			       : 2000;
	struct interval days;

	if (interval_is_known(claim->timex.days))
		return claim->days;
	days = days_of_year(claim->timex.value, year);
	if (!interval_is_known(days))
		return claim->days;
	if (claim->bound == BOUND_LESS) {
		days.latest = days.earliest - 1;
		days.earliest = DAY_NONE;
	} else if (claim->bound == BOUND_MORE) {
		days.earliest = days.latest + 1;
		days.latest = DAY_NONE;
	}
	return days;
}

/* "shortly after 3am on Friday" is that Friday, whenever it was. */
static struct timex day_of(const struct timex *timex)
{
	struct timex day = *timex;
	size_t at = str_find_char(day.value, 'T', 0);

	if (at == STR_NPOS || at < 8 || day.mod == MOD_NONE)
		return day;
	day.mod = MOD_NONE;
	day.value = str_cut(day.value, 0, at);
	return day;
}

static struct judgement days_judge(struct arena *arena,
	const struct said_claim *a, const struct said_claim *b)
{
	struct interval mine = days_beside(a, b), other = days_beside(b, a);

	if (a->bound == BOUND_EQUAL && b->bound == BOUND_EQUAL) {
		struct timex plain[2] = {day_of(&a->timex), day_of(&b->timex)};

		return versus_days(arena, &plain[0], &plain[1], WORDING_OWN);
	}
	if (mine.earliest == DAY_NONE && mine.latest == DAY_NONE)
		return (struct judgement){.verdict = VERDICT_APART};
	if ((mine.latest != DAY_NONE && other.earliest != DAY_NONE &&
		    mine.latest < other.earliest) ||
		(other.latest != DAY_NONE && mine.earliest != DAY_NONE &&
			other.latest < mine.earliest))
		return (struct judgement){VERDICT_DISJOINT, KIND_DAY,
			STR("one lies before the other begins")};
	return (struct judgement){.verdict = VERDICT_COMPATIBLE};
}

/* --- all */

static struct judgement verdict_of(enum verdict verdict, enum kind kind)
{
	return (struct judgement){verdict, kind, STR_NONE};
}

struct judgement claim_versus(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b, enum reading_of how)
{
	switch (claim_class_of(a)) {
	case CLASS_COUNT:
	case CLASS_RATIO:
	case CLASS_MONEY:
	case CLASS_LASTING:
	case CLASS_AGE:
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_PHYSICAL:
	case CLASS_SCORE:
		return numbers_judge(arena, a->quantity, b->quantity, how);
	case CLASS_DAYS:
		return days_judge(arena, a, b);
	case CLASS_ROLE:
		return verdict_of(
			versus_titles(a->normal, b->normal), KIND_TITLE);
	case CLASS_NAME:
		return verdict_of(
			versus_names(a->normal, b->normal, true), KIND_NAME);
	case CLASS_PLACE:
		return verdict_of(
			versus_names(a->normal, b->normal, false), KIND_PLACE);
	case CLASS_NONE:
		break;
	}
	return verdict_of(VERDICT_APART, KIND_FACT);
}

bool quantity_is_vague(const struct quantity *quantity)
{
	enum { TIMES = 3 };

	return quantity->to > TIMES * quantity->from;
}
