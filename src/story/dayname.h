/*
 * The names of days as terms: weekdays and months, long and short, and days
 * of a month. "Nov. 8", "8 November" and "November 8" are one.
 */
#ifndef STORY_DAYNAME_H
#define STORY_DAYNAME_H

#include "base/str.h"

/* The key of a weekday's or a month's name, "Tues", "September"; 0 where the
 * word is neither. Case does not count. */
uint64_t dayname_key(struct str word);

/* The same for weekdays alone. */
uint64_t dayname_weekday(struct str word);

/* The key of a day of a month, "11-08", whatever its year. */
uint64_t dayname_of_month(struct str month_and_day);

#endif
