/*
 * The Chinese calendar, and those that follow it under another sky: Korea's
 * an hour east of Peking, Vietnam's an hour west.
 */
#ifndef TAG_CALENDAR_CHINESE_H
#define TAG_CALENDAR_CHINESE_H

#include "base/day.h"

/* That day of a month (1 to 12, no leap month) of the Chinese year that begins
 * in `year`, by the clock `hours` ahead of Greenwich. */
day_t chinese_day(int32_t year, int32_t month, int32_t day, int32_t hours);

#endif
