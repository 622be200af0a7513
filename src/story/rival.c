#include "story/rival.h"

#include "story/slip.h"

#include <math.h>

enum {
	NEAR_PERCENT = 15, /* within which a rounded value is told again */
	TIMES_MOST = 3,    /* as much as the other: else of something else */
	TEN = 10,          /* two days and two years meet by chance */
	REACH = 3          /* tokens behind a value that say what it is of */
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* --- agreement */

static bool is_near(double a, double b)
{
	return fabs(a - b) * 100 <= NEAR_PERCENT * fmax(fabs(a), fabs(b));
}

static bool is_plain(const struct quantity *q)
{
	return q->from == q->to && !q->pair;
}

/* "two percentage points" */
static bool is_point(const struct quantity *q)
{
	return str_ends(q->unit, STR("point"));
}

/* 87 percent have it, and 13 percent have not. */
static bool is_rest(const struct quantity *a, const struct quantity *b)
{
	double whole = a->kind == MEASURE_SHARE ? 1 : 100;

	return (a->kind == MEASURE_PERCENT || a->kind == MEASURE_SHARE) &&
	       a->kind == b->kind && is_plain(a) && is_plain(b) &&
	       fabs(a->from + b->from - whole) < 1e-9;
}

/* "Sunday" may be meant of another week, but answers for none. */
static bool days_overlap(const struct timex *a, const struct timex *b)
{
	struct interval common;

	return !interval_is_known(a->days) || !interval_is_known(b->days) ||
	       interval_meet(a->days, b->days, &common);
}

bool rivals_agree(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b)
{
	enum verdict verdict;

	if (claim_class_of(a) != claim_class_of(b))
		return false;
	if (a->kind == CLAIM_QUANTITY && is_rest(&a->quantity, &b->quantity))
		return true;
	if (a->kind == CLAIM_QUANTITY &&
		is_point(&a->quantity) != is_point(&b->quantity))
		return false;
	/* "over two years": for so long. */
	if (a->kind == CLAIM_QUANTITY && a->quantity.from == b->quantity.from &&
		a->quantity.to == b->quantity.to &&
		str_eq(a->quantity.unit, b->quantity.unit))
		return !a->quantity.change || !b->quantity.change ||
		       a->quantity.change == b->quantity.change;
	verdict = claim_versus(arena, a, b, READ_ROUNDED).verdict;
	if (verdict != VERDICT_COMPATIBLE)
		return verdict == VERDICT_SAME;
	/* "This year" holds every day of it, and answers none. */
	if (a->kind == CLAIM_DAYS)
		return str_eq(a->timex.value, b->timex.value) ||
		       (a->timex.value.len >= 7 && b->timex.value.len >= 7 &&
			       days_overlap(&a->timex, &b->timex));
	return a->quantity.kind == MEASURE_PHYSICAL ||
	       a->quantity.kind != b->quantity.kind ||
	       is_near(a->quantity.from, b->quantity.from) ||
	       is_near(a->quantity.to, b->quantity.to);
}

/* --- what a value is of */

static struct str text_of(const struct rival *rival, struct span span)
{
	return str_at(rival->version->article.text, span);
}

/* The words behind a value, as far as its clause goes. */
static struct str words_behind(const struct rival *rival)
{
	struct span span = {
		rival->claim->value.end, rival->claim->sentence.end};
	struct str text = text_of(rival, span);
	size_t at = 0;

	for (int words = 0; at < text.len && words <= REACH; at++) {
		if (text.ptr[at] == ',' || text.ptr[at] == ';')
			break;
		words += text.ptr[at] == ' ';
	}
	return str_cut(text, 0, at);
}

/* The two words before a value. */
static struct str words_before(const struct rival *rival)
{
	struct span span = {
		rival->claim->sentence.start, rival->claim->value.start};
	struct str text = text_of(rival, span);
	size_t at = text.len;

	for (int words = 0; at > 0 && words <= 2; at--)
		words += text.ptr[at - 1] == ' ';
	return str_cut(text, at, text.len);
}

static bool has_word(struct str text, const struct str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_find(text, words[i], 0) != STR_NPOS)
			return true;
	return false;
}

