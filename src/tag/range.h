/*
 * Ranges: two amounts told as one: "five to 10", "$26 to $31 million",
 * "26-31 million", "between 5% and 6%", "from 21 mpg to 23", "two or three";
 * results of games: "9-2"; and ratios: "3:1".
 */
#ifndef TAG_RANGE_H
#define TAG_RANGE_H

#include "tag/amount.h"

struct range {
	uint32_t first, end;    /* tokens, with "between" and "from" */
	struct amount from, to; /* each with its scale and measure */
	bool score;
	bool ratio;  /* "3:1", "outnumbered three to one" */
	bool dashed; /* with nothing else between them: "12-18" */
};

/* Reads on from an amount; false where it stands alone. */
bool range_read(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *from, struct range *range);

#endif
