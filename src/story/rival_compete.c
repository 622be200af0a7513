#include "story/rival_compete.h"

#include "story/claim_value.h"
#include "story/clue.h"
#include "story/period_told.h"
#include "story/rival_beside.h"
#include "story/rival_clock.h"
#include "story/rival_size.h"
#include "story/slip.h"

#include <stdlib.h>

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

	return a->time.length && a->time.length < 10 && b->time.length &&
	       b->time.length < 10 && interval_is_known(a->time.days) &&
	       interval_is_known(b->time.days) &&
	       !interval_meet(a->time.days, b->time.days, &common);
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

static bool is_to_come(const struct rival *rival)
{
	return interval_is_known(rival->claim->timex.days) &&
	       rival->version->published.value != DAY_NONE &&
	       rival->claim->timex.days.earliest >
		       rival->version->published.value;
}

/* "On 13 September", and later "until April": what was planned is put off, and
 * told less exactly. */
bool rivals_put_off(const struct rival *a, const struct rival *b)
{
	enum { APART = 2 };
	int32_t days;

	return is_to_come(a) && is_to_come(b) &&
	       version_days(a->version, b->version, &days) &&
	       abs(days) >= APART;
}

/* "Said on Tuesday" and, days later, "said on Wednesday". */
static bool is_said_anew(const struct rival *a, const struct rival *b)
{
	enum { APART = 2 };
	int32_t days;

	return version_days(a->version, b->version, &days) &&
	       abs(days) >= APART && rival_is_saying(a) && rival_is_saying(b);
}

/* "On Monday" in the news of Monday. */
static bool is_news_day(const struct rival *rival)
{
	const struct interval days = rival->claim->timex.days;
	day_t published = rival->version->published.value;

	return interval_is_known(days) && days.earliest == days.latest &&
	       published != DAY_NONE && days.latest <= published &&
	       days.latest >= published - 1;
}

/* Each report has its own news: "fell on Monday", "were found on Thursday". */
static bool is_own_news(const struct rival *a, const struct rival *b)
{
	enum { APART = 2 };
	int32_t days;

	return is_news_day(a) && is_news_day(b) &&
	       version_days(a->version, b->version, &days) &&
	       abs(days) >= APART;
}

static bool are_told_alike(const struct rival *a, const struct rival *b)
{
	const struct timex *mine = &a->claim->timex, *other = &b->claim->timex;

	return exactness_of(mine) == exactness_of(other) &&
	       is_clock(mine) == is_clock(other) &&
	       a->claim->bound == b->claim->bound;
}

/* "Late on Wednesday" and "shortly before 8pm on Tuesday". */
static bool are_one_part(const struct rival *a, const struct rival *b)
{
	const struct timex *mine = &a->claim->timex, *other = &b->claim->timex;

	return interval_is_known(mine->days) &&
	       interval_is_known(other->days) &&
	       mine->days.earliest != other->days.earliest &&
	       day_part(mine) == day_part(other) && rival_is_part(a) &&
	       rival_is_part(b);
}

/* Whether the words ahead of a day say that something begins then, or ends. */
static bool is_end_of(const struct rival *rival, enum clue clue)
{
	enum { REACH = 40 }; /* characters */
	struct span ahead = {
		rival->claim->sentence.start, rival->claim->value.start};

	if (ahead.end - ahead.start > REACH)
		ahead.start = ahead.end - REACH;
	return clue_in(rival_text(rival, ahead), clue);
}

/* "Closes on February 2" and "began on Friday". */
static bool is_other_end(const struct rival *a, const struct rival *b)
{
	return is_end_of(a, CLUE_BEGINNING) != is_end_of(b, CLUE_BEGINNING) &&
	       is_end_of(a, CLUE_ENDING) != is_end_of(b, CLUE_ENDING);
}

/* Told as exactly as the other, and on the same side of the news. */
static bool days_compete(const struct rival *a, const struct rival *b)
{
	const struct timex *mine = &a->claim->timex, *other = &b->claim->timex;
	bool both =
		interval_is_known(mine->days) && interval_is_known(other->days);

	if (is_said_anew(a, b) || is_own_news(a, b))
		return false;
	if (rivals_put_off(a, b))
		return !is_other_end(a, b);
	if (is_counted_years(mine) || is_counted_years(other) ||
		(mine->value.len < 10 && mine->mod != other->mod))
		return false;
	if ((mine->kind != TIMEX_DATE && mine->kind != TIMEX_TIME) ||
		(other->kind != TIMEX_DATE && other->kind != TIMEX_TIME))
		return false;
	if (!are_told_alike(a, b) && !are_one_part(a, b))
		return false;
	/* A year that is only guessed says nothing of before and after. */
	return (!both || (mine->flags | other->flags) & TIMEX_YEARLESS ||
		       a->version->published.value == DAY_NONE ||
		       b->version->published.value == DAY_NONE ||
		       (mine->days.earliest > a->version->published.value) ==
			       (other->days.earliest >
				       b->version->published.value)) &&
	       rival_is_saying(a) == rival_is_saying(b) && !is_other_end(a, b);
}

