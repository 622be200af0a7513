#include "claim/times.h"

/*
 * Whether a timex says when, as "on Friday" and "last week" do, rather than
 * what kind: "the 2008 crisis", "Friday's game", "the events of September".
 */
static bool timex_is_adverb(
	const struct parts *parts, const struct timex *timex)
{
	uint32_t first = timex->first - parts->first;
	uint32_t end = timex->end - parts->first;

	if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
		(timex->flags & TIMEX_IN_NAME))
		return false;
	if (parts->part[end] == PART_OWNS || parts_hyphen(parts, end))
		return false;
	if (first == 0)
		return true;
	if (parts->part[first - 1] == PART_NAME && end == first + 1 &&
		parts_year(parts, first))
		return false; /* "Expo 2020" */
	if (parts->part[end] == PART_NOUN &&
		(parts_word(parts, first)->part == PART_DETERMINER ||
			(end > first + 2 && parts_hyphen(parts, first + 1))))
		return false; /* "the weekend decision", "third-quarter loss" */
	return !parts_in(parts, first - 1,
		       PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			       PART_BIT(PART_OF) | PART_BIT(PART_OWNS)) &&
	       !parts_hyphen(parts, first - 1);
}

/* The "for" of "scheduled for 9 August". */
static bool is_fixed_for(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts_is(parts, i, "for") &&
	       (parts_word(parts, i - 1)->sets & SET_FIXED);
}

/* "was handed in last month": no word of when. */
static bool is_particle(const struct parts *parts, uint32_t i, uint32_t first)
{
	static const char *const days[] = {
		"last", "this", "next", "yesterday", "today", "tomorrow"};

	if (!parts_is(parts, i, "in") && !parts_is(parts, i, "on") &&
		!parts_is(parts, i, "over"))
		return false;
	for (size_t d = 0; d < sizeof(days) / sizeof(*days); d++)
		if (parts_is(parts, first, days[d]))
			return true;
	return false;
}

static void time_mark(
	struct parts *parts, const struct timex *timex, uint32_t row)
{
	uint32_t first = timex->first - parts->first;
	uint32_t end = timex->end - parts->first;

	while (first > 0) {
		uint32_t sets = parts_word(parts, first - 1)->sets;

		if (!(sets & (SET_DATING | SET_BOUNDING)) ||
			parts->part[first - 1] == PART_NAME ||
			is_particle(parts, first - 1, first))
			break;
		if (!(sets & SET_DATING) && !is_fixed_for(parts, first - 1))
			row = TIMEX_NO_ROW;
		first--;
	}
	for (uint32_t i = first; i < end; i++) {
		parts->part[i] = PART_TIME;
		parts->timex[i] = row;
	}
}

/* The length of "a week after the vote": how long after, and so when. */
static void measure_mark(struct parts *parts, const struct timex *timex)
{
	uint32_t first = timex->first - parts->first;
	uint32_t end = timex->end - parts->first;

	if (timex->kind != TIMEX_DURATION || end >= parts->count ||
		!(parts_is(parts, end, "after") ||
			parts_is(parts, end, "before")))
		return;
	for (uint32_t i = first; i <= end; i++) {
		parts->part[i] = PART_TIME;
		parts->timex[i] = TIMEX_NO_ROW;
	}
}

/* "a week after" measures from what follows. */
static bool time_measures(const struct parts *parts, uint32_t i)
{
	while (parts->part[i] == PART_TIME)
		i++;
	return parts_word(parts, i - 1)->part == PART_BREAK;
}

/* A day within a day's words: "on Friday, May 3" may be two timexes. */
static void time_join(struct parts *parts)
{
	for (uint32_t i = 0;
		(i = parts_next(parts, i + 1, PART_COMMA)) + 1 < parts->count;)
		if (parts->part[i - 1] == PART_TIME &&
			parts->part[i + 1] == PART_TIME &&
			!time_measures(parts, i + 1)) {
			parts->part[i] = PART_TIME;
			parts->timex[i] = parts->timex[i - 1];
		}
}

/* "In the storms of 3 November a slide ...": what leads is all of it when. */
static void lead_mark(
	struct parts *parts, const struct timex *timex, uint32_t row)
{
	uint64_t words = PART_BIT(PART_NOUN) | PART_BIT(PART_DETERMINER) |
			 PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER);
	uint32_t first = timex->first - parts->first;
	uint32_t end = timex->end - parts->first;
	uint32_t i = 1;

	if (timex->kind != TIMEX_DATE || timex->flags & TIMEX_IN_NAME ||
		first < 3 || parts->part[first - 1] != PART_OF ||
		!(parts_word(parts, 0)->sets & SET_DATING))
		return;
	while (i + 1 < first && parts_in(parts, i, words))
		i++;
	if (i + 1 != first || parts->part[i - 1] != PART_NOUN)
		return;
	for (i = 0; i < end; i++) {
		parts->part[i] = PART_TIME;
		parts->timex[i] = row;
	}
}

void times_mark(struct parts *parts, const struct timexes *timexes)
{
	bool marked = false;

	for (uint32_t t = timexes_from(timexes, parts->first);
		parts->count > 0 && t < timexes->count; t++) {
		const struct timex *timex = &timexes->rows[t];

		if (timex->end > parts->first + parts->count)
			break;
		marked = true;
		measure_mark(parts, timex);
		if (timex_is_adverb(parts, timex))
			time_mark(parts, timex, t);
		else
			lead_mark(parts, timex, t);
	}
	if (marked)
		time_join(parts);
}
