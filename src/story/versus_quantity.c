#include "story/versus.h"

#include <math.h>

/* A set of numbers, in a unit that both can be told in. */
struct set {
	double from, to, low, high;
	double step; /* of the last digit as written; 0: to the letter */
};

static bool is_money(const struct quantity *q)
{
	return q->kind == MEASURE_MONEY;
}

static bool is_lasting(const struct quantity *q)
{
	return q->kind == MEASURE_TIME || q->kind == MEASURE_AGE;
}

static bool is_count(const struct quantity *q)
{
	return q->kind == MEASURE_COUNT || q->kind == MEASURE_NUMBER;
}

static bool is_part(const struct quantity *q)
{
	return q->kind == MEASURE_PERCENT || q->kind == MEASURE_SHARE;
}

struct str versus_currency(struct str unit)
{
	size_t per = str_find(unit, STR(" per "), 0);

	return per == STR_NPOS ? unit : str_cut(unit, 0, per);
}

/* "dollar" may be any of them; "australian dollar" is one. */
static bool money_same(struct str a, struct str b)
{
	a = versus_currency(a);
	b = versus_currency(b);
	return str_ends(a, b) || str_ends(b, a);
}

static bool is_physical(const struct quantity *q)
{
	return q->base_unit.ptr && q->from != 0 && q->base != 0;
}

/* Told in units of the SI where the two have different ones. */
static bool base_shared(const struct quantity *a, const struct quantity *b)
{
	return is_physical(a) && is_physical(b) &&
	       str_eq(a->base_unit, b->base_unit) && !str_eq(a->unit, b->unit);
}

/* In a copy a number whose unit is left to the words around has the other's,
 * whatever that is. */
static bool is_bare(const struct quantity *a, const struct quantity *b)
{
	return (a->kind == MEASURE_NUMBER && b->kind == MEASURE_MONEY) ||
	       (b->kind == MEASURE_NUMBER && a->kind == MEASURE_MONEY);
}

/* Two numbers that only together say something. */
static bool is_pair(const struct quantity *q)
{
	return q->kind == MEASURE_SCORE || q->kind == MEASURE_RATIO;
}

static bool is_comparable(const struct quantity *a, const struct quantity *b,
	enum wording wording)
{
	if (wording == WORDING_COPIED && is_bare(a, b))
		return true;
	if (is_pair(a) || is_pair(b))
		return a->kind == b->kind;
	if (is_part(a) || is_part(b))
		return is_part(a) && is_part(b);
	if (is_count(a) && is_count(b))
		return true;
	if (is_money(a) && is_money(b))
		return money_same(a->unit, b->unit);
	if (is_lasting(a) && is_lasting(b))
		return true;
	return str_eq(a->unit, b->unit) || base_shared(a, b);
}

/* Of a length, a weight or a share a whole number is rounded as well. */
static double written_step(const struct quantity *q)
{
	double wide = q->high - q->low - fabs(q->to - q->from);

	if (q->bound != BOUND_EQUAL || !isfinite(wide) || wide < 0)
		return 0;
	return wide;
}

static struct set set_of(const struct quantity *q, double factor)
{
	return (struct set){.from = q->from * factor,
		.to = q->to * factor,
		.low = q->low * factor,
		.high = q->high * factor,
		.step = written_step(q) * factor};
}

static double factor_of(const struct quantity *q, bool base)
{
	if (base)
		return q->base / q->from;
	return q->kind == MEASURE_SHARE ? 100 : 1;
}

/* Whole numbers of what is measured, beside one that is told more finely. */
static void set_round(struct set *set, const struct quantity *q, double factor,
	const struct set *finer)
{
	/* A degree is none of the degrees from absolute zero. */
	bool degrees = q->base_unit.ptr && str_eq(q->base_unit, STR("K"));
	double half = degrees && factor != 1 ? 0.5 : fabs(factor) / 2;

	if (is_count(q) || q->kind == MEASURE_AGE || is_pair(q) ||
		q->bound != BOUND_EQUAL || set->step > 0 ||
		q->from != floor(q->from))
		return;
	if (finer->step > fabs(factor) * 0.999 &&
		finer->from == floor(finer->from))
		return;
	set->low -= half;
	set->high += half;
}

