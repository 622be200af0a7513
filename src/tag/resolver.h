/*
 * What the resolving of one article carries along: the anchor, what was told
 * last, and the reasons of the expression at hand. One file a family of
 * operations (resolve_*.c) and resolve.c, which calls them; nobody else
 * includes this.
 */
#ifndef TAG_RESOLVER_H
#define TAG_RESOLVER_H

#include "tag/grammar.h"
#include "tag/moment.h"
#include "tag/node.h"

enum direction { TO_PAST = -1, TO_NONE = 0, TO_FUTURE = 1 };

struct resolver {
	struct arena *arena;
	const struct article *article;
	const struct tokens *tokens;
	const struct sentences *sentences;
	const struct anchor *anchor;
	struct timexes *timexes;
	const struct grammar *grammar;
	struct timex *timex; /* being resolved, */
	uint32_t row; /* and its index, or of the one it was copied from */
	struct buffer scratch;
	/* The day to count from and what it is, in words; DAY_NONE. */
	day_t day;
	struct str day_name;
	/* A history: it counts from what it tells, not from its publication. */
	bool narrative;
	bool pure;    /* nothing in the text points from its publication */
	bool of_now;  /* but this one: "will open in May" */
	bool loosely; /* that day is but the first of a longer period */
	bool bare;    /* a day of a month that is not written: "the 20th" */
	bool counted; /* the reason that names the anchor has been given */
	/* That reason, as it was last put, and of which day and name. */
	struct str counted_from;
	day_t counted_day;
	const char *counted_name;
	/* The month in which the year of the books told of ends; 12: the
	 * calendar's. */
	int32_t books_end;
	/* How many dates of the text have the day before the month's name, and
	 * the other way round: its house decides 03/04/2023. */
	uint32_t day_first, month_first;
	/* What was told last, to which "that year" and "later" refer. */
	struct moment told, told_day, told_quarter;
	struct moment told_past; /* the last day that had come by then */
	uint32_t told_at;        /* token at which told_day was told */
	uint32_t told_last_at;   /* token at which told was told */
	/* The month told last with its year, and where; 0: none. */
	int32_t told_month, told_year;
	uint32_t told_month_at;
	/* The year in which each day of a year was told of last; 0: none. Only
	 * histories come back to one. */
	int16_t told_years[12][31];
	/* What a range told last covers, until something else is told. */
	struct interval told_span;
	/* The quarter or the months that a report was on, told last. */
	struct moment told_report;
};

typedef struct moment resolve_operation(
	struct resolver *r, const struct node *node);

/* One for each row of operations.def. */
#define OPERATION(NAME, what) resolve_operation resolve_##NAME;
#include "lang/operations.def"
#undef OPERATION

/* What a node means. */
struct moment resolve_node(struct resolver *r, uint32_t node);

/* The nth capture of a class, or of a group; NULL without one. */
const struct capture *node_find(
	const struct node *node, enum klass klass, uint32_t nth);
static inline const struct capture *node_class(
	const struct node *node, enum klass klass, uint32_t nth)
{
	return node->classes & node_bit(klass) ? node_find(node, klass, nth)
					       : NULL;
}

static inline const struct capture *node_group(
	const struct node *node, enum group group, uint32_t nth)
{
	return node_class(node, (enum klass)(CLASS_COUNT + (int)group), nth);
}

/* The nth capture of any group. */
const struct capture *node_part_find(const struct node *node, uint32_t nth);
static inline const struct capture *node_part(
	const struct node *node, uint32_t nth)
{
	return node->classes & node_bit(CLASS_COUNT) ? node_part_find(node, nth)
						     : NULL;
}

/* The value of a capture of a class, or `otherwise`. */
static inline int32_t node_value(
	const struct node *node, enum klass klass, int32_t otherwise)
{
	const struct capture *capture = node_class(node, klass, 0);

	return capture ? capture->value : otherwise;
}

/* -1 last, 0 this, 1 next, as captured; `otherwise` without such a word. */
int32_t node_direction(const struct node *node, int32_t otherwise);

static inline bool capture_is_unit(const struct capture *capture)
{
	return capture->klass == CLASS_UNIT || capture->klass == CLASS_UNITS;
}

/* Whether it says "following" or "previous", which count from what was told,
 * where "next" and "last" count from the anchor. */
bool node_is_anaphor(const struct node *node);

/* The unit captured, as UNIT or UNITS; UNIT_DAY without one. */
enum time_unit node_unit(const struct node *node, uint32_t nth);

/* Whether the expression stands in a clause that looks ahead (TO_FUTURE) or
 * back; TO_NONE where no word tells. */
