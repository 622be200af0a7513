/*
 * Units, parts of the day and seasons: the calendar as language speaks of it.
 */
#ifndef TAG_CALENDAR_H
#define TAG_CALENDAR_H

#include "base/day.h"

/* How an expression changes what it names: TIMEX3 "mod". */
enum timex_mod {
	MOD_NONE,
	MOD_START,
	MOD_MID,
	MOD_END,
	MOD_APPROX,
	MOD_BEFORE,
	MOD_AFTER,
	MOD_ON_OR_BEFORE,
	MOD_ON_OR_AFTER,
	MOD_LESS_THAN,
	MOD_MORE_THAN,
	MOD_EQUAL_OR_LESS,
	MOD_EQUAL_OR_MORE
};

/* From short to long. */
enum time_unit {
	UNIT_SECOND,
	UNIT_MINUTE,
	UNIT_HOUR,
	UNIT_DAY,
	UNIT_WEEKEND,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_QUARTER,
	UNIT_YEAR,
	UNIT_DECADE,
	UNIT_CENTURY,
	UNIT_MILLENNIUM
};

/* Minutes east of Greenwich of a zone that keeps the summer time of the United
 * States, marked as such: "ET" without "standard" or "daylight". */
#define US_ZONE(minutes) ((minutes) + 10000)

/* The same with the summer time of the European Union: "Paris time". */
#define EU_ZONE(minutes) ((minutes) + 20000)

/* The offset of a zone on a day, in minutes east of Greenwich. */
int32_t zone_offset(int32_t zone, day_t day);

enum day_part {
	PART_MORNING,
	PART_AFTERNOON,
	PART_EVENING,
	PART_NIGHT,
	PART_DAYTIME,
	PART_NOON,
	PART_MIDNIGHT
};

/* TIMEX3's letters: MO, AF, EV, NI, DT; noon and midnight are clock times. */
struct str day_part_code(enum day_part part);

/* "day", "week" in the singular. */
struct str time_unit_name(enum time_unit unit);

/* TIMEX3's letter in a duration: D, W, M, Q, Y, DE, C, ML; H, M, S behind T. */
struct str time_unit_code(enum time_unit unit);

/* The nth (1 to 5, or -1 the last) weekday of a month; DAY_NONE if none. */
day_t nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t nth);

/* The interval of the calendar unit (WEEK to MILLENNIUM, or DAY) that holds
 * the day, moved by `offset` units. Weeks begin on Monday, weekends are
 * Saturday and Sunday. */
struct interval unit_around(enum time_unit unit, day_t day, int32_t offset);

/* Days that season (1 spring to 4 winter) of that year has in the northern
 * half: March to May and so on; winter ends in the following February. */
struct interval season_days(int32_t year, int32_t season);

#endif
