#include "story/reckoning.h"

#include "story/clue.h"

#include <math.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

enum {
	AHEAD = 24,    /* bytes, within which "annual" stands before a value */
	BEHIND = 90,   /* and "a year" behind it */
	JOINED = 16,   /* between the parts of "two hours and 51 minutes" */
	COUNTED = 160, /* bytes, within which it is told how many they are */
	EACH_MOST = 10000,
	PERCENT_X10 = 15, /* what rounding takes or adds, in a thousand */
	YEAR_TEXT = 4
};

static const double second = 1.0 / 86400;

/* --- what a value is told per */

/* Days; 0: nothing is said. */
struct per {
	double low, high;
	bool each;
};

static const struct {
	enum clue clue;
	double low, high;
} bases[] = {
	{CLUE_PER_HOUR, 1.0 / 24, 1.0 / 24},
	{CLUE_PER_DAY, 1, 1},
	{CLUE_PER_WEEK, 7, 7},
	{CLUE_PER_MONTH, 28, 31},
	{CLUE_PER_QUARTER, 90, 92},
	{CLUE_PER_YEAR, 365, 366},
};

/* The same sentence, up to the next number, which is told per something else.
 */
static struct str behind(const struct version *version, struct span span)
{
	struct span reach = {span.end, span.end + BEHIND};
	struct str text = str_at(version->article.text, reach);

	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] == ';' || char_is_digit(text.ptr[i]) ||
			(text.ptr[i] == '.' && i + 1 < text.len &&
				text.ptr[i + 1] == ' '))
			return str_cut(text, 0, i);
	return text;
}

static struct str ahead(const struct version *version, struct span span)
{
	struct span reach = {
		span.start < AHEAD ? 0 : span.start - AHEAD, span.start};

	return str_at(version->article.text, reach);
}

/* "over four years" behind the value. */
static bool per_lasting(
	const struct version *version, struct span span, struct per *per)
{
	uint32_t end = span.end + BEHIND;

	ROWS_EACH (struct quantity, q, version->details.quantities) {
		struct span between = {span.end, q->span.start};

		if (q->span.start < span.end || q->span.start > end ||
			q->kind != MEASURE_TIME || !q->base_unit.ptr)
			continue;
		if (!clue_in(str_at(version->article.text, between),
			    CLUE_OVER_TIME))
			return false;
		per->low = per->high = q->base * second;
		return q->base > 0;
	}
	return false;
}

static struct per per_of(const struct version *version, struct span span)
{
	struct str after = behind(version, span), before = ahead(version, span);
	struct str own = str_at(version->article.text, span);
	struct per per = {
		0, 0, clue_in(after, CLUE_EACH) || clue_in(before, CLUE_EACH)};

	if (clue_in(after, CLUE_PER_NONE))
		after = STR("");
	for (size_t i = 0; i < LENGTH(bases) && !per.low; i++)
		if (clue_in(own, bases[i].clue) ||
			clue_in(after, bases[i].clue) ||
			clue_in(before, bases[i].clue)) {
			per.low = bases[i].low;
			per.high = bases[i].high;
		}
	if (!per.low)
		per_lasting(version, span, &per);
	return per;
}

/* --- values */

/* A quantity of a version, with its parts put together. */
struct told {
	const struct version *version;
	const struct quantity *quantity;
	double low, high;
	bool joined; /* from more than one */
};

static bool is_physical(const struct quantity *q)
{
	return q->base_unit.ptr && q->from > 0 && q->base > 0;
}

static struct str between(const struct version *version,
	const struct quantity *a, const struct quantity *b)
{
	return str_trim(str_at(version->article.text,
		(struct span){a->span.end, b->span.start}));
}

/* "two hours and 51 minutes", "nine minutes short of three hours": the other
 * part is of a smaller unit. */
static void parts_join(struct told *told, uint32_t row)
{
	const struct quantities *rows = &told->version->details.quantities;
	const struct quantity *q = &rows->rows[row];
	double unit = q->base / q->from;

	if (row + 1 < rows->count &&
		rows->rows[row + 1].span.start <= q->span.end + JOINED &&
		is_physical(&rows->rows[row + 1]) &&
		str_eq(rows->rows[row + 1].base_unit, q->base_unit) &&
		rows->rows[row + 1].base < unit) {
		struct str link =
			between(told->version, q, &rows->rows[row + 1]);

		if (!link.len || str_eq(link, STR("and")) ||
			str_eq(link, STR(",")) || str_eq(link, STR(", and"))) {
			told->low += rows->rows[row + 1].base;
			told->high += rows->rows[row + 1].base;
			told->joined = true;
		}
	}
	if (row > 0 && is_physical(&rows->rows[row - 1]) &&
		str_eq(rows->rows[row - 1].base_unit, q->base_unit) &&
		rows->rows[row - 1].base < unit &&
		str_eq(between(told->version, &rows->rows[row - 1], q),
			STR("short of"))) {
		told->low -= rows->rows[row - 1].base;
		told->high -= rows->rows[row - 1].base;
		told->joined = true;
	}
}

