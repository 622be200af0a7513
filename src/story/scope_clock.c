#include "story/scope_clock.h"

#include "story/clue.h"

#include <stdlib.h>

enum {
	HOUR = 60,  /* minutes, */
	LOOSE = 30, /* that "about" takes or adds, */
	PLAIN = 15, /* and a whole hour without it */
	REACH = 20  /* bytes ahead of a time */
};

/* The minute of the day: 134 of "2024-03-06T02:14"; -1: none is told. */
static int32_t minute_of(const struct scope_side *side)
{
	struct str value;
	size_t at;
	int32_t hour, minute = 0;

	if (!side->timex)
		return -1;
	value = side->timex->value;
	at = str_find_char(value, 'T', 0);
	if (at == STR_NPOS ||
		!str_number(str_cut(value, at + 1, at + 3), &hour))
		return -1;
	if (at + 6 <= value.len &&
		!str_number(str_cut(value, at + 4, at + 6), &minute))
		return -1;
	return hour * HOUR + minute;
}

/* "2 a.m.", and not "2:00 a.m.". */
static bool is_whole_hour(const struct scope_side *side)
{
	struct str words = scope_words(side);

	for (size_t i = 0; i + 1 < words.len; i++)
		if ((words.ptr[i] == ':' || words.ptr[i] == '.') &&
			char_is_digit(words.ptr[i + 1]))
			return false;
	return minute_of(side) % HOUR == 0;
}

static struct str just_ahead(const struct scope_side *side)
{
	struct str ahead = scope_ahead(side);

	return ahead.len > REACH ? str_cut(ahead, ahead.len - REACH, ahead.len)
				 : ahead;
}

static bool is_about(const struct scope_side *side)
{
	return side->timex->mod == MOD_APPROX ||
	       clue_in(just_ahead(side), CLUE_CLOCK_ABOUT) ||
	       clue_in(scope_words(side), CLUE_CLOCK_ABOUT);
}

/* Whether an exact time lies where a looser one says that it does. */
static bool is_within(const struct scope_side *loose, int32_t exact)
{
	int32_t after = exact - minute_of(loose);
	struct str ahead = just_ahead(loose), own = scope_words(loose);

	if (clue_in(ahead, CLUE_CLOCK_PAST) || clue_in(own, CLUE_CLOCK_PAST))
		return after >= 0 && after < HOUR;
	if (clue_in(ahead, CLUE_CLOCK_BEFORE) ||
		clue_in(own, CLUE_CLOCK_BEFORE))
		return after <= 0 && after > -HOUR;
	if (is_about(loose))
		return abs(after) <= LOOSE;
	return is_whole_hour(loose) && abs(after) <= PLAIN;
}

/* "four" beside "3.50am": an hour, and no number. */
static bool is_hour_word(
	const struct scope_side *number, const struct scope_side *clock)
{
	return minute_of(clock) >= 0 && !number->timex &&
	       (!number->quantity ||
		       number->quantity->kind == MEASURE_NUMBER) &&
	       clue_in(just_ahead(number), CLUE_CLOCK_AHEAD);
}

static bool is_one_day(const struct timex *a, const struct timex *b)
{
	struct interval common;

	return !interval_is_known(a->days) || !interval_is_known(b->days) ||
	       interval_meet(a->days, b->days, &common);
}

bool scope_clocks_meet(const struct scope_side *a, const struct scope_side *b)
{
	int32_t mine = minute_of(a), other = minute_of(b);

	if (mine >= 0 && other >= 0)
		return mine != other && is_one_day(a->timex, b->timex) &&
		       ((mine % HOUR == 0 && is_within(a, other)) ||
			       (other % HOUR == 0 && is_within(b, mine)));
	return is_hour_word(a, b) || is_hour_word(b, a);
}
