#include "tag/calendar_islamic.h"

#include "tag/sky.h"

#include <math.h>

/* 1 Muharram of the year 1 by the mean moon: 16 July 622. */
static const double epoch = -492148;
static const double month_length_mean = 29.530588853;

static const struct site mecca = {21.4225, 39.8262};
static const double mecca_clock = 3.0 / 24;

enum {
	/* Until then, a moon that is new before midnight of Greenwich begins
	 * the month; then, for three years, one that sets behind the sun. */
	BY_MIDNIGHT_FIRST = 1393,
	BY_MOONSET_FIRST = 1420,
	BY_BOTH_FIRST = 1423
};

day_t islamic_month(int32_t year, int32_t month)
{
	int64_t months = ((int64_t)year - 1) * 12 + month - 1;
	double moon = moon_reaches(
		0, epoch + month_length_mean * (double)months - 1.5);
	day_t day;

	if (year >= BY_MIDNIGHT_FIRST && year < BY_MOONSET_FIRST)
		return (day_t)floor(moon) + 1;
	for (day = (day_t)floor(moon + mecca_clock);; day++) {
		double evening = sunset(day, mecca);

		if (year >= BY_MOONSET_FIRST && year < BY_BOTH_FIRST) {
			if (moon_height(evening, mecca) > 0)
				return day + 1;
		} else if (moon < evening && moon_height(evening, mecca) > 0) {
			return day + 1;
		}
	}
}

int32_t islamic_year(int32_t civil_year)
{
	day_t first = day_from_civil(civil_year, 1, 1);

	return (int32_t)floor((first - epoch) / (12 * month_length_mean)) + 1;
}
