/*
 * Slips: how one value becomes another by a slip of the hand: two digits that
 * change places, a scale or unit that is another, morning for evening, a month
 * for its neighbour. Of two texts of one story a slip is a likelier reason for
 * two values than that each tells of something else.
 */
#ifndef STORY_SLIP_H
#define STORY_SLIP_H

#include "story/claim_value.h"

enum slip {
	SLIP_NONE,
	SLIP_DIGIT,  /* one digit of three or more */
	SLIP_NEXT,   /* the day before or after */
	SLIP_EXTRA,  /* a digit more: 180 for 80 */
	SLIP_DIGITS, /* two digits change places */
	SLIP_SCALE,  /* the same digits, a thousand times as much */
	SLIP_UNIT,   /* the same number, another unit */
	SLIP_HALF,   /* twelve hours apart */
	SLIP_MONTH,  /* the same day of another month */
	SLIP_YEAR    /* the same day of another year */
};

/* For two claims of one class whose values exclude each other. */
enum slip slip_of(const struct said_claim *a, const struct said_claim *b);

/* Whether two of three digits or more change places, which is no chance. */
bool slip_is_telling(const struct said_claim *a, const struct said_claim *b);

/* For two numbers that differ. */
enum slip slip_of_numbers(double a, double b);

/* In words, for the reason; absent for SLIP_NONE. */
struct str slip_name(enum slip slip);

#endif
