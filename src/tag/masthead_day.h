/*
 * A day as mastheads, datelines and metadata write it: "Nov. 10", "Friday, 10
 * November 2023", "2023-11-10", "10/11/2023". Read from the bytes, so that the
 * publication day is known before any expression of the text is resolved.
 */
#ifndef TAG_MASTHEAD_DAY_H
#define TAG_MASTHEAD_DAY_H

#include "base/day.h"
#include "tag/gate.h"

struct written_day {
	struct span span; /* in the str it was read from */
	int32_t year;     /* 0: not written */
	int32_t month, day;
	int32_t weekday; /* 1 Monday to 7; 0: not written */
	bool either;     /* 03/05/2024: day and month may be the other way */
};

/* Whether a digit, or what the name of a month or a weekday begins with, stands
 * at `at`: most places are ruled out by that. */
static inline struct gate written_day_gate(void)
{
	struct gate gate = {0, 0};

#define NAMES(a, b, c, d)                                                      \
	GATE_ADD(gate, a), GATE_ADD(gate, b), GATE_ADD(gate, c),               \
		GATE_ADD(gate, d)
	NAMES("Jan", "Feb", "Mar", "Apr");
	NAMES("May", "Jun", "Jul", "Aug");
	NAMES("Sep", "Oct", "Nov", "Dec");
	NAMES("Mon", "Tue", "Wed", "Thu");
	NAMES("Fri", "Sat", "Sun", "Sun");
#undef NAMES
	return gate;
}

static inline bool written_day_may_begin(struct str s, size_t at)
{
	return at < s.len &&
	       (char_is_digit(s.ptr[at]) ||
		       (char_is_upper(s.ptr[at]) &&
			       gate_lets(written_day_gate(), s, at)));
}

/* Reads a day that begins at `at`; the offset behind it, or `at` where none
 * does. Month and day are in range; whether they exist in the year is not
 * looked at. A month alone is no day; of "November 8-10" it is the first. */
size_t written_day_read_there(struct str s, size_t at, struct written_day *day);
static inline size_t written_day_read(
	struct str s, size_t at, struct written_day *day)
{
	return written_day_may_begin(s, at) ? written_day_read_there(s, at, day)
					    : at;
}

/* The first day in s at or after `at`; false where there is none. */
bool written_day_find(struct str s, size_t at, struct written_day *day);

/* The day, with `year` where none was written (0: then DAY_NONE). DAY_NONE
 * where it does not exist or is not decided. */
day_t written_day_of(const struct written_day *day, int32_t year);

/* Bounds of the day: both readings of an undecided one; a written weekday
 * decides. INTERVAL_NONE without a year, or where no such day exists. */
struct interval written_day_bounds(const struct written_day *day);

#endif
