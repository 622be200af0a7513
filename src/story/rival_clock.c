#include "story/rival_clock.h"

#include "story/clue.h"

#include <stdlib.h>

enum {
	CLOCK = 5,      /* characters of "22:52" */
	HOUR = 60,      /* minutes */
	WORTH_HOUR = 45 /* of sentences that tell of hardly anything else */
};

/* --- parts of a day */

static struct str clock_of(const struct timex *timex)
{
	size_t at = str_find_char(timex->value, 'T', 0);

	return at == STR_NPOS ? STR_NONE
			      : str_cut(timex->value, at + 1, timex->value.len);
}

/* "Late on Wednesday", "early on Monday". */
static int end_part(const struct timex *timex)
{
	enum { DAY_CHARS = 10 };

	if (timex->value.len != DAY_CHARS || timex->kind == TIMEX_DURATION)
		return 0;
	return timex->mod == MOD_START ? 1 : timex->mod == MOD_END ? 3 : 0;
}

int day_part(const struct timex *timex)
{
	enum { NOON = 12, EVENING = 18 };
	struct str part = clock_of(timex);
	int32_t hour;

	if (!part.len)
		return end_part(timex);
	if (str_number(str_cut(part, 0, 2), &hour))
		return hour < NOON ? 1 : hour < EVENING ? 2 : 3;
	if (str_eq(part, STR("MO")))
		return 1;
	return str_eq(part, STR("AF"))                              ? 2
	       : str_eq(part, STR("EV")) || str_eq(part, STR("NI")) ? 3
								    : 0;
}

bool rival_is_part(const struct rival *rival)
{
	return day_part(&rival->claim->timex) != 0 &&
	       clue_in(rival_text(rival, rival->claim->value), CLUE_WEEKDAY);
}

/* --- hours without a day */

/* Minutes of the day; -1 where it is not told to the minute. */
static int32_t minute_of(const struct said_claim *claim)
{
	struct str clock = clock_of(&claim->timex);
	int32_t hour, minute;

	if (clock.len != CLOCK || !str_number(str_cut(clock, 0, 2), &hour) ||
		!str_number(str_cut(clock, 3, CLOCK), &minute))
		return -1;
	return hour * HOUR + minute;
}

void rivals_clocks_judge(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b, struct judgement *judgement)
{
	struct judgement clocks;

	if (minute_of(a) < 0 || minute_of(b) < 0)
		return;
	clocks = versus_days(arena, &a->timex, &b->timex, WORDING_COPIED);
	if (clocks.verdict == VERDICT_DISJOINT && clocks.kind == KIND_TIME)
		*judgement = clocks;
}

/* "10:52" and "10:25", "3.24" and "2.43": the same digits. */
static bool is_shuffled(int32_t a, int32_t b)
{
	enum { TEN = 10, NOON = 12 * HOUR };
	int counts[TEN] = {0};

	a = a % NOON / HOUR * 100 + a % HOUR;
	b = b % NOON / HOUR * 100 + b % HOUR;
	for (; a || b; a /= TEN, b /= TEN) {
		counts[a % TEN]++;
		counts[b % TEN]--;
	}
	for (int i = 1; i < TEN; i++)
		if (counts[i])
			return false;
	return true;
}

/* By whole hours clocks of two zones differ, and what is about so late by a few
 * minutes. */
bool rivals_clocks_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { FEW = 10 };
	int32_t a = minute_of(rivalry_claim(&rivalry->a, pair->a));
	int32_t b = minute_of(rivalry_claim(&rivalry->b, pair->b));

	if (is_shuffled(a, b))
		return pair->ends > 0 && pair->worth >= WORTH_MUTUAL;
	return pair->ends == 2 && pair->worth >= WORTH_HOUR &&
	       abs(a - b) % HOUR >= FEW && abs(a - b) % HOUR <= HOUR - FEW &&
	       abs(a - b) % (HOUR / 2) != 0;
}
