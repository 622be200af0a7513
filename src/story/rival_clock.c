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

/* --- the one hour of a story */

/* The one hour to the minute that a version tells; NULL without one, or with
 * several. */
static const struct said_claim *sole_clock(const struct rival_side *side)
{
	const struct said_claim *sole = NULL;

	for (uint32_t i = 0; i < side->count; i++) {
		const struct said_claim *claim = rivalry_claim(side, i);

		if (claim->kind != CLAIM_DAYS || minute_of(claim) < 0)
			continue;
		if (sole && minute_of(sole) != minute_of(claim))
			return NULL;
		sole = claim;
	}
	return sole;
}

/* Whether the hour is of the news, and not of a page or of years ago. */
static bool is_of_news(const struct rival *rival)
{
	enum { NEAR = 3 };
	day_t day = rival->claim->timex.days.earliest;
	day_t published = rival->version->published.value;

	return day != DAY_NONE && published != DAY_NONE &&
	       abs(day - published) <= NEAR;
}

/* "4.12 a.m. local time", "7.42pm British time". */
static bool is_zoned(const struct rival *rival)
{
	return clue_in(rival_text(rival, rival->claim->value), CLUE_ZONE) ||
	       clue_in(rival_behind(rival), CLUE_ZONE);
}

static bool is_about(const struct rival *rival)
{
	return rival->claim->bound != BOUND_EQUAL ||
	       rival->claim->timex.mod != MOD_NONE ||
	       clue_in(rival_before(rival), CLUE_CLOCK_ABOUT);
}

/* Whether so many minutes apart they cannot be one hour, told in two zones or
 * roughly: just an hour may be that of the next zone. */
static bool are_hours_apart(const struct rival *a, const struct rival *b)
{
	enum { FEW = 10, HALF = 30 };
	int32_t apart = abs(minute_of(a->claim) - minute_of(b->claim));

	if (is_zoned(a) != is_zoned(b) || (is_zoned(a) && apart >= HOUR))
		return apart >= FEW && apart % HALF != 0;
	return apart != HOUR &&
	       apart >= (is_about(a) || is_about(b) ? HOUR - FEW : FEW);
}

void clocks_compare(struct rivalry *rivalry)
{
	enum { WORTH_AROUND = 35, NEAR_REPORTS = 1 };
	const struct findings_between two = {rivalry->arena, rivalry->a.version,
		rivalry->b.version, rivalry->findings};
	const struct rival a = {two.a, sole_clock(&rivalry->a)};
	const struct rival b = {two.b, sole_clock(&rivalry->b)};
	int32_t days;

	if (!a.claim || !b.claim || !rivalry_days(rivalry, &days) ||
		abs(days) > NEAR_REPORTS || !is_of_news(&a) ||
		!is_of_news(&b) || !are_hours_apart(&a, &b) ||
		scenes_around(rivalry->scenes, a.claim->row, b.claim->row) <
			WORTH_AROUND ||
		findings_tell(
			rivalry->findings, a.claim->value, b.claim->value))
		return;
	finding_add(&two, FINDING_CONFLICT, KIND_TIME, a.claim->value,
		b.claim->value,
		STR("each text tells one hour, and another one"));
}