enum direction resolver_tense(const struct resolver *r);

/* Whether an expression stands behind "had sailed": before what is told. */
bool resolver_is_long_done(const struct resolver *r);

/* Whether a verb of saying stands beside the expression. */
bool resolver_is_said(const struct resolver *r);

/* Whether the verb beside the expression tells of what is to come when it was
 * written: "will open in May", not "would". */
bool resolver_is_to_come(const struct resolver *r);

/* Adds a reason; the format is printf's, and outlives the timexes. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void resolver_because(struct resolver *r, const char *format, ...);

/* Adds a reason that names what was told: "refers to ", its value, ", told
 * before" or what else `behind` is. */
void resolver_because_told(struct resolver *r, const char *before,
	const struct moment *told, const char *behind);

/* Says once what the expression was counted from. */
void resolver_counted(struct resolver *r);

/* Flags the expression as resting on a day that is not known. */
void resolver_unresolved(struct resolver *r);

/* Whether a token is that word, in either case. */
static inline bool resolver_token_is(
	const struct resolver *r, uint32_t token, const char *word)
{
	return str_eq_fold(
		token_str(r->article, &r->tokens->rows[token]), str_of(word));
}

/* The token before the expression has this word (lower case). */
bool resolver_before(const struct resolver *r, uint32_t back, const char *word);
bool resolver_behind(
	const struct resolver *r, uint32_t ahead, const char *word);

/* Whether the text is a history, judged by the years that it writes out. The
 * anchor must have been taken. */
bool resolver_is_narrative(struct resolver *r);

/* Sets the days of the beginning of a year. */
void resolver_beginning(struct resolver *r, struct moment *moment);

/* "The end of Friday" is its last minute; to the letter of TimeML that day. */
void resolver_end_of_day(const struct resolver *r, struct moment *moment);

/* Sets the days of "later in" a unit of the calendar: its second half. */
void resolver_later_half(struct moment *moment);

/* Whether nothing else is written, but for a word in front of it: a query, or
 * an entry of a diary. */
bool resolver_is_alone(const struct resolver *r);

/* In a history: counts an expression from the day told last, where one was
 * and the expression does not point from the publication. */
void resolver_story_day(struct resolver *r, const struct timex *timex);

/* In a history: whether an expression is of the publication all the same, "will
 * open in May", "said on Tuesday". */
bool resolver_is_of_now(struct resolver *r);

/* In a history: what was told last, but for a year far away that a sentence
 * only mentions. */
const struct moment *resolver_story(const struct resolver *r);

/* The year that the last date of a list writes for the one at hand, too: "in
 * April and May 1995"; FIELD_NONE. Gives its reason. */
int32_t resolver_year_listed(struct resolver *r);

/* The year in which a month lies that is told of before any year is written,
 * by the date that follows; FIELD_NONE. */
int32_t resolver_year_ahead(struct resolver *r, int32_t month);

/* Whether "the end of" a period is a deadline or a balance there, and so its
 * last day, rather than its last part: "by the end of July". */
bool resolver_is_last_day(const struct resolver *r);

/* The year of a month and day (0: of the month only) that were written
 * without one; FIELD_NONE where nothing tells. Gives its reason. */
int32_t resolver_year(struct resolver *r, int32_t month, int32_t day);

/* "the 18th": of the month named by direction, or where that is FIELD_NONE by
 * the tense. */
struct moment resolver_near_day(
	struct resolver *r, int32_t day, int32_t direction);

/* An hour of the clock: by am (0) or pm (12), else by the part of the day, both
 * of which may be FIELD_NONE. */
int32_t resolver_hour(int32_t hour, int32_t meridiem, int32_t part);

/* The zone written behind a clock time; FIELD_NONE. */
int32_t resolver_zone(struct resolver *r, const struct node *node);

/* Reads a node of the group clock, or hour below it, into a moment of a day. */
void resolver_clock_read(
	struct resolver *r, uint32_t index, struct moment *moment);

/* "4 in the afternoon" told apart: "in the evening from 7 to 9". */
void resolver_clock_part(struct moment *moment, int32_t part);

/* The day told in the same sentence or the one before; DAY_NONE. */
day_t resolver_day_near(const struct resolver *r);

/* Gives a clock time without a.m. or p.m. the half of the day that was told of
 * before it. */
void resolver_evening_take(
	struct resolver *r, const struct node *clock, struct moment *moment);

/* The day of a clock time that stands alone: beside it in a parenthesis, told
 * just before, or the anchor's. */
struct moment resolver_day_of_clock(struct resolver *r);

