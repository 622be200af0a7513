/*
 * Poles: words that put a value at one end of something: bought or sold, east
 * or west, a day or a year. One row each in lang/en/pole.def.
 */
#ifndef CLAIM_POLE_H
#define CLAIM_POLE_H

#include "tag/phrases.h"

enum pole_axis {
#define AXIS(NAME, values, crossed, kind, why) AXIS_##NAME,
#define POLE(NAME, side, phrases, example)
#include "lang/en/pole.def"
#undef AXIS
#undef POLE
	AXES
};

/* What stands at a pole; a set. */
enum pole_value {
	POLE_COUNT = 1 << 0,
	POLE_MONEY = 1 << 1,
	POLE_RATIO = 1 << 2,
	POLE_PHYSICAL = 1 << 3,
	POLE_LASTING = 1 << 4,
	POLE_AGE = 1 << 5,
	POLE_DAY = 1 << 6 /* of gauges alone */
};

struct axis {
	uint32_t values; /* set of enum pole_value */
	bool crossed;    /* see pole.def */
	struct str why;
};

const struct axis *axis_at(enum pole_axis axis);

struct pole {
	enum pole_axis axis;
	uint8_t side;
	struct str phrases; /* separated by '|' */
	struct str example; /* with its value in brackets */
};

uint32_t pole_count(void);
const struct pole *pole_row(uint32_t index);

/* The next phrase of a pole that begins at a token and ends within `limit`: how
 * many tokens it has, the longer first, and its row; 0: no more. *next is 0 at
 * first. */
uint32_t pole_next(const struct phrases *phrases, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	uint32_t *next, uint32_t *row);

#endif
