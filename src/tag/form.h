/*
 * Forms: the ways in which the words of one operation may stand, and so the
 * arguments of shapes (src/lang/<language>/shapes.def). Each belongs to the
 * operation named above it; the files resolve_*.c read them.
 */
#ifndef TAG_FORM_H
#define TAG_FORM_H

/* Which weekday a shape means: OP_WEEKDAY's argument. LAST, THIS and NEXT are
 * of a week, as people count weeks; PREVIOUS and FOLLOWING count from the day
 * told last, COMING, PAST and a bare weekday from the anchor. */
enum weekday_choice {
	WEEKDAY_BARE,
	WEEKDAY_LAST,
	WEEKDAY_THIS,
	WEEKDAY_NEXT,
	WEEKDAY_PREVIOUS,
	WEEKDAY_FOLLOWING,
	WEEKDAY_COMING,
	WEEKDAY_PAST,
	WEEKDAY_AFTER_NEXT,
	WEEKDAY_BEFORE_LAST
};

/* What a year earlier is asked for: OP_YEAR_EARLIER's argument. A period is
 * as long as what was reported on last, a quarter is one in any case. */
enum earlier_what { EARLIER_ANY, EARLIER_PERIOD, EARLIER_QUARTER };

/* OP_THAT's argument beyond offsets: a unit that "the" alone refers to. */
enum that_what {
	THAT_BEFORE = -1,
	THAT_SAME,
	THAT_NEXT,
	THAT_QUARTER,
	THAT_YEAR,
	THAT_WEEK,
	THAT_WEEKEND,
	THAT_NEXT_STORY, /* the next year, where it is told of */
	THAT_BY_WORD
};

/* Which quarter: OP_QUARTER's argument. Without a year it is the last one, of
 * the year that a direction names, a year before that, or as told before; with
 * one, of the calendar's or of the books'. Some name it by its last month. */
enum quarter_what {
	QUARTER_PLAIN,
	QUARTER_OF_NEAR_YEAR,
	QUARTER_YEAR_AGO,
	QUARTER_TOLD,
	QUARTER_OF_BOOKS,
	QUARTER_OF_MONTH
};

/* How a length is written: OP_DURATION's argument. */
enum length_form {
	LENGTH_PLAIN,    /* two weeks */
	LENGTH_AND_HALF, /* a year and a half, by the value of HALF */
	LENGTH_HALF,     /* half an hour */
	LENGTH_PARTS,    /* two hours and 30 minutes */
	LENGTH_OR_SO,    /* two weeks or so */
	LENGTH_TO,       /* two to three weeks */
	LENGTH_BARE,     /* weeks: how many is not said */
	LENGTH_OPEN,     /* a while */
	LENGTH_HOURS,    /* 8h, joined to its letter */
	LENGTH_DAYS,
	LENGTH_YEARS,
	LENGTH_QUARTERS, /* three quarters of an hour */
	LENGTH_WATCH     /* 2:06:14, as a stopwatch shows it */
};

/* What the ends of a range are: OP_RANGE's argument. */
enum range_choice {
	RANGE_POINTS,        /* two parts */
	RANGE_YEARS,         /* "1990-95" */
	RANGE_TO_NOW,        /* a part, and now */
	RANGE_YEAR_TO_NOW,   /* "the year to date" */
	RANGE_OF_ERA,        /* "264-146 BC" */
	RANGE_QUARTERS,      /* "Q1-Q3 2019" */
	RANGE_OF_BOOKS,      /* "the financial year 2024/25" */
	RANGE_OF_SCHOOL,     /* "the 2024-25 school year" */
	RANGE_OF_NEAR_SCHOOL /* "this school year" */
};

/* OP_MODIFY's argument is an enum timex_mod, or this: the word says it. */
enum { MOD_CAPTURED = -1 };

/* DATE: fields as written; by "next" or "last"; or a year of an era whose
 * number is written alone; or of the year told before. */
enum date_form { DATE_PLAIN, DATE_DIRECTED, DATE_OF_ERA, DATE_OF_TOLD_YEAR };

/* NUMERIC: three numbers, whose house tells which is the month; two, month and
 * day; or with full stops, the day first; or two by "next" or "last". */
enum numeric_form {
	NUMERIC_BY_HOUSE,
	NUMERIC_TWO,
	NUMERIC_DAY_FIRST,
	NUMERIC_DIRECTED
};

/* DAY_RANGE: days of one month, or of two where the first is the greater;
 * months; or a night, which its evening names; or no month is written;
 * or a weekend. */