/* "4,403,000" for 4,403,852: cut off, where others would round. */
static void set_cut(struct set *set, const struct set *finer)
{
	enum { STEP_LEAST = 100 };

	if (set->step >= STEP_LEAST && set->step > finer->step &&
		set->from == floor(set->from))
		set->high += set->step / 2;
}

/* "A little over half an hour" may be 35 minutes. */
static void set_hedged(struct set *set, const struct quantity *q)
{
	enum { PERCENT = 7 };

	if (q->kind == MEASURE_TIME && isfinite(set->high) &&
		isfinite(set->low) &&
		(q->bound == BOUND_MORE || q->bound == BOUND_LESS ||
			q->bound == BOUND_ABOUT)) {
		set->low -= fabs(set->low) * PERCENT / 100;
		set->high += fabs(set->high) * PERCENT / 100;
	}
}

/* What was turned from one unit into another is seldom exact. */
static void set_loosen(struct set *set)
{
	set->low -= fabs(set->low) * 0.015;
	set->high += fabs(set->high) * 0.015;
}

static bool is_same(const struct set *a, const struct set *b)
{
	double small = 1e-9 * (fabs(a->from) + fabs(b->from));

	return fabs(a->from - b->from) <= small && fabs(a->to - b->to) <= small;
}

static bool meets(const struct set *a, const struct set *b)
{
	double small = 1e-9 * (fabs(a->from) + fabs(b->from));

	return a->low <= b->high + small && b->low <= a->high + small;
}

static bool near(double a, double b)
{
	return a == b || fabs(a - b) <= 1e-6 * (fabs(a) + fabs(b));
}

/* "Some" and "nearly" make other sets of one number. */
static bool hedged_alike(const struct quantity *a, const struct quantity *b)
{
	return near(a->low * b->from, b->low * a->from) &&
	       near(a->high * b->to, b->high * a->to);
}

/* Each written to the same digit and with the same words: no rounding. */
static bool is_to_the_digit(const struct quantity *a, const struct set *sa,
	const struct quantity *b, const struct set *sb, enum wording wording)
{
	if (a->bound != b->bound || !str_eq(a->unit, b->unit) ||
		a->pair != b->pair)
		return false;
	if (a->bound != BOUND_EQUAL)
		return wording == WORDING_COPIED && hedged_alike(a, b);
	return fabs(sa->step - sb->step) <= 1e-9 * (sa->step + sb->step);
}

static bool is_scale(double a, double b)
{
	static const double factors[] = {1e3, 1e6, 1e9};
	double ratio = fabs(a) > fabs(b) ? a / b : b / a;

	for (size_t i = 0; i < sizeof(factors) / sizeof(*factors); i++)
		if (fabs(ratio - factors[i]) < factors[i] * 1e-6)
			return true;
	return false;
}

static enum kind kind_of(const struct quantity *a, const struct quantity *b)
{
	if (a->kind == MEASURE_AGE || b->kind == MEASURE_AGE)
		return KIND_AGE;
	if (a->from != 0 && b->from != 0 && is_scale(a->from, b->from))
		return KIND_SCALE;
	if (a->from == b->from && !str_eq(a->unit, b->unit))
		return KIND_UNIT;
	if (is_lasting(a) && is_lasting(b) && !str_eq(a->unit, b->unit))
		return KIND_PERIOD;
	return KIND_NUMBER;
}

static void set_put(struct buffer *out, const struct set *set)
{
	if (set->low == set->high) {
		buffer_add_real(out, set->low);
		return;
	}
	if (!isfinite(set->low)) {
		buffer_put(out, "at most ");
		buffer_add_real(out, set->high);
		return;
	}
	if (!isfinite(set->high))
		buffer_put(out, "at least ");
	buffer_add_real(out, set->low);
	if (!isfinite(set->high))
		return;
	buffer_put(out, " to ");
	buffer_add_real(out, set->high);
}

