/*
 * Shapes: the rows of src/lang/<language>/shapes.def, as written. A shape is a
 * pattern over word classes, literal words and other groups of shapes, and
 * what its words mean.
 *
 * A pattern is a sequence of elements, separated by spaces:
 *
 *	MONTH      a word of that class, or a number of that kind (enum klass)
 *	NUM        a phrase: number, ordinal, day of the month, or year
 *	last|past  one of these words; classes may stand among them
 *	<day>      the longest match of a group of shapes
 *	ANY        any word or number: !ANY is a mark or the end of a sentence
 *	TOKEN      anything: <!TOKEN begins a block, !TOKEN ends a sentence;
 *	           neither may be taken, only looked at
 *	, . - '    that mark; DASH is any of - and the longer dashes
 *	[ ... ]    may be missing; elements with ? behind them, too
 *	~x         x with no white space in front
 *	^x         x with a capital letter
 *	!x  &x     not followed, followed by x, which stays outside
 *	<!x  <<x   the token before is not, is x
 */
#ifndef TAG_SHAPE_H
#define TAG_SHAPE_H

#include "base/rows.h"

/* What a word or number may be; at most 64. A word has a value in each of
 * its classes: the month's number, the unit, and so on. */
enum klass {
#define CLASS(name, what) CLASS_##name,
#include "lang/classes.def"
#undef CLASS
	CLASS_COUNT
};

#define CLASS_BIT(klass) ((uint64_t)1 << (klass))

/* Groups of shapes; a shape may refer to groups above its own only, which
 * keeps matching free of recursion without end. */
enum group {
#define GROUP(name, emits) GROUP_##name,
#include "lang/groups.def"
#undef GROUP
	GROUP_COUNT
};

/* What a shape's words mean: how timexes_resolve reads its captures. */
enum operation {
#define OPERATION(name, what) OP_##name,
#include "lang/operations.def"
#undef OPERATION
	OP_COUNT
};

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
	THAT_QUARTER = 2,
	THAT_YEAR,
	THAT_WEEK,
	THAT_WEEKEND,
	THAT_BY_WORD = 9
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
	LENGTH_QUARTERS /* three quarters of an hour */
};

/* What the ends of a range are: OP_RANGE's argument. */
enum range_choice {
	RANGE_POINTS,      /* two parts */
	RANGE_YEARS,       /* "1990-95" */
	RANGE_TO_NOW,      /* a part, and now */
	RANGE_YEAR_TO_NOW, /* "the year to date" */
	RANGE_OF_ERA,      /* "264-146 BC" */
	RANGE_QUARTERS,    /* "Q1-Q3 2019" */
	RANGE_OF_BOOKS,    /* "the financial year 2024/25" */
	RANGE_OF_SCHOOL    /* "the 2024-25 school year" */
};

/* OP_MODIFY's argument is an enum timex_mod, or this: the word says it. */
enum { MOD_CAPTURED = -1 };

struct shape {
	enum group group;
	struct str pattern; /* as written: the name of the row */
	enum operation operation;
	int32_t argument;
	struct str example; /* with the expression between { and } */
	struct str value;   /* of the example, published 2024-03-06 */
};

/* The rows themselves, for tables that point to them. */
extern const struct shape shape_table[];

/* All rows, in order; holidays are rows of the group holiday, whose pattern
 * is their names, separated by ';'. */
const struct shape *shapes_all(size_t *count);

/* Whether an expression of the group is a row of its own. */
extern const bool group_emits[GROUP_COUNT];

#endif