enum days_form {
	DAYS_PLAIN,
	DAYS_OF_MONTHS,
	DAYS_NIGHT,
	DAYS_NUMBERED,
	DAYS_WEEKEND
};

/* NEAR_UNIT: the unit that a word points to; early or late in it; its end or
 * start; earlier or later in it; one further away; its days of work; the end
 * of a month, of a year, of a day; the start of a month and a year; what is
 * left of it. */
enum near_form {
	NEAR_PLAIN,
	NEAR_EDGE,
	NEAR_LIMIT,
	NEAR_BOUND,
	NEAR_AFTER_NEXT,
	NEAR_BEFORE_LAST,
	NEAR_WORKING_WEEK,
	NEAR_MONTH_END,
	NEAR_YEAR_END,
	NEAR_DAY_END,
	NEAR_MONTH_START,
	NEAR_YEAR_START,
	NEAR_REST
};

/* NEAR_MONTH: by direction; of the year that a word points to; one further
 * away; or no direction is written; of the year told before. */
enum month_form {
	MONTH_NEAR,
	MONTH_OF_NEAR_YEAR,
	MONTH_AFTER_NEXT,
	MONTH_BEFORE_LAST,
	MONTH_BARE,
	MONTH_OF_TOLD_YEAR,
	MONTH_NEXT_STORY /* the next March, where it is told of */
};

/* NEAR_SEASON: by direction or by its year; of the year that a word points
 * to; early or late in it; of the year told before. */
enum season_form {
	SEASON_NEAR,
	SEASON_OF_NEAR_YEAR,
	SEASON_EDGE,
	SEASON_OF_TOLD_YEAR,
	SEASON_NEXT_STORY,
	SEASON_OF_ERA
};

/* NEAR_HOLIDAY: by direction or by its year; of the year that a word points
 * to; the weekend beside it. */
enum holiday_form {
	HOLIDAY_NEAR,
	HOLIDAY_OF_NEAR_YEAR,
	HOLIDAY_WEEKEND,
	HOLIDAY_NEAREST /* to a day */
};

/* HALF: of a year that is written, or that a word points to; of "the year",
 * which the tense tells. */
enum half_form { HALF_PLAIN, HALF_OF_NEAR_YEAR, HALF_OF_THE_YEAR };

/* YEAR_END: the day of the books, "year-end"; the last of the year, as "the end
 * of the year"; its last month. */
enum year_end_form { YEAR_END_DAY, YEAR_END_LAST, YEAR_END_ABOUT };

/* DECADE: "the 1990s"; "the '90s", "the nineties"; "nineteen nineties". */
enum decade_form { DECADE_FOUR_DIGITS, DECADE_TENS, DECADE_IN_WORDS };

enum century_form { CENTURY_PLAIN, CENTURY_MILLENNIUM };

/* ERA: whether the era stands behind the number or in front of it. */
enum era_form { ERA_BEHIND, ERA_IN_FRONT };

/* Zones, which SAME passes on: "Eastern", "Eastern Standard", "Eastern
 * Daylight". */
enum zone_form { ZONE_AS_WRITTEN, ZONE_STANDARD, ZONE_SUMMER };

/* CLOCK: as written; half past; a quarter past and to; so many minutes past,
 * in words ("seven twenty-seven"), and to. */
enum clock_form {
	CLOCK_PLAIN,
	CLOCK_HALF_PAST,
	CLOCK_QUARTER_PAST,
	CLOCK_QUARTER_TO,
	CLOCK_MINUTES_PAST,
	CLOCK_IN_WORDS,
	CLOCK_MINUTES_TO
};

/* CLOCKS: two clock times; the first, or the last, is a bare hour. */
enum clocks_form { CLOCKS_PLAIN, CLOCKS_BARE_FIRST, CLOCKS_BARE_LAST };

/* AT: a clock time on a day; about then; before, after, by and from then; a
 * bare hour, and one of an evening; tonight; in a part of the day that a word
 * points to; of the day told before, of the one after and the one before that;
 * of which one letter tells the half of the day; from one time to another, on a
 * day or last, this or next evening. */
enum at_form {
	AT_TIME,
	AT_ABOUT,
	AT_BEFORE,
	AT_AFTER,
	AT_BY,
	AT_FROM,
	AT_BARE_HOUR,
	AT_BARE_EVENING,
	AT_TONIGHT,
	AT_NEAR, /* "this morning" */
	AT_TOLD,
	AT_NEXT,
	AT_PREVIOUS,
	AT_LETTER, /* "9p" */
	AT_HOURS,
	AT_HOURS_NEAR
};