/* From one clock time to another, as a node of the group hours has it. */
struct moment resolver_clocks(struct resolver *r, const struct node *hours,
	struct moment day, int32_t part);

/* The clock time of a node of the group clock or hour on a day that is left
 * open; a part of the day (FIELD_NONE: none) tells whether before noon. */
struct moment resolver_clock(struct resolver *r, uint32_t node, int32_t part);

/* Keeps what a later "that year" or "a day earlier" will refer to. */
void resolver_told(struct resolver *r, const struct moment *moment);

/* Keeps the year in which a day was told of. */
void resolver_note_day(struct resolver *r, const struct moment *moment);

/* The month in which the text says that the year of the books told of ends:
 * 12 where it does not, or where it tells of several. */
int32_t resolver_books_end(const struct resolver *r);

/* The days of the `number`th quarter (0: of the whole) of the year of the books
 * that ends in `year`; unknown where those are the calendar's. */
struct interval resolver_books_days(
	const struct resolver *r, int32_t year, int32_t number);

/* Gives a moment of a year the days that it has in the books, and the reason;
 * false where the books are the calendar's. */
bool resolver_books_take(
	struct resolver *r, struct moment *moment, int32_t number);

/* The day that an expression with a direction counts from: the anchor, or what
 * was told before, which is then its reason; DAY_NONE. */
day_t resolver_from(struct resolver *r, const struct node *node);

/* The day that "the next spring" counts from: told before, where that is told
 * of as past, and then its reason; else the anchor; DAY_NONE. */
day_t resolver_from_story(struct resolver *r);

/* Gives the beginning of a range, which was written without a year, the one at
 * its end: "July 1" of "between July 1 and November 18, 1916". */
void resolver_begin(struct resolver *r, uint32_t range, struct moment *moment);

/* The days of an expression that is not at hand yet. */
struct interval resolver_peek(struct resolver *r, const struct timex *other);

/* The day behind "ended", "ending" or "to", where that is an expression of its
 * own; DAY_NONE. */
day_t resolver_ended(struct resolver *r);

/* The quarter of three months up to the day `last`. With a number, which is
 * then the company's own, "the fourth quarter ended Aug. 26"; without one,
 * FIELD_NONE, the calendar's that holds most of it. */
struct moment resolver_quarter_up_to(
	struct resolver *r, int32_t number, day_t last);

/* The year written in a node, and the same with years of two digits, too;
 * FIELD_NONE. */
int32_t node_year(const struct node *node);
int32_t node_year_short(const struct node *node);

/* The year of an era that a node wrote with a number; FIELD_NONE. */
int32_t resolver_era_year(struct resolver *r, const struct node *node);

/* The year of "that year", "the following year", which a node has, or where it
 * has none the year told of last, else the anchor's; FIELD_NONE. */
int32_t resolver_told_year(struct resolver *r, const struct node *node);

/* The anchor's year moved by the captured direction; flags the expression and
 * gives FIELD_NONE without an anchor. */
int32_t resolver_near_year(struct resolver *r, const struct node *node);

/* The unit of the publication day, moved by `offset`, where only a window is
 * known but all its days lie in one unit; else one without fields. */
struct moment resolver_unit_in_window(
	struct resolver *r, enum time_unit unit, int32_t offset);

/* The first day that a moment covers; DAY_NONE. */
day_t moment_first(const struct moment *moment);

/* `amount` units of `unit` away from a moment, at the coarser precision. */
struct moment moment_shift(
	struct moment base, enum time_unit unit, double amount);

/* So many hours, minutes and seconds from the time of publication: a time of
 * day; MOMENT_NONE where that time or the length is not known. */
struct moment resolver_clock_away(
	struct resolver *r, const struct moment *length, int32_t direction);

/* Moved by a length of up to two amounts; MOMENT_NONE without any. */
struct moment moment_move(
	struct moment base, const struct moment *length, int32_t direction);

/* Sets the days of a length that ends with the day `last`, where it is of one
 * known amount of days or longer. */
void moment_end(struct moment *length, day_t last);

/* From the beginning of one moment to the end of another. */
struct moment moment_range(
	struct resolver *r, struct moment from, struct moment to);

/* The unit as coarse as a length was: "two years ago" is a year. */
struct moment moment_coarse(struct moment exact, enum time_unit unit);

/* The holiday that a node of the group holiday names, of that year. */
struct moment resolver_holiday(struct resolver *r, uint32_t node, int32_t year);

/* A vague reference: number -1 past, 0 present, 1 future. */
struct moment moment_vague(int32_t number);

/* The length captured by a node; MOMENT_NONE. */
struct moment node_length(struct resolver *r, const struct node *node);

#endif
