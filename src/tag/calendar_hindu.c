#include "tag/calendar_hindu.h"

#include "tag/sky.h"

#include <math.h>

/* Delhi, and its clock. */
static const struct site india = {28.61, 77.21};
static const double india_clock = 5.5 / 24;

/* How far the equinox has moved from the zero of the fixed signs. */
static double precession(double instant)
{
	return 23.853 + 0.0139689 * (instant - 10957.5) / 365.25;
}

/* Mid-April, when the sun enters Aries, and a twelfth of a year a sign. */
static double sign_entered(int32_t year, int32_t sign)
{
	int32_t later = (sign + 3) % 12;
	double near = day_from_civil(year, 1, 14) + later * 30.4369;

	return sun_reaches(sign * 30 + precession(near), near);
}

/* From when to when a tithi has to rule: mostly one moment. */
struct window {
	double from, to;
};

static struct window moment_window(double instant)
{
	return (struct window){instant, instant};
}

static struct window window_of(day_t day, enum hindu_time time)
{
	double rise = sunrise(day, india), set = sunset(day, india);

	switch (time) {
	case DAWN:
		break;
	case NOON:
		return moment_window((rise + set) / 2);
	case AFTERNOON:
		return moment_window(rise + (set - rise) * 0.66);
	case LATE_AFTERNOON:
		return moment_window(rise + (set - rise) * 0.9);
	case EVENING:
		return (struct window){set + 1.0 / 60, set + 0.1};
	case DUSK:
		return moment_window(set + 1.0 / 24);
	case MOONRISE:
		return moment_window(set + 0.11);
	case MIDNIGHT:
		return moment_window((set + sunrise(day + 1, india)) / 2);
	}
	return moment_window(rise);
}

/* Where it rules on two days, the later is kept, of dawns the earlier; where
 * it falls between two, the day at whose dawn it rules, or it begins on. */
static day_t tithi_day(struct window tithi, enum hindu_time time)
{
	day_t day = (day_t)floor(tithi.to + india_clock) + 1;

	while (window_of(day, time).from >= tithi.to)
		day--;
	if (window_of(day, time).to >= tithi.from) {
		if (time == DAWN && sunrise(day - 1, india) >= tithi.from)
			day--;
		return day;
	}
	return sunrise(day + 1, india) < tithi.to ? day + 1 : day;
}

day_t hindu_day(int32_t year, enum hindu_month month, int32_t tithi,
	enum hindu_time time)
{
	double moon = new_moon_before(sign_entered(year, (int32_t)month - 1));
	double begins = moon + (tithi - 1) * 29.530589 / 30;
	struct window rules;

	rules.from = moon_reaches((tithi - 1) * 12, begins);
	rules.to = moon_reaches(tithi * 12, rules.from + 0.98);
	return tithi_day(rules, time);
}

day_t hindu_sign(int32_t year, int32_t sign, int32_t cut)
{
	return (day_t)floor(
		sign_entered(year, sign) + india_clock + cut / 96.0);
}

day_t hindu_mansion(int32_t year, int32_t sign, int32_t mansion)
{
	day_t first = hindu_sign(year, sign, 0);
	day_t day = hindu_sign(year, sign + 1, 0);

	while (--day > first) {
		double rise = sunrise(day, india);
		double moon = moon_longitude(rise) - precession(rise);

		moon -= 360 * floor(moon / 360);
		if ((int32_t)(moon * 27 / 360) == mansion)
			break;
	}
	return day;
}