/* PART_OF: of a day that is written; last, this, next; tonight; of the next
 * day and of the one before, where a day was told; the night before; of the day
 * told before; the early hours of a day; of
 * "the 6th". */
enum part_form {
	PART_OF_DAY,
	PART_OF_NEAR_DAY,
	PART_TONIGHT,
	PART_OF_NEXT_DAY,
	PART_OF_DAY_BEFORE,
	PART_OVERNIGHT,
	PART_OF_TOLD_DAY,
	PART_SMALL_HOURS,
	PART_OF_NUMBER
};

/* OPENING: the first of a period, or the last, as the word says; the last. */
enum opening_form { OPENING_BY_WORD, OPENING_FINAL };

/* ORD_OF: the Nth weekday of a period, or from its end; the same of a unit; the
 * last unit but one; the weekday after and before a day; so many weekdays from
 * the anchor, and before it; the one nearest to a day. */
enum ordinal_form {
	ORD_WEEKDAY,
	ORD_WEEKDAY_LAST,
	ORD_UNIT,
	ORD_UNIT_LAST,
	ORD_UNIT_PENULTIMATE,
	ORD_WEEKDAY_AFTER,
	ORD_WEEKDAY_BEFORE,
	ORD_WEEKDAYS_AHEAD,
	ORD_WEEKDAYS_AGO,
	ORD_WEEKDAY_NEAREST
};

/* WEEK_OF: the week that holds a day; by its number; that holds "the 18th";
 * that begins on a day. */
enum week_form { WEEK_HOLDS, WEEK_NUMBERED, WEEK_HOLDS_NUMBER, WEEK_BEGINS };

/* AGO: ahead or back from the anchor; hedged ("more than"), or how many is not
 * said ("years ago"); to the day ("a year ago today"), counted from a weekday
 * ("a week ago Friday"), and the unit that holds it ("a year ago this week"); a
 * month or a holiday so many years ahead or back. */
enum ago_form {
	AGO_AHEAD,
	AGO_BACK,
	AGO_HEDGED,
	AGO_OPEN,
	AGO_TODAY,
	AGO_WEEKDAY,
	AGO_UNIT,
	AGO_NAMED_BACK,
	AGO_NAMED_AHEAD
};

/* SHIFT: so long from a day that is written; "the day before" it; about, more
 * and less than so long. Back is negative. */
enum shift_form {
	SHIFT_LESS_BACK = -5,
	SHIFT_MORE_BACK,
	SHIFT_ABOUT_BACK,
	SHIFT_DAY_BACK,
	SHIFT_BACK,
	SHIFT_AHEAD = 1,
	SHIFT_DAY_AHEAD,
	SHIFT_ABOUT_AHEAD,
	SHIFT_MORE_AHEAD,
	SHIFT_LESS_AHEAD
};

/* LATER: so long from what was told last; "three days after X" and "before X",
 * where X has no day of its own and the day told is the other end; "the day
 * before". Back is negative. */
enum later_form {
	LATER_DAY_BEFORE = -3,
	LATER_AFTER_CLAUSE,
	LATER_BACK,
	LATER_AHEAD = 1,
	LATER_BEFORE_CLAUSE,
	LATER_DAY_AFTER
};

/* STRETCH: a length that ends, or begins, at the anchor; "in two weeks", which
 * may be either a length or a day. */
enum stretch_form { STRETCH_BACK = -1, STRETCH_AHEAD = 1, STRETCH_IN };

/* SET: each unit; each weekday, part of the day, month, season; every N units,
 * every other; daily, weekly; at a clock time; weekends; days of work; every
 * Nth, every couple; the Nth such weekday of each month, the last one; a day of
 * each month or year; a holiday; quarterly. */
enum every_form {
	EVERY_UNIT,
	EVERY_WEEKDAY,
	EVERY_PART,
	EVERY_MONTH,
	EVERY_SEASON,
	EVERY_COUNT,
	EVERY_OTHER,
	EVERY_ADVERB,
	EVERY_AT,
	EVERY_WEEKEND,
	EVERY_WORKDAY,
	EVERY_ORDINAL,
	EVERY_COUPLE,
	EVERY_NTH_WEEKDAY,
	EVERY_LAST_WEEKDAY,
	EVERY_DATE,
	EVERY_HOLIDAY,
	EVERY_QUARTER
};

/* REF: what the words point to, vaguely; "now", which is the minute of a query.
 */
enum ref_form { REF_PAST = -1, REF_NOW, REF_FUTURE, REF_INSTANT };

#endif
