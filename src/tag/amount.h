/*
 * Amounts: a figure with its measure, as one side of a range has them:
 * "US$8.6 million", "12 ft 2 in", "-5 degrees Celsius", "100+".
 */
#ifndef TAG_AMOUNT_H
#define TAG_AMOUNT_H

#include "tag/measure.h"

struct amount {
	uint32_t first, end;  /* tokens: with its sign and measure */
	struct figure figure; /* value is negative behind a minus */
	struct measure measure;
	bool prefixed; /* its currency stands in front */
	bool hyphen;   /* joined to the word behind: "12-page" */
	bool plus;     /* "100+" */
	/* A row of the bounds behind: "10 or so people"; else NULL. */
	const struct bound_row *tail;
};

#endif
