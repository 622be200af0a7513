#include "tag/calendar_chinese.h"

#include "tag/sky.h"

#include <math.h>

/* The day of the new moon next to the one `months` behind `from`. */
static day_t month_after(double from, int32_t months, double clock)
{
	return (day_t)floor(moon_reaches(0, from + 29.530589 * months) + clock);
}

/* The new moon of the month with the winter solstice, always the 11th. */
static double eleventh(int32_t year, double clock)
{
	double solstice = sun_reaches(270, day_from_civil(year, 12, 21));
	double midnight = floor(solstice + clock) + 1 - clock;

	return new_moon_before(midnight);
}

/* Which twelfth of its way the sun is in as that day begins. */
static int32_t sign_at(day_t day, double clock)
{
	return (int32_t)(sun_longitude(day - clock) / 30);
}

day_t chinese_day(int32_t year, int32_t month, int32_t day, int32_t hours)
{
	double clock = hours / 24.0;
	/* Months 11 and 12 belong to the round that begins with them. */
	int32_t solstice_year = month < 11 ? year - 1 : year;
	double from = eleventh(solstice_year, clock);
	double to = eleventh(solstice_year + 1, clock);
	int32_t place = (month + 1) % 12;
	bool leap = to - from > 29.530589 * 12.5;
	day_t first = month_after(from, 0, clock);

	/* Of thirteen months, the first in which the sun keeps its sign is a
	 * leap month and not counted. */
	for (int32_t at = 0; leap && at <= place; at++) {
		day_t next = month_after(from, at + 1, clock);

		if (at && sign_at(first, clock) == sign_at(next, clock)) {
			place++;
			leap = false;
		}
		first = next;
	}
	return month_after(from, place, clock) + day - 1;
}