/* "4.5% over 18 months", "3% a year": only one of them, or each another. */
static bool is_other_rate(const struct rival *a, const struct rival *b)
{
	static const struct str words[] = {STR_INIT(" a year"),
		STR_INIT(" per "), STR_INIT(" each "), STR_INIT(" annually"),
		STR_INIT(" a month"), STR_INIT(" a week"), STR_INIT(" a day"),
		STR_INIT(" an hour"), STR_INIT(" a head"), STR_INIT(" apiece"),
		STR_INIT(" over "), STR_INIT(" for ")};
	struct str mine = words_behind(a), other = words_behind(b);

	for (size_t i = 0; i < LENGTH(words); i++)
		if (has_word(mine, &words[i], 1) !=
			has_word(other, &words[i], 1))
			return true;
	return false;
}

/* "of county residents", beside what holds in the whole state. */
static bool is_other_level(const struct rival *a, const struct rival *b)
{
	static const struct str words[] = {STR_INIT(" county"),
		STR_INIT(" city"), STR_INIT(" district"), STR_INIT(" town"),
		STR_INIT(" parish"), STR_INIT(" state"), STR_INIT(" province"),
		STR_INIT(" region"), STR_INIT(" national"),
		STR_INIT(" country"), STR_INIT(" world"), STR_INIT(" global"),
		STR_INIT(" local"), STR_INIT(" federal")};
	size_t count = LENGTH(words);

	for (int turned = 0; turned < 2; turned++) {
		const struct rival *x = turned ? b : a, *y = turned ? a : b;
		struct str mine = words_behind(x);
		struct str other = text_of(y, y->claim->sentence);

		for (size_t i = 0; i < count; i++)
			if (has_word(mine, &words[i], 1) &&
				!has_word(other, &words[i], 1))
				return true;
	}
	return false;
}

/* "20 minutes from time", "with six kilometres to go". */
static bool is_left(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT(" from time"),
		STR_INIT(" to go"), STR_INIT(" left"), STR_INIT(" remaining"),
		STR_INIT(" from the end"), STR_INIT(" to spare"),
		STR_INIT(" of normal time")};
	static const struct str next[] = {STR_INIT(" more"), STR_INIT(" short"),
		STR_INIT(" behind"), STR_INIT(" ahead"), STR_INIT(" earlier"),
		STR_INIT(" later"), STR_INIT(" ago"), STR_INIT(" fewer"),
		STR_INIT(" above"), STR_INIT(" below"), STR_INIT(" less")};
	struct str behind = words_behind(rival);

	for (size_t i = 0; i < LENGTH(next); i++)
		if (str_starts(behind, next[i]) &&
			claim_class_of(rival->claim) != CLASS_RATIO)
			return true;
	return has_word(behind, words, LENGTH(words));
}

/* "three neighbouring counties", "ten other banks": not all of them. */
static bool is_other(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT(" other"),
		STR_INIT(" neighbo"), STR_INIT(" further"),
		STR_INIT(" additional"), STR_INIT(" another"),
		STR_INIT("nother "), STR_INIT(" more ")};

	return has_word(text_of(rival, rival->claim->value), words,
		       LENGTH(words)) ||
	       has_word(words_before(rival), words, LENGTH(words));
}

/* "her agent said on Wednesday": when somebody spoke. */
static bool is_saying(const struct rival *rival)
{
	static const struct str words[] = {STR_INIT("said "), STR_INIT("told "),
		STR_INIT("says "), STR_INIT("announced "),
		STR_INIT("reported "), STR_INIT("confirmed "),
		STR_INIT("statement "), STR_INIT("reporters "),
		STR_INIT("conference "), STR_INIT("showed ")};

	return has_word(words_before(rival), words, LENGTH(words));
}

