#include "story/rival_compete.h"

#include "story/claim_value.h"
#include "story/clue.h"
#include "story/rival_beside.h"
#include "story/rival_size.h"

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

	return a->time.value.len && a->time.value.len < 10 &&
	       b->time.value.len && b->time.value.len < 10 &&
	       interval_is_known(a->time.days) &&
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

	return rival_is_saying(a) && rival_is_saying(b) &&
	       version_days(a->version, b->version, &days) &&
	       abs(days) >= APART;
}

/* Told as exactly as the other, and on the same side of the news. */
static bool days_compete(const struct rival *a, const struct rival *b)
{
	const struct timex *mine = &a->claim->timex, *other = &b->claim->timex;
	bool both =
		interval_is_known(mine->days) && interval_is_known(other->days);

	if (is_said_anew(a, b))
		return false;
	if (rivals_put_off(a, b))
		return true;
	if (is_counted_years(mine) || is_counted_years(other) ||
		rival_is_saying(a) != rival_is_saying(b) ||
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
	return clue_in(rival_before(later), CLUE_MOVED_TO);
}

/* Counted in an earlier year than that of the news: 114 dead in 1998. */
static bool is_history(const struct rival *rival)
{
	return claim_class_of(rival->claim) == CLASS_COUNT &&
	       version_is_history(rival->version, &rival->claim->time);
}

bool rivals_compete(const struct rival *a, const struct rival *b)
{
	if (claim_class_of(a->claim) != claim_class_of(b->claim))
		return false;
	if (a->claim->kind == CLAIM_DAYS)
		return days_compete(a, b);
	if (claim_class_of(a->claim) == CLASS_AGE)
		return rivals_sized(a->claim, b->claim);
	return is_expected(a->claim) == is_expected(b->claim) &&
	       !is_other_time(a->claim, b->claim) &&
	       is_history(a) == is_history(b) &&
	       (rivals_sized(a->claim, b->claim) || is_moved_to(a, b)) &&
	       rivals_told_alike(a, b);
}
