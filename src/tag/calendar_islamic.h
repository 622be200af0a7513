/*
 * The Islamic calendar as Saudi Arabia reckons it (Umm al-Qura), by the rules
 * of the time: since 1423 AH a month begins when at Mecca the moon has been new
 * and sets behind the sun. Where the crescent has to be seen, feasts may come
 * a day later. The rules before 1393 AH are not on record in full; the present
 * one stands in.
 */
#ifndef TAG_CALENDAR_ISLAMIC_H
#define TAG_CALENDAR_ISLAMIC_H

#include "base/day.h"

/* The first day of a month, 1 Muharram to 12; 13 is the next year's first. */
day_t islamic_month(int32_t year, int32_t month);

/* The first Islamic year of which a day lies in that civil year. */
int32_t islamic_year(int32_t civil_year);

#endif