/* The quantity at a place; false where there is none. In units of the SI, if
 * it has any. */
static bool told_at(
	const struct version *version, struct span span, struct told *told)
{
	const struct quantities *rows = &version->details.quantities;

	for (uint32_t i = 0; i < rows->count; i++) {
		const struct quantity *q = &rows->rows[i];
		double factor = is_physical(q) ? q->base / q->from : 1;

		if (q->span.start >= span.end)
			break;
		if (q->span.end <= span.start)
			continue;
		*told = (struct told){.version = version,
			.quantity = q,
			.low = (isfinite(q->low) ? q->low : q->from) * factor,
			.high = (isfinite(q->high) ? q->high : q->to) * factor};
		if (is_physical(q))
			parts_join(told, i);
		return told->low > 0;
	}
	return false;
}

/* Whether values from `low` to `high` are those of the other, but for
 * rounding. */
static bool meets(double low, double high, double other_low, double other_high)
{
	double loose = high * PERCENT_X10 / 1000;

	return low - loose <= other_high && other_low <= high + loose;
}

/* --- what explains them */

static bool rates_meet(const struct told *a, const struct told *b)
{
	struct per x = per_of(a->version, a->quantity->span);
	struct per y = per_of(b->version, b->quantity->span);

	return x.low > 0 && y.low > 0 && x.low != y.low &&
	       meets(a->low / x.high, a->high / x.low, b->low / y.high,
		       b->high / y.low);
}

/* Whether so many are counted near a value. */
static bool is_counted(const struct told *near, double count)
{
	struct span span = near->quantity->span;

	ROWS_EACH (struct quantity, q, near->version->details.quantities)
		if (q->span.start < span.end + COUNTED &&
			q->span.end + COUNTED > span.start &&
			(q->kind == MEASURE_COUNT ||
				q->kind == MEASURE_NUMBER) &&
			q->from == count)
			return true;
	return count == 2 &&
	       clue_in(str_at(near->version->article.text,
			       (struct span){span.start < COUNTED
						     ? 0
						     : span.start - COUNTED,
				       span.end + COUNTED}),
		       CLUE_BOTH);
}

/* One is told of each, the other of all. */
static bool total_meets(const struct told *each, const struct told *all)
{
	double count = round(all->quantity->from / each->quantity->from);

	if (!per_of(each->version, each->quantity->span).each ||
		per_of(all->version, all->quantity->span).each || count < 2 ||
		count > EACH_MOST ||
		!str_eq(each->quantity->unit, all->quantity->unit))
		return false;
	return meets(each->low * count, each->high * count, all->low,
		       all->high) &&
	       (is_counted(each, count) || is_counted(all, count));
}

/* "14 years" up to the publication, and "2011". */
static bool years_meet(const struct told *told, const struct version *version,
	struct span year)
{
	struct str text = str_at(version->article.text, year);
	struct civil now;
	uint32_t then = 0;

	if (told->version->published.value == DAY_NONE || text.len != YEAR_TEXT)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (!char_is_digit(text.ptr[i]))
			return false;
		then = then * 10 + (uint32_t)(text.ptr[i] - '0');
	}
	now = day_to_civil(told->version->published.value);
	return str_eq(told->quantity->unit, STR("year")) &&
	       fabs(now.year - (double)then - told->quantity->from) <= 1;
}

/* To the second, as they are told. */
static bool parts_meet(const struct told *a, const struct told *b)
{
	double small = 1e-9 * (a->high + b->high);

	return (a->joined || b->joined) && is_physical(a->quantity) &&
	       is_physical(b->quantity) &&
	       str_eq(a->quantity->base_unit, b->quantity->base_unit) &&
	       a->low <= b->high + small && b->low <= a->high + small;
}

static bool is_one(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	struct told mine, other;
	bool has_mine = told_at(a, finding->a, &mine);
	bool has_other = told_at(b, finding->b, &other);

	if ((has_mine && years_meet(&mine, b, finding->b)) ||
		(has_other && years_meet(&other, a, finding->a)))
		return true;
	return has_mine && has_other &&
	       (rates_meet(&mine, &other) || total_meets(&mine, &other) ||
		       total_meets(&other, &mine) || parts_meet(&mine, &other));
}

void findings_reckon(const struct version *a, const struct version *b,
	struct findings *findings)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->rows[i];

		if (finding->class == FINDING_CONFLICT && is_one(a, b, finding))
			continue;
		findings->rows[kept++] = findings->rows[i];
	}
	findings->count = kept;
}