/* "from 1.5 billion", "1.5 billion a year earlier": what was before. */
static bool is_base(const struct rival *rival)
{
	static const struct str before[] = {STR_INIT("from "),
		STR_INIT("against "), STR_INIT("compared with "),
		STR_INIT("compared to "), STR_INIT("than "),
		STR_INIT("versus ")};
	static const struct str behind[] = {STR_INIT(" year earlier"),
		STR_INIT(" year ago"), STR_INIT(" year before"),
		STR_INIT(" last year"), STR_INIT(" previous "),
		STR_INIT(" previously")};

	return has_word(words_before(rival), before, LENGTH(before)) ||
	       has_word(words_behind(rival), behind, LENGTH(behind));
}

/* At which hour of trading a price is told: "in early trading", "closed". */
static unsigned session_of(const struct rival *rival)
{
	static const struct str early[] = {STR_INIT("early"),
		STR_INIT("midday"), STR_INIT("noon"), STR_INIT("lunch"),
		STR_INIT("morning"), STR_INIT("opening"), STR_INIT(" GMT")};
	static const struct str traded[] = {STR_INIT("hares"), STR_INIT("tock"),
		STR_INIT("ndex"), STR_INIT("trad")};
	static const struct str late[] = {STR_INIT("closed"),
		STR_INIT("close of"), STR_INIT("ended"), STR_INIT("finished"),
		STR_INIT("end the day")};
	struct str text = text_of(rival, rival->claim->sentence);

	if (!has_word(text, traded, LENGTH(traded)))
		return 0;
	return (has_word(text, early, LENGTH(early)) ? 1u : 0) |
	       (has_word(text, late, LENGTH(late)) ? 2u : 0);
}

/* What is only expected is not what came. */
static bool is_expected(const struct said_claim *claim)
{
	return claim->manner == MANNER_EXPECTED ||
	       claim->manner == MANNER_POSSIBLE ||
	       claim->manner == MANNER_CONDITIONAL;
}

/* Each of another year or month. */
static bool is_other_time(
	const struct said_claim *a, const struct said_claim *b)
{
	struct interval common;

	return a->time.value.len && a->time.value.len < 10 &&
	       b->time.value.len && b->time.value.len < 10 &&
	       interval_is_known(a->time.days) &&
	       interval_is_known(b->time.days) &&
	       !interval_meet(a->time.days, b->time.days, &common);
}

/* People of some kind, any of whom another desk may call people. */
static bool is_people_noun(const struct said_claim *claim)
{
	static const struct str nouns[] = {STR_INIT("worker"),
		STR_INIT("employee"), STR_INIT("student"), STR_INIT("pupil"),
		STR_INIT("soldier"), STR_INIT("tourist"), STR_INIT("miner"),
		STR_INIT("sailor"), STR_INIT("farmer"), STR_INIT("villager"),
		STR_INIT("protester"), STR_INIT("demonstrator"),
		STR_INIT("guest"), STR_INIT("migrant"), STR_INIT("refugee"),
		STR_INIT("survivor"), STR_INIT("victim"), STR_INIT("fan"),
		STR_INIT("firefighter"), STR_INIT("worshipper"),
		STR_INIT("shopper"), STR_INIT("customer"), STR_INIT("visitor"),
		STR_INIT("participant"), STR_INIT("spectator")};
	struct str head = claim->quantity.head;

	for (size_t i = 0; i < LENGTH(nouns); i++)
		if (str_eq_fold(head, nouns[i]))
			return true;
	return claim->people;
}

static bool is_one_thing(const struct said_claim *a, const struct said_claim *b)
{
	struct str mine = a->quantity.head, other = b->quantity.head;

	if ((a->people || b->people) && is_people_noun(a) && is_people_noun(b))
		return true;
	if (a->attribute.len && str_eq_fold(a->attribute, b->attribute) &&
		(!mine.len || !other.len || a->people || b->people))
		return true;
	if (mine.len && other.len)
		return str_eq_fold(mine, other) || str_ends(mine, other) ||
		       str_ends(other, mine);
	return false;
}

static double times_of(double a, double b)
{
	double more = fmax(fabs(a), fabs(b)), less = fmin(fabs(a), fabs(b));

	return less > 0 ? more / less : INFINITY;
}

