#include "tag/sky.h"

#include <math.h>

#define RADIANS 0.017453292519943295

/* Millennia from the year 2000, clocks being ahead of the earth's turning by
 * a minute or so: the series count in dynamical time (Espenak, Meeus). */
static double millennia(double instant)
{
	double year = (instant - 10957.5) / 365.25;
	double ahead = 64 + 0.68 * year;

	if (year > 0)
		ahead = 63 + 0.32217 * year + 0.005589 * year * year;
	if (ahead < 8)
		ahead = 8;
	return (instant + ahead / 86400 - 10957.5) / 365250;
}

static double sine(double degrees)
{
	return sin(degrees * RADIANS);
}

static double cosine(double degrees)
{
	return cos(degrees * RADIANS);
}

double angle_wrap(double degrees)
{
	return degrees - 360 * floor((degrees + 180) / 360);
}

static double angle_full(double degrees)
{
	return degrees - 360 * floor(degrees / 360);
}

/* The equinox nods with the moon's node. */
static double nutation(double centuries)
{
	double node = 125.04452 - 1934.136261 * centuries;
	double sun = 280.4665 + 36000.7698 * centuries;

	return (-17.20 * sine(node) - 1.32 * sine(2 * sun)) / 3600;
}

/* VSOP87: amplitude in 1e-8 radians, phase and speed in radians a
 * millennium. */
struct wave {
	double amplitude, phase, speed;
};

static const struct wave earth_waves[] = {{3341656, 4.6692568, 6283.0758500},
	{34894, 4.62610, 12566.15170}, {3497, 2.7441, 5753.3849},
	{3418, 2.8289, 3.5231}, {3136, 3.6277, 77713.7715},
	{2676, 4.4181, 7860.4194}, {2343, 6.1352, 3930.2097},
	{1324, 0.7425, 11506.7698}, {1273, 2.0371, 529.6910},
	{1199, 1.1096, 1577.3435}, {990, 5.233, 5884.927}, {902, 2.045, 26.298},
	{857, 3.508, 398.149}, {780, 1.179, 5223.694}, {753, 2.533, 5507.553},
	{505, 4.583, 18849.228}, {492, 4.205, 775.523}, {357, 2.920, 0.067},
	{317, 5.849, 11790.629}, {284, 1.899, 796.298},
	{271, 0.315, 10977.079}};

static const struct wave earth_drifts[] = {{206059, 2.678235, 6283.075850},
	{4303, 2.6351, 12566.1517}, {425, 1.590, 3.523}, {119, 5.796, 26.298},
	{109, 2.966, 1577.344}};

static double waves_sum(const struct wave *waves, size_t count, double time)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += waves[i].amplitude *
		       cos(waves[i].phase + waves[i].speed * time);
	return sum;
}

#define WAVES_SUM(waves, time)                                                 \
	waves_sum((waves), sizeof(waves) / sizeof(*(waves)), (time))

double sun_longitude(double instant)
{
	double time = millennia(instant);
	double earth = 175347046 + WAVES_SUM(earth_waves, time) +
		       (628331966747.0 + WAVES_SUM(earth_drifts, time)) * time +
		       52919 * time * time;
	double aberration = -0.00569;

	return angle_full(earth * 1e-8 / RADIANS + 180 + aberration +
			  nutation(time * 10));
}

/* Multiples of the moon's distance from the sun, of the sun's and moon's
 * anomalies and of the distance from the node; millionths of a degree. */
struct moon_term {
	int8_t elongation, sun, moon, node;
	int32_t amplitude;
};