/* "Slashed to one in 300", some days later: however much less that is. */
static bool is_moved_to(const struct rival *a, const struct rival *b)
{
	enum { APART = 2 };
	const struct rival *later;
	int32_t days;

	if (claim_class_of(a->claim) == CLASS_COUNT ||
		!version_days(a->version, b->version, &days) ||
		abs(days) < APART)
		return false;
	later = days > 0 ? b : a;
	return rival_is_moved_to(later);
}

/* Counted in an earlier year than that of the news: 114 dead in 1998. */
static bool is_history(const struct rival *rival)
{
	return claim_class_of(rival->claim) == CLASS_COUNT &&
	       version_is_history(rival->version, &rival->claim->time);
}

/* "Three percentage points" and "3 per cent" of one thing. */
static bool is_points_slip(
	const struct said_claim *a, const struct said_claim *b)
{
	return a->kind == CLAIM_QUANTITY &&
	       a->quantity.from == b->quantity.from &&
	       quantity_is_points(&a->quantity) !=
		       quantity_is_points(&b->quantity);
}

/* "One minute" of "one minute 41.27 seconds", and the seconds of it. */
static bool is_part_of_time(const struct rival *rival)
{
	struct str behind = rival_behind(rival), before = rival_before(rival);

	return (behind.len > 1 && behind.ptr[0] == ' ' &&
		       char_is_digit(behind.ptr[1])) ||
	       str_ends(before, STR(" minute ")) ||
	       str_ends(before, STR(" minutes "));
}

/* "31 million in the quarter", "88 million in the nine months". */
static bool is_other_period(const struct rival *a, const struct rival *b)
{
	return claim_class_of(a->claim) != CLASS_LASTING &&
	       claim_class_of(a->claim) != CLASS_SCORE &&
	       periods_differ(a->version, a->claim, b->version, b->claim);
}

/* "Stoppers, of which it makes 4.6 million": no noun stands behind it, and the
 * other's does in its sentence. */
static bool is_headless(const struct rival *bare, const struct rival *other)
{
	enum { STEM_LEAST = 4 };
	struct str noun = other->claim->quantity.head;

	return !bare->claim->quantity.head.len && noun.len >= STEM_LEAST &&
	       str_find(rival_text(bare, bare->claim->sentence), noun, 0) !=
		       STR_NPOS;
}

/* The digits are another's, or the scale is, and both may count one thing. */
static bool is_count_slip(
	const struct rival *a, const struct rival *b, enum slip slip)
{
	return claim_class_of(a->claim) == CLASS_COUNT &&
	       (slip == SLIP_DIGITS || slip == SLIP_SCALE) &&
	       !a->claim->quantity.pair && !b->claim->quantity.pair &&
	       (is_headless(a, b) || is_headless(b, a));
}

bool rivals_are_turned(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;

	return a->kind == CLAIM_QUANTITY && mine->change && other->change &&
	       mine->change != other->change && mine->from == other->from;
}

bool rivals_compete(const struct rival *a, const struct rival *b)
{
	const struct said_claim *mine = a->claim, *other = b->claim;
	enum slip slip;
	bool slipped;

	if (claim_class_of(mine) != claim_class_of(other))
		return false;
	if (mine->kind == CLAIM_DAYS)
		return days_compete(a, b);
	if (claim_class_of(mine) == CLASS_LASTING &&
		(is_part_of_time(a) || is_part_of_time(b)))
		return false;
	if (claim_class_of(mine) == CLASS_AGE)
		return rivals_sized(mine, other);
	/* What slipped is of one thing, whatever is told around it. */
	slip = slip_of(mine, other);
	slipped = slip_is_telling(mine, other) || is_points_slip(mine, other) ||
		  is_count_slip(a, b, slip);
	return (slipped || slip == SLIP_SCALE ||
		       is_expected(mine) == is_expected(other) ||
		       is_moved_to(a, b)) &&
	       (slipped || !is_other_time(mine, other)) &&
	       is_history(a) == is_history(b) &&
	       (rivals_sized(mine, other) || is_moved_to(a, b) ||
		       is_count_slip(a, b, slip)) &&
	       (slipped || (rivals_told_alike(a, b) && !is_other_period(a, b)));
}
