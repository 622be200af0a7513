/*
 * Holidays: the days that language calls by a name instead of a date, and the
 * rules that give them for any year. The rows are a language's, as the names
 * are (src/lang/en/holidays.def); nothing is kept, each day is worked out when
 * asked for.
 */
#ifndef TAG_HOLIDAY_H
#define TAG_HOLIDAY_H

#include "base/day.h"

enum holiday {
#define HOLIDAY(id, rule, a, b, c, names) HOLIDAY_##id,
#include "lang/en/holidays.def"
#undef HOLIDAY
	HOLIDAY_COUNT
};

/*
 * Its days in that civil year: from its first to its last, which may lie in
 * the next year; the first occurrence where the year has two, as a feast of
 * the Islamic year may. Feasts of several days in the Hebrew calendar are
 * given from the evening on which they begin, those of one day as that day.
 * INTERVAL_NONE where the year has none or the rule does not reach: before
 * 1583 for Easter, outside 1800 to 2200 where sun and moon are watched.
 */
struct interval holiday_days(enum holiday holiday, int32_t year);

/* The first of them, or DAY_NONE. */
day_t holiday_day(enum holiday holiday, int32_t year);

/* By which calendar it is reckoned, in words for a reason; nothing for days
 * that are fixed. */
struct str holiday_reckoning(enum holiday holiday);

/* Whether it waits for the moon to be seen, so that it may come a day before or
 * after what is worked out. */
bool holiday_is_sighted(enum holiday holiday);

/* Its names, patterns as in grammar.h, separated by ';'. */
struct str holiday_names(enum holiday holiday);

#endif
