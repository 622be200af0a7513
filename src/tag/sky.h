/*
 * Where the sun and the moon stand, for the calendars that are kept by them
 * (calendar_*.h). Instants are days since 1970-01-01 0:00 of universal time,
 * angles are degrees. The truncated series (Meeus, Astronomical Algorithms,
 * chapters 25 and 47, and VSOP87) are good to a minute or two of time between
 * the years SKY_FIRST and SKY_LAST; beyond them nobody should ask.
 */
#ifndef TAG_SKY_H
#define TAG_SKY_H

#include "base/day.h"

enum { SKY_FIRST = 1800, SKY_LAST = 2200 };

/* Degrees north and east of Greenwich. */
struct site {
	double north, east;
};

/* From -180 up to 180. */
double angle_wrap(double degrees);

/* Apparent longitude, from 0 up to 360, from the equinox of that day. */
double sun_longitude(double instant);
double moon_longitude(double instant);

/* When the sun stands at a longitude, when the moon is that far ahead of the
 * sun (0 is new, 180 full): the time nearest to `near`. */
double sun_reaches(double longitude, double near);
double moon_reaches(double phase, double near);

/* The last new moon before that instant. */
double new_moon_before(double instant);

/* Sunrise and sunset of a civil day at a site between the polar circles. */
double sunrise(day_t day, struct site site);
double sunset(day_t day, struct site site);

/* How high the moon's upper edge stands over the horizon. */
double moon_height(double instant, struct site site);

#endif