static const struct moon_term longitude_terms[] = {{0, 0, 1, 0, 6288774},
	{2, 0, -1, 0, 1274027}, {2, 0, 0, 0, 658314}, {0, 0, 2, 0, 213618},
	{0, 1, 0, 0, -185116}, {0, 0, 0, 2, -114332}, {2, 0, -2, 0, 58793},
	{2, -1, -1, 0, 57066}, {2, 0, 1, 0, 53322}, {2, -1, 0, 0, 45758},
	{0, 1, -1, 0, -40923}, {1, 0, 0, 0, -34720}, {0, 1, 1, 0, -30383},
	{2, 0, 0, -2, 15327}, {0, 0, 1, 2, -12528}, {0, 0, 1, -2, 10980},
	{4, 0, -1, 0, 10675}, {0, 0, 3, 0, 10034}, {4, 0, -2, 0, 8548},
	{2, 1, -1, 0, -7888}, {2, 1, 0, 0, -6766}, {1, 0, -1, 0, -5163},
	{1, 1, 0, 0, 4987}, {2, -1, 1, 0, 4036}, {2, 0, 2, 0, 3994},
	{4, 0, 0, 0, 3861}, {2, 0, -3, 0, 3665}, {0, 1, -2, 0, -2689},
	{2, 0, -1, 2, -2602}, {2, -1, -2, 0, 2390}, {1, 0, 1, 0, -2348},
	{2, -2, 0, 0, 2236}, {0, 1, 2, 0, -2120}, {0, 2, 0, 0, -2069},
	{2, -2, -1, 0, 2048}, {2, 0, 1, -2, -1773}, {2, 0, 0, 2, -1595},
	{4, -1, -1, 0, 1215}, {0, 0, 2, 2, -1110}, {3, 0, -1, 0, -892},
	{2, 1, 1, 0, -810}, {4, -1, -2, 0, 759}, {0, 2, -1, 0, -713},
	{2, 2, -1, 0, -700}, {2, 1, -2, 0, 691}, {2, -1, 0, -2, 596},
	{4, 0, 1, 0, 549}, {0, 0, 4, 0, 537}, {4, -1, 0, 0, 520},
	{1, 0, -2, 0, -487}};

static const struct moon_term latitude_terms[] = {{0, 0, 0, 1, 5128122},
	{0, 0, 1, 1, 280602}, {0, 0, 1, -1, 277693}, {2, 0, 0, -1, 173237},
	{2, 0, -1, 1, 55413}, {2, 0, -1, -1, 46271}, {2, 0, 0, 1, 32573},
	{0, 0, 2, 1, 17198}, {2, 0, 1, -1, 9266}, {0, 0, 2, -1, 8822},
	{2, -1, 0, -1, 8216}};

struct moon_place {
	double mean, elongation, sun, moon, node;
	double eccentricity; /* of the earth's path, 1 in the year 2000 */
};

static struct moon_place moon_place_at(double t)
{
	return (struct moon_place){
		.mean = 218.3164477 + (481267.88123421 - 0.0015786 * t) * t,
		.elongation =
			297.8501921 + (445267.1114034 - 0.0018819 * t) * t,
		.sun = 357.5291092 + (35999.0502909 - 0.0001536 * t) * t,
		.moon = 134.9633964 + (477198.8675055 + 0.0087414 * t) * t,
		.node = 93.2720950 + (483202.0175233 - 0.0036539 * t) * t,
		.eccentricity = 1 - (0.002516 + 0.0000074 * t) * t,
	};
}

static double terms_sum(const struct moon_term *terms, size_t count,
	const struct moon_place *at)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++) {
		const struct moon_term *term = &terms[i];
		double part =
			term->amplitude *
			sine(term->elongation * at->elongation +
				term->sun * at->sun + term->moon * at->moon +
				term->node * at->node);

		for (int32_t n = term->sun; n; n += n < 0 ? 1 : -1)
			part *= at->eccentricity;
		sum += part;
	}
	return sum;
}

#define TERMS_SUM(terms, at)                                                   \
	terms_sum((terms), sizeof(terms) / sizeof(*(terms)), (at))

double moon_longitude(double instant)
{
	double t = millennia(instant) * 10;
	struct moon_place at = moon_place_at(t);
	double planets = 3958 * sine(119.75 + 131.849 * t) +
			 1962 * sine(at.mean - at.node) +
			 318 * sine(53.09 + 479264.290 * t);

	return angle_full(at.mean +
			  (TERMS_SUM(longitude_terms, &at) + planets) / 1e6 +
			  nutation(t));
}

