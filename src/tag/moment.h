/*
 * A moment is what an expression means: a day, a month, a length of time, a
 * vague reference, with what is not known left open. It lives on the stack
 * while an expression is resolved and is then written as a TIMEX3 value, an
 * EDTF string and an interval of days.
 */
#ifndef TAG_MOMENT_H
#define TAG_MOMENT_H

#include "tag/calendar.h"
#include "tag/timex.h"

enum moment_kind {
	MOMENT_NONE, /* nothing could be made of it */
	MOMENT_DAY,
	MOMENT_WEEK,    /* day: its Monday */
	MOMENT_WEEKEND, /* day: its Saturday */
	MOMENT_MONTH,
	MOMENT_QUARTER, /* number 1 to 4 */
	MOMENT_HALF,    /* number 1 to 2 */
	MOMENT_SEASON,  /* number 1 spring to 4 winter */
	MOMENT_YEAR,
	MOMENT_DECADE,  /* year: its first */
	MOMENT_CENTURY, /* year: its first, 1900 */
	MOMENT_MILLENNIUM,
	MOMENT_REF, /* number: -1 past, 0 present, 1 future */
	MOMENT_LENGTH,
	MOMENT_SET,
	MOMENT_RANGE
};

/* A field that the text does not give. */
#define FIELD_NONE INT32_MIN

enum { AMOUNTS_MAX = 4 };

struct moment {
	enum moment_kind kind;
	int32_t year, month, day; /* civil; FIELD_NONE where open */
	int32_t weekday;          /* 1 to 7; FIELD_NONE */
	int32_t number;
	day_t first; /* WEEK, WEEKEND: first day, or DAY_NONE */
	/* Time of day; hour FIELD_NONE: none. part FIELD_NONE: none. */
	int32_t hour, minute, second, part;
	int32_t zone; /* minutes east of Greenwich, or US_ZONE; FIELD_NONE */
	/* LENGTH and SET: amounts in order ("two hours and 30 minutes"), or
	 * with `to` the second is the upper end of a range. */
	double amount[AMOUNTS_MAX];
	enum time_unit unit[AMOUNTS_MAX];
	uint32_t amounts;
	bool vague, to;
	enum timex_mod mod;
	uint32_t flags;       /* enum timex_flag */
	struct interval days; /* overrides what the fields give; NONE if not */
	bool days_set;
	struct str value; /* overrides the written value; absent if not */
	struct str edtf;
};

struct moment moment_init(enum moment_kind kind);

struct moment moment_of_day(day_t day);
struct moment moment_of_month(int32_t year, int32_t month);
struct moment moment_of_year(int32_t year);

/* Adds an amount to a LENGTH or SET; the fifth is left out. */
void moment_add_amount(
	struct moment *moment, double amount, bool vague, enum time_unit unit);

/* The unit of time that holds the day, moved by `offset` units. */
struct moment moment_of_unit(enum time_unit unit, day_t day, int32_t offset);

/* The day of a MOMENT_DAY whose fields are all known; else DAY_NONE. */
day_t moment_day(const struct moment *moment);

/* The days that it covers, modifiers counted in; DAY_NONE: not known. */
struct interval moment_days(const struct moment *moment);

/* TIMEX3 value. */
void moment_write(const struct moment *moment, struct buffer *out);

/* EDTF of level 1, nothing where no year is known; `days` is what moment_days
 * gives. */
void moment_write_edtf(
	const struct moment *moment, struct interval days, struct buffer *out);

/* The instant of a day, a clock time and a zone that are all known, in UTC as
 * ISO 8601 has it; nothing for all others. */
void moment_write_instant(const struct moment *moment, struct buffer *out);

/* The unit that is as long as this moment; UNIT_DAY for times. */
enum time_unit moment_unit(const struct moment *moment);

#endif
