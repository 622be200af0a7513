#include "claim/parts.h"

int32_t parts_year_of(struct str digits)
{
	int32_t year = 0;

	return str_number(digits, &year) && year >= 1800 && year <= 2199 ? year
									 : 0;
}

/* "at 1.30 am on the morning of his death": an hour of another day. */
static bool day_is_of(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {
		"morning", "afternoon", "evening", "night", "eve", "day"};

	if (!parts_is(parts, i, "on") || !parts_is(parts, i + 1, "the") ||
		i + 3 >= parts->count || parts->part[i + 3] != PART_OF)
		return false;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, i + 2, words[w]))
			return true;
	return false;
}

/* "in the week after the vote": the vote's week. */
static bool is_week_after(const struct parts *parts, uint32_t i, uint32_t end)
{
	if (!parts_is(parts, end, "after") && !parts_is(parts, end, "before"))
		return false;
	for (; i < end; i++)
		if (parts_is(parts, i, "the"))
			return true;
	return false;
}

bool parts_is_distance(const struct parts *parts, uint32_t i)
{
	uint32_t end = i;

	while (end < parts->count && parts->part[end] == PART_TIME)
		end++;
	return end > i &&
	       (parts->part[end] == PART_OF || day_is_of(parts, end) ||
		       is_week_after(parts, i, end) ||
		       parts_word(parts, end - 1)->part == PART_BREAK);
}

void parts_date(const struct parts *parts, uint32_t i, struct dates *dates)
{
	if (parts->part[i] != PART_TIME || parts->timex[i] == TIMEX_NO_ROW ||
		dates->count == DATES_MAX)
		return;
	for (uint32_t d = 0; d < dates->count; d++)
		if (dates->rows[d] == parts->timex[i])
			return;
	dates->rows[dates->count++] = parts->timex[i];
}
