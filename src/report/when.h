/*
 * When: days put into words that show how exactly they are known. "Wed 8 Nov
 * 2023" is a day, "8–10 Nov 2023" all of three, "Nov 2023" a month, "about
 * 2019" a year give or take, "from 8 Nov 2023" has no known end.
 */
#ifndef REPORT_WHEN_H
#define REPORT_WHEN_H

#include "story/timeline.h"

/* Days alone. Nothing is appended where both ends are DAY_NONE. */
void when_write_days(struct buffer *out, struct interval days);

/* An event's days, with what its EDTF says of their certainty. */
void when_write(struct buffer *out, const struct timeline_event *event);

/* "2023", "44 BC". */
void when_write_year(struct buffer *out, int32_t year);

/* The month to file an event under: of its first day, or of its last where
 * that alone is known. Undated: year 0, month 0. */
struct civil when_month(const struct timeline_event *event);

/* Whether the first and the last day are known to the day: not somewhere in a
 * month, and not "about" or "perhaps". */
bool when_is_exact(const struct timeline_event *event);

#endif
