/*
 * Ratios: two numbers that only together say something: "a ratio of 3 to 1",
 * "15:1", "outnumber them three to one".
 */
#ifndef TAG_RATIO_H
#define TAG_RATIO_H

#include "tag/amount.h"
#include "tag/reader.h"

/* Reads on from the first number; false where the two are no ratio, and then
 * *to means nothing. */
bool ratio_read(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *from, struct amount *to);

#endif
