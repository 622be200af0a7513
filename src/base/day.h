/*
 * Civil days: days since 1970-01-01 in the proleptic Gregorian calendar, with
 * astronomical years (year 0 is 1 BC), from year -1,000,000 to 1,000,000. Our
 * own calendar, because libical accepts 30 February and time_t depends on a
 * zone.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include "base/buffer.h"

typedef int32_t day_t;

/* No day is known. Compares below every day. */
#define DAY_NONE INT32_MIN

enum { YEAR_MIN = -1000000, YEAR_MAX = 1000000 };

struct civil {
	int32_t year;
	int32_t month; /* 1 to 12 */
	int32_t day;   /* 1 to 31 */
};

/* Days from `earliest` to `latest`, both included; DAY_NONE is an open or
 * unknown end. */
struct interval {
	day_t earliest, latest;
};

#define INTERVAL_NONE ((struct interval){DAY_NONE, DAY_NONE})

bool year_is_leap(int32_t year);

/* 28 to 31; 0 where the month is not 1 to 12. */
int32_t month_length(int32_t year, int32_t month);

/* Whether the three fields name a day that exists. */
bool civil_is_valid(struct civil civil);

/* The day of a valid civil date; DAY_NONE where it is not valid. */
day_t day_from_civil(int32_t year, int32_t month, int32_t day);
struct civil day_to_civil(day_t day);

/* 1 Monday to 7 Sunday (ISO 8601). */
int32_t day_weekday(day_t day);

/* ISO 8601 week: its week-based year, and its number 1 to 53. */
int32_t day_iso_week(day_t day, int32_t *week_year);

/* Monday of an ISO week, DAY_NONE where the year has no such week. */
day_t day_from_iso_week(int32_t week_year, int32_t week);

/* `months` later or earlier, the day cut off at the month's length. */
day_t day_add_months(day_t day, int32_t months);

/* Sum that is cut off at the first and last day we know; NONE stays NONE. */
day_t day_add(day_t day, int64_t days);

/* Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
day_t day_easter(int32_t year);

/* Both ends, cut to what lies in both; false where nothing does. */
bool interval_meet(
	struct interval a, struct interval b, struct interval *common);

struct interval interval_of_year(int32_t year);
struct interval interval_of_month(int32_t year, int32_t month);

static inline bool interval_is_known(struct interval i)
{
	return i.earliest != DAY_NONE && i.latest != DAY_NONE;
}

/* YYYY-MM-DD (more digits and a sign where the year needs them), into DAY_ROOM
 * bytes; the end of what is written. */
enum { DAY_ROOM = NUMBER_ROOM + 6 };
char *day_put(char *to, day_t day);

/* Appends the same. */
void day_write(struct buffer *out, day_t day);

/*
 * Reads an ISO 8601 date at the start of s: YYYY-MM-DD or YYYYMMDD, with
 * anything but a digit behind it (a time of day is looked at by nobody).
 * DAY_NONE where there is none or it does not exist.
 */
day_t day_read(struct str s);

/* English names, index 1 to 12 and 1 (Monday) to 7; for reasons and pages. */
struct str month_name(int32_t month);
struct str weekday_name(int32_t weekday);

#endif
