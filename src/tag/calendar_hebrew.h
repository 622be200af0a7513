/*
 * The Hebrew calendar: days of the months that have feasts. A Hebrew day
 * begins at sunset; it is given as the civil day in which its daylight lies.
 */
#ifndef TAG_CALENDAR_HEBREW_H
#define TAG_CALENDAR_HEBREW_H

#include "base/day.h"

/* As the Bible counts them; Adar is the month before Nisan, the second of
 * two in a leap year. Heshvan and Tevet have no feast that papers name. */
enum hebrew_month {
	NISAN = 1,
	IYAR,
	SIVAN,
	TAMMUZ,
	AV,
	ELUL,
	TISHRI,
	KISLEV = 9,
	SHEVAT = 11,
	ADAR
};

/* That day of that month as it falls in a civil year, 1 to 9999; DAY_NONE
 * outside. */
day_t hebrew_day(int32_t civil_year, enum hebrew_month month, int32_t day);

#endif
