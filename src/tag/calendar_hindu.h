/*
 * The calendars of India: lunar months of thirty tithis, in each of which the
 * moon gains twelve degrees on the sun, and the sun's way through the signs
 * of the fixed stars (Lahiri's zero). A feast is kept on the day on which its
 * tithi rules at a certain time of day, which differs from feast to feast.
 */
#ifndef TAG_CALENDAR_HINDU_H
#define TAG_CALENDAR_HINDU_H

#include "base/day.h"

/* Months that end with the new moon: the dark half of Ashvina comes behind
 * its bright half and is called Kartika's in the north. */
enum hindu_month {
	CHAITRA = 1,
	VAISAKHA,
	JYESHTHA,
	ASHADHA,
	SHRAVANA,
	BHADRAPADA,
	ASHVINA,
	KARTIKA,
	MARGASHIRSHA,
	PAUSHA,
	MAGHA,
	PHALGUNA
};

/* When the tithi has to rule. EVENING is two hours long and begins 24 minutes
 * behind sunset, DUSK is an hour behind it, MOONRISE that of a moon four days
 * past the full. */
enum hindu_time {
	DAWN,
	NOON,
	AFTERNOON,
	LATE_AFTERNOON,
	EVENING,
	DUSK,
	MOONRISE,
	MIDNIGHT
};

/* The day of a tithi, 1 to 15 bright, 16 to 30 dark, in the month during which
 * the sun in `year` enters the month's sign (a leap month has none). */
day_t hindu_day(
	int32_t year, enum hindu_month month, int32_t tithi, enum hindu_time);

/* The day, at India's clock less `cut` quarter hours, on which the sun enters
 * a sign, 0 Aries to 11: a new day begins at midnight, or at sunset. */
day_t hindu_sign(int32_t year, int32_t sign, int32_t cut);

/* The last day of the sun's stay in a sign on which the moon stands in one of
 * its 27 mansions (0 to 26) at sunrise. */
day_t hindu_mansion(int32_t year, int32_t sign, int32_t mansion);

#endif
