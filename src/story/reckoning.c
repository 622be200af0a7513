#include "story/reckoning.h"

#include "story/clue.h"
#include "story/complement.h"
#include "story/numeral.h"
#include "story/told.h"

#include <math.h>
#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

enum {
	AHEAD = 24,    /* bytes, within which "annual" stands before a value */
	BEHIND = 90,   /* and "a year" behind it */
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
		/* "over" may be read as "more than", with the years. */
		if (!clue_in(str_at(version->article.text, between),
			    CLUE_OVER_TIME) &&
			!str_starts(str_at(version->article.text, q->span),
				STR("over ")))
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
	struct per per = {0, 0};

	if (clue_in(after, CLUE_PER_NONE))
		after = STR("");
	for (size_t i = 0; i < LENGTH(bases) && per.low == 0; i++)
		if (clue_in(own, bases[i].clue) ||
			clue_in(after, bases[i].clue) ||
			clue_in(before, bases[i].clue)) {
			per.low = bases[i].low;
			per.high = bases[i].high;
		}
	if (per.low == 0)
		per_lasting(version, span, &per);
	return per;
}

static bool is_of_each(const struct told *told)
{
	const struct version *version = told->version;
	struct span span = told->quantity->span;

	return clue_in(behind(version, span), CLUE_EACH) ||
	       clue_in(ahead(version, span), CLUE_EACH);
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
	struct per x = per_of(a->version, a->quantity->span), y;

	if (x.low <= 0)
		return false;
	y = per_of(b->version, b->quantity->span);
	return y.low > 0 && x.low != y.low &&
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

	return count >= 2 && count <= EACH_MOST &&
	       str_eq(each->quantity->unit, all->quantity->unit) &&
	       meets(each->low * count, each->high * count, all->low,
		       all->high) &&
	       is_of_each(each) && !is_of_each(all) &&
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

	return (a->joined || b->joined) && told_is_physical(a->quantity) &&
	       told_is_physical(b->quantity) &&
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
	       (complements(&mine, &other) || rates_meet(&mine, &other) ||
		       total_meets(&mine, &other) ||
		       total_meets(&other, &mine) || parts_meet(&mine, &other));
}

/* --- what is said of the rest, or from the other side */

/* The first quantity of a version from a place on. */
static uint32_t quantity_from(const struct version *version, uint32_t place)
{
	const struct quantities *rows = &version->details.quantities;
	uint32_t row = 0;

	while (row < rows->count && rows->rows[row].span.end <= place)
		row++;
	return row;
}

/* Whether the two sentences tell of the parts of one whole: "seven voted for
 * it", "three voted against it". */
static bool are_of_parts(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	struct span mine = told_sentence(a, finding->a);
	struct span other = told_sentence(b, finding->b);
	const struct quantities *x = &a->details.quantities;
	const struct quantities *y = &b->details.quantities;

	for (uint32_t i = quantity_from(a, mine.start);
		i < x->count && x->rows[i].span.start < mine.end; i++)
		for (uint32_t j = quantity_from(b, other.start);
			j < y->count && y->rows[j].span.start < other.end;
			j++) {
			const struct told one = {
				.version = a, .quantity = &x->rows[i]};
			const struct told rest = {
				.version = b, .quantity = &y->rows[j]};

			if (complements_whole(&one, &rest))
				return true;
		}
	return false;
}

/* The word behind "of": "40 km east of Sarn". */
static struct str seen_from(const struct version *version, struct span span)
{
	struct span sentence = told_sentence(version, span);
	struct str text, of = STR(" of ");
	size_t at = 0;

	sentence.start = span.end;
	text = str_at(version->article.text, sentence);
	if (!str_starts(text, of))
		return STR_NONE;
	text = str_cut(text, of.len, text.len);
	while (at < text.len && char_is_alpha(text.ptr[at]))
		at++;
	return str_cut(text, 0, at);
}

static bool stands_before(
	const struct version *version, struct span span, struct str word)
{
	struct span sentence = told_sentence(version, span);

	sentence.end = span.start;
	return word.len && char_is_upper(*word.ptr) &&
	       str_find(str_at(version->article.text, sentence), word, 0) !=
		       STR_NPOS;
}

/* "The field lies east of Sarn", "Sarn lies west of the field". */
static bool is_mirrored(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	struct str mine = seen_from(a, finding->a);
	struct str other = seen_from(b, finding->b);

	return !str_eq(mine, other) &&
	       (stands_before(b, finding->b, mine) ||
		       stands_before(a, finding->a, other));
}

