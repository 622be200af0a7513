/*
 * Compounds: amounts told in a unit and its parts: "6 ft 2 in", "5'11\"",
 * "1h 12m 4s", "five dollars and fifty cents". The value is one, of the unit.
 */
#ifndef TAG_COMPOUND_H
#define TAG_COMPOUND_H

#include "tag/amount.h"

/* Adds what stands behind the amount in parts of its unit, and moves its end
 * behind that. */
void compound_read(
	const struct reader *reader, uint32_t limit, struct amount *amount);

/* How many tokens behind the bare number make feet and inches of it, 5'11";
 * 0 where there are none. */
uint32_t compound_height(
	const struct reader *reader, uint32_t limit, struct amount *amount);

#endif