/* "almost half an hour" of 25 minutes. */
static bool is_rounded_length(
	const struct quantity *a, const struct quantity *b)
{
	return !str_eq(a->unit, b->unit) &&
	       (a->bound != BOUND_EQUAL || b->bound != BOUND_EQUAL) &&
	       times_of(a->base, b->base) <= 1.25;
}

bool rivals_sized(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;
	bool same = mine->from == other->from && mine->to == other->to;

	/* "the six months to 27 September" is no range. */
	if (mine->pair != other->pair && claim_class_of(a) != CLASS_LASTING)
		return false;
	if (is_point(mine) != is_point(other))
		return same;
	if (claim_class_of(a) == CLASS_COUNT &&
		(!is_one_thing(a, b) || mine->from <= 1 || other->from <= 1))
		return false;
	if (same)
		return mine->bound == other->bound &&
		       (claim_class_of(a) != CLASS_LASTING ||
			       mine->from >= TEN) &&
		       (!str_eq(mine->unit, other->unit) ||
			       (mine->change && other->change &&
				       mine->change != other->change));
	if (claim_class_of(a) == CLASS_LASTING && mine->base_unit.ptr &&
		other->base_unit.ptr)
		return times_of(mine->base, other->base) <= TIMES_MOST &&
		       !is_rounded_length(mine, other);
	return times_of(mine->from, other->from) <= TIMES_MOST ||
	       slip_of(a, b) == SLIP_SCALE;
}

/* "More than a century ago", "nine years earlier". */
static bool is_counted_years(const struct timex *timex)
{
	return timex->flags & TIMEX_RELATIVE && timex->value.len == 4;
}

/* To the day, a part of it or an hour; else to the letter. */
static size_t exactness_of(const struct timex *timex)
{
	enum { DAY_CHARS = 10 };

	return timex->value.len < DAY_CHARS ||
			       str_find_char(timex->value, '/', 0) != STR_NPOS
		       ? timex->value.len
		       : DAY_CHARS;
}

static bool is_clock(const struct timex *timex)
{
	size_t at = str_find_char(timex->value, 'T', 0);

	return at != STR_NPOS && at + 2 < timex->value.len &&
	       char_is_digit(timex->value.ptr[at + 1]);
}

/* Told as exactly as the other, and on the same side of the news. */
static bool days_compete(const struct rival *a, const struct rival *b)
{
	const struct timex *mine = &a->claim->timex, *other = &b->claim->timex;
	bool both =
		interval_is_known(mine->days) && interval_is_known(other->days);

	if (is_counted_years(mine) || is_counted_years(other) ||
		is_saying(a) != is_saying(b) ||
		exactness_of(mine) != exactness_of(other) ||
		is_clock(mine) != is_clock(other) ||
		a->claim->bound != b->claim->bound ||
		(mine->value.len < 10 && mine->mod != other->mod))
		return false;
	if ((mine->kind != TIMEX_DATE && mine->kind != TIMEX_TIME) ||
		(other->kind != TIMEX_DATE && other->kind != TIMEX_TIME))
		return false;
	/* A year that is only guessed says nothing of before and after. */
	return !both || (mine->flags | other->flags) & TIMEX_YEARLESS ||
	       a->version->published.value == DAY_NONE ||
	       b->version->published.value == DAY_NONE ||
	       (mine->days.earliest > a->version->published.value) ==
		       (other->days.earliest > b->version->published.value);
}

bool rivals_compete(const struct rival *a, const struct rival *b)
{
	if (claim_class_of(a->claim) != claim_class_of(b->claim))
		return false;
	if (a->claim->kind == CLAIM_DAYS)
		return days_compete(a, b);
	if (claim_class_of(a->claim) == CLASS_AGE)
		return rivals_sized(a->claim, b->claim);
	return !is_other_rate(a, b) && is_left(a) == is_left(b) &&
	       is_other(a) == is_other(b) && is_base(a) == is_base(b) &&
	       session_of(a) == session_of(b) &&
	       is_expected(a->claim) == is_expected(b->claim) &&
	       !is_other_time(a->claim, b->claim) && !is_other_level(a, b) &&
	       rivals_sized(a->claim, b->claim);
}
