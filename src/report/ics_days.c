#include "report/ics_days.h"

enum {
	/* Readers take the year 44 for 1944, and four digits are the most. */
	YEAR_FIRST = 100,
	YEAR_LAST = 9999
};

bool ics_year_fits(day_t day)
{
	int32_t year = day_to_civil(day).year;

	return year >= YEAR_FIRST && year <= YEAR_LAST;
}

bool ics_days_fit(struct interval days, struct interval *shown)
{
	*shown = days;
	if (days.earliest == DAY_NONE)
		shown->earliest = days.latest;
	if (days.latest == DAY_NONE)
		shown->latest = days.earliest;
	return shown->earliest != DAY_NONE && ics_year_fits(shown->earliest) &&
	       ics_year_fits(shown->latest + 1);
}