static double moon_latitude(double instant)
{
	struct moon_place at = moon_place_at(millennia(instant) * 10);

	return TERMS_SUM(latitude_terms, &at) / 1e6;
}

/* Newton's steps with the mean speed: each leaves a tenth of the error. */
enum { STEPS_MAX = 12 };
static const double close_enough = 1e-5; /* a second */

double sun_reaches(double longitude, double near)
{
	for (int32_t i = 0; i < STEPS_MAX; i++) {
		double step = angle_wrap(longitude - sun_longitude(near)) *
			      365.2422 / 360;

		near += step;
		if (fabs(step) < close_enough)
			break;
	}
	return near;
}

double moon_reaches(double phase, double near)
{
	for (int32_t i = 0; i < STEPS_MAX; i++) {
		double ahead = moon_longitude(near) - sun_longitude(near);
		double step = angle_wrap(phase - ahead) * 29.530589 / 360;

		near += step;
		if (fabs(step) < close_enough)
			break;
	}
	return near;
}

double new_moon_before(double instant)
{
	double age =
		angle_full(moon_longitude(instant) - sun_longitude(instant)) *
		29.530589 / 360;
	double found = moon_reaches(0, instant - age);

	return found < instant ? found : moon_reaches(0, found - 29.53);
}

/* Of the ecliptic against the equator, near enough for rising and setting. */
static const double obliquity = 23.439;

/* How far a body has turned past the meridian of the site, and how far it
 * stands north of the equator. */
struct bearing {
	double hour_angle, declination;
};

static struct bearing bearing_of(
	double longitude, double latitude, double instant, struct site site)
{
	double sidereal = 280.46061837 + 360.98564736629 * (instant - 10957.5);
	double ascension =
		atan2(sine(longitude) * cosine(obliquity) -
				tan(latitude * RADIANS) * sine(obliquity),
			cosine(longitude)) /
		RADIANS;
	double up = sine(latitude) * cosine(obliquity) +
		    cosine(latitude) * sine(obliquity) * sine(longitude);

	return (struct bearing){angle_wrap(sidereal + site.east - ascension),
		asin(up) / RADIANS};
}

/* The air lifts what is at the horizon; the upper edge counts. */
static const double air = 0.567;
static const double sun_radius = 0.266;

/* `side` -1 before noon, 1 behind it. */
static double sun_crosses(day_t day, struct site site, int32_t side)
{
	double noon = day + 0.5 - site.east / 360;
	struct bearing sun = bearing_of(sun_longitude(noon), 0, noon, site);
	double half = acos((sine(-air - sun_radius) -
				   sine(site.north) * sine(sun.declination)) /
			      (cosine(site.north) * cosine(sun.declination))) /
		      RADIANS;

	return noon + (side * half - sun.hour_angle) / 360;
}

double sunrise(day_t day, struct site site)
{
	return sun_crosses(day, site, -1);
}

double sunset(day_t day, struct site site)
{
	return sun_crosses(day, site, 1);
}

/* How much lower the moon stands than from the earth's middle. */
static double parallax(double instant)
{
	struct moon_place at = moon_place_at(millennia(instant) * 10);

	return 0.9508 + 0.0518 * cosine(at.moon) +
	       0.0095 * cosine(2 * at.elongation - at.moon) +
	       0.0078 * cosine(2 * at.elongation) +
	       0.0028 * cosine(2 * at.moon);
}

double moon_height(double instant, struct site site)
{
	struct bearing moon = bearing_of(
		moon_longitude(instant), moon_latitude(instant), instant, site);
	double height = asin(sine(site.north) * sine(moon.declination) +
				cosine(site.north) * cosine(moon.declination) *
					cosine(moon.hour_angle)) /
			RADIANS;
	double sideways = parallax(instant);
	double radius = 0.2725 * sideways;

	return height - sideways * cosine(height) + radius + air;
}
