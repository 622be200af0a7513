#include "story/said_history.h"

#include "story/clue.h"

static int32_t year_of(struct str value)
{
	int32_t year;

	return value.len >= 4 && str_number(str_cut(value, 0, 4), &year) ? year
									 : 0;
}

bool said_is_history(const struct said_scan *scan)
{
	const struct timexes *timexes = &scan->reading->timexes;
	day_t published = scan->reading->masthead.published.value;
	int32_t year = published == DAY_NONE ? INT32_MAX
					     : day_to_civil(published).year;

	for (uint32_t row = timexes_from(timexes, scan->sentence->first);
		row < timexes->count &&
		timexes->rows[row].first < scan->sentence->end;
		row++) {
		const struct timex *timex = &timexes->rows[row];
		int32_t told = year_of(timex->value);

		if (timex->value.len <= 7 && told && told < year &&
			!(timex->flags & TIMEX_IN_NAME))
			return true;
	}
	for (uint32_t t = scan->sentence->first; t < scan->sentence->end; t++)
		if (clue_of(scan_token(scan, t), CLUE_HISTORY))
			return true;
	return false;
}