/* "denied that" ahead of a place, in its sentence */
static bool is_denying(const struct version *version, struct span span)
{
	struct span sentence = told_sentence(version, span);

	sentence.end = span.start;
	return clue_in(str_at(version->article.text, sentence), CLUE_DENYING);
}

/* The number of years that stands at a place: "five" of "five years ago"; 0:
 * none does. */
static double years_at(const struct version *version, struct span span)
{
	enum { MOST = 12 };
	struct str text = str_at(version->article.text, span);
	struct str after = str_at(version->article.text,
		(struct span){span.end, span.end + sizeof(" years") - 1});

	if (!str_eq(after, STR(" years")))
		return 0;
	for (double years = 2; years <= MOST; years++)
		if (str_eq_fold(numeral_of(years), text))
			return years;
	return 0;
}

/* "in 2019" and "five years ago" */
static bool is_ago(const struct version *told, struct span years,
	const struct version *other, struct span year)
{
	struct str text = str_at(other->article.text, year);
	double ago = years_at(told, years);
	day_t now = told->published.value != DAY_NONE ? told->published.value
						      : other->published.value;
	int32_t then;

	return ago > 0 && now != DAY_NONE && text.len == YEAR_TEXT &&
	       str_number(text, &then) &&
	       fabs(day_to_civil(now).year - then - ago) <= 1;
}

/* "about 10.30" */
static bool is_about(const struct version *version, struct span span)
{
	ROWS_EACH (struct timex, timex, version->details.timexes) {
		if (timex->span.start >= span.end)
			break;
		if (timex->span.end > span.start)
			return timex->mod == MOD_APPROX;
	}
	return false;
}

/* The minute of a day that "10.30" is; -1: no time of day stands there. */
static int32_t minute_at(const struct version *version, struct span span)
{
	struct str text = str_at(version->article.text, span);
	int32_t hours, minutes;

	if (text.len < 4 ||
		(text.ptr[text.len - 3] != '.' &&
			text.ptr[text.len - 3] != ':') ||
		!str_number(str_cut(text, 0, text.len - 3), &hours) ||
		!str_number(str_cut(text, text.len - 2, text.len), &minutes))
		return -1;
	return hours * 60 + minutes;
}

/* "about 10.30" and "10.34": minutes apart. */
static bool is_near_time(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	enum { MINUTES = 20 };
	int32_t mine = minute_at(a, finding->a);
	int32_t other = minute_at(b, finding->b);

	return mine >= 0 && other >= 0 && abs(mine - other) <= MINUTES &&
	       (is_about(a, finding->a) || is_about(b, finding->b));
}

/* "who turns 80 in March" */
static bool is_to_be(const struct version *version, struct span span)
{
	return clue_in(ahead(version, span), CLUE_TURNS);
}

/* "None of them": of whom is told before. */
static bool is_of_them(const struct version *version, struct span span)
{
	return clue_in(str_at(version->article.text, span), CLUE_OF_THEM);
}

static bool is_explained(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	bool place = str_eq(finding->kind, kind_name(KIND_PLACE));
	bool denial = str_eq(finding->kind, kind_name(KIND_NEGATION));
	bool status = str_eq(finding->kind, kind_name(KIND_STATUS));
	bool number = str_eq(finding->kind, kind_name(KIND_NUMBER));
	bool age = str_eq(finding->kind, kind_name(KIND_AGE));

	if (number && (is_ago(a, finding->a, b, finding->b) ||
			      is_ago(b, finding->b, a, finding->a) ||
			      is_near_time(a, b, finding)))
		return true;
	if (age && is_to_be(a, finding->a) != is_to_be(b, finding->b))
		return true;
	if (denial && is_of_them(a, finding->a) != is_of_them(b, finding->b))
		return true;
	return (place && is_mirrored(a, b, finding)) ||
	       (denial && is_denying(a, finding->a) !=
				  is_denying(b, finding->b)) ||
	       ((denial || status) && are_of_parts(a, b, finding));
}

void findings_reckon(const struct version *a, const struct version *b,
	struct findings *findings)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->rows[i];

		if (finding->class == FINDING_CONFLICT &&
			(is_one(a, b, finding) || is_explained(a, b, finding)))
			continue;
		findings->rows[kept++] = findings->rows[i];
	}
	findings->count = kept;
}
