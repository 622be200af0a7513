#include "story/period_told.h"

#include "story/clue.h"

enum {
	YEAR = 12, /* months */
	QUARTER = 3,
	MONTHS_MOST = 60,
	YEAR_CHARS = 4, /* of "2025", "2025-05", "2025-Q3" */
	MONTH_CHARS = 7
};

/* --- how long it is */

/* Months of "P13W", "P9M", "P4Y"; 0 for what is told to the day. */
static double length_months(struct str value)
{
	enum { WEEKS = 13 };
	int32_t number;
	char unit;

	if (value.len < 3 ||
		!str_number(str_cut(value, 1, value.len - 1), &number))
		return 0;
	unit = value.ptr[value.len - 1];
	if (unit == 'W')
		return number % WEEKS ? 0 : number / WEEKS * QUARTER;
	return unit == 'M' ? number : unit == 'Y' ? number * YEAR : 0;
}

/* Months of a period; 0 for what is none. */
static double months_of(const struct timex *timex)
{
	struct str value = timex->value;

	if (value.len > 1 && value.ptr[0] == 'P')
		return length_months(value);
	if (timex->kind != TIMEX_DATE)
		return 0;
	if (value.len == YEAR_CHARS)
		return YEAR;
	if (value.len < MONTH_CHARS || value.ptr[YEAR_CHARS] != '-')
		return 0;
	switch (value.ptr[YEAR_CHARS + 1]) {
	case 'Q':
		return QUARTER;
	case 'H':
		return YEAR / 2;
	case '0':
	case '1':
		return value.len == MONTH_CHARS ? 1 : 0;
	}
	return 0;
}

/* --- which one a figure is told over */

/* What stands in front of a period, without its "the". */
static struct str ahead_of(
	const struct version *version, const struct timex *timex)
{
	enum { AHEAD = 24 };
	uint32_t start = timex->span.start;
	struct str ahead = str_cut(version->article.text,
		start > AHEAD ? start - AHEAD : 0, start);

	if (str_ends(ahead, STR("the ")))
		ahead.len -= STR("the ").len;
	return ahead;
}

/* "July-to-September": another month follows. */
static bool leads_on(struct str behind)
{
	struct str words = clue_words(CLUE_LEADS_ON);

	while (words.ptr) {
		struct str word = str_split(&words, '|');

		if (str_starts(behind, word) && behind.len > word.len &&
			char_is_upper(behind.ptr[word.len]))
			return true;
	}
	return false;
}

/* "In the third quarter", "third-quarter profit", and not "than in the same
 * period", "from a year earlier", "to September". */
static bool is_told_over(
	const struct version *version, const struct timex *timex)
{
	struct str text = version->article.text;
	struct str own = str_at(text, timex->span);
	struct str ahead = ahead_of(version, timex);

	if (clue_in(own, CLUE_OTHER_PERIOD) ||
		(timex->kind == TIMEX_DATE &&
			leads_on(str_cut(text, timex->span.end, text.len))) ||
		clue_ends(ahead, CLUE_HELD_AGAINST))
		return false;
	/* "The best in five years", "in more than a year": told of no years. */
	if (timex->value.ptr[0] == 'P' && months_of(timex) >= YEAR &&
		(timex->mod != MOD_NONE || str_ends(ahead, STR("in "))) &&
		!str_starts_fold(own, STR("the ")))
		return false;
	return clue_ends(ahead, CLUE_OVER_PERIOD) ||
	       str_find(own, STR("quarter"), 0) != STR_NPOS ||
	       str_find(own, STR("-month"), 0) != STR_NPOS;
}

static uint32_t bytes_between(struct span a, struct span b)
{
	if (a.end <= b.start)
		return b.start - a.end;
	return b.end <= a.start ? a.start - b.end : 0;
}

/* "276 million in the quarter, making 1.14 billion": another figure stands
 * nearer to the period, and is told over it; or what is told has turned. */
static bool is_of_another(const struct version *version,
	const struct said_claim *claim, const struct timex *timex)
{
	uint32_t far = bytes_between(claim->value, timex->span);
	struct span between = {claim->value.end, timex->span.start};

	if (timex->span.start < claim->value.start)
		between = (struct span){timex->span.end, claim->value.start};
	if (between.start < between.end &&
		clue_in(str_at(version->article.text, between), CLUE_TURN))
		return true;

	ROWS_EACH (struct said_claim, other, version->said.claims)
		if (other->kind == CLAIM_QUANTITY && other->row == claim->row &&
			other->quantity.kind == claim->quantity.kind &&
			bytes_between(other->value, timex->span) < far)
			return true;
	return false;
}

struct period period_told(
	const struct version *version, const struct said_claim *claim)
{
	struct period period = {.months = 0};

	ROWS_EACH (struct timex, timex, version->details.timexes) {
		double months;

		if (timex->span.start < claim->sentence.start)
			continue;
		if (timex->span.start >= claim->sentence.end)
			break;
		months = months_of(timex);
		if (months == 0 || months > MONTHS_MOST ||
			!is_told_over(version, timex) ||
			is_of_another(version, claim, timex))
			continue;
		if (period.months != 0 && period.months != months)
			return (struct period){.months = 0};
		period = (struct period){months, timex->days,
			timex->value.ptr[0] != 'P', timex->span};
	}
	return period;
}

bool periods_differ(const struct version *a, const struct said_claim *mine,
	const struct version *b, const struct said_claim *other)
{
	double months = period_told(a, mine).months, others;

	if (months == 0)
		return false;
	others = period_told(b, other).months;
	return others > 0 && others != months;
}