/* A unit that both can be told in, one of which is `factor`; 0: as they are. */
struct common {
	struct str unit;
	double factor;
};

/* To four digits, which is enough to check by hand. */
static double rounded(double value)
{
	double digit;

	if (!isfinite(value) || value == 0)
		return value;
	digit = pow(10, 3 - floor(log10(fabs(value))));
	return round(value * digit) / digit;
}

static struct set set_in(const struct set *set, const struct common *common)
{
	struct set told = *set;

	if (common->factor != 0) {
		told.low = rounded(set->low / common->factor);
		told.high = rounded(set->high / common->factor);
	}
	return told;
}

static struct str explain(struct arena *arena, const struct set *a,
	const struct set *b, const struct common *common)
{
	struct buffer out = BUFFER_INIT;
	struct set told_a, told_b;
	struct str because;

	if (!arena)
		return STR_NONE;
	told_a = set_in(a, common);
	told_b = set_in(b, common);
	set_put(&out, &told_a);
	buffer_put(&out, " and ");
	set_put(&out, &told_b);
	if (common->factor != 0)
		buffer_format(&out, ", both in the unit '%.*s',",
			STR_ARG(common->unit));
	buffer_put(&out, " have no value in common");
	because = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return because;
}

static struct judgement disjoint(struct arena *arena, enum kind kind,
	const struct set *a, const struct set *b, const struct common *common)
{
	return (struct judgement){
		VERDICT_DISJOINT, kind, explain(arena, a, b, common)};
}

/* The same digits of two currencies, or of metres and feet. */
static struct judgement units_judge(
	const struct quantity *a, const struct quantity *b)
{
	bool units = (is_money(a) && is_money(b)) ||
		     (a->kind == MEASURE_PHYSICAL && a->kind == b->kind);

	if (!units || a->from != b->from || a->to != b->to)
		return (struct judgement){.verdict = VERDICT_APART};
	return (struct judgement){VERDICT_DISJOINT, KIND_UNIT,
		STR("the number is the same, the unit is not")};
}

struct judgement versus_quantities(struct arena *arena,
	const struct quantity *a, const struct quantity *b,
	enum wording wording)
{
	bool base = base_shared(a, b);
	struct common common = {b->unit, 0};
	double a_factor = factor_of(a, base), b_factor = factor_of(b, base);
	struct set sa = set_of(a, a_factor), sb = set_of(b, b_factor);
	struct set exact_a = sa, exact_b = sb;

	if (!is_comparable(a, b, wording))
		return units_judge(a, b);
	if (a->change && b->change && a->change != b->change)
		return (struct judgement){VERDICT_DISJOINT, KIND_STATUS,
			STR("one is told as a rise, the other as a fall")};
	if (is_same(&sa, &sb))
		return (struct judgement){.verdict = VERDICT_SAME};
	if (is_to_the_digit(a, &sa, b, &sb, wording)) {
		exact_a.low = sa.from, exact_a.high = sa.to;
		exact_b.low = sb.from, exact_b.high = sb.to;
		return disjoint(
			arena, kind_of(a, b), &exact_a, &exact_b, &common);
	}
	set_round(&sa, a, a_factor, &exact_b);
	set_round(&sb, b, b_factor, &exact_a);
	set_hedged(&sa, a);
	set_hedged(&sb, b);
	set_cut(&sa, &exact_b);
	set_cut(&sb, &exact_a);
	if (base) {
		set_loosen(&sa);
		set_loosen(&sb);
	}
	if (meets(&sa, &sb))
		return (struct judgement){.verdict = VERDICT_COMPATIBLE};
	if (base)
		common.factor = b_factor;
	return disjoint(arena, kind_of(a, b), &sa, &sb, &common);
}
