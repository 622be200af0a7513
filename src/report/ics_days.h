/*
 * The days that a calendar can hold.
 */
#ifndef REPORT_ICS_DAYS_H
#define REPORT_ICS_DAYS_H

#include "base/day.h"

/* Whether readers agree on the year of a day: 100 to 9999. */
bool ics_year_fits(day_t day);

/* The first day and the last of an all-day event; an end that is not known
 * makes it the one day that is. False where a calendar cannot hold it. */
bool ics_days_fit(struct interval days, struct interval *shown);

#endif
