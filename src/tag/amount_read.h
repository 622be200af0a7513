/*
 * Reading amounts: a figure, its measure in front or behind, its sign, and
 * the parts of its unit.
 */
#ifndef TAG_AMOUNT_READ_H
#define TAG_AMOUNT_READ_H

#include "tag/amount.h"

/* Reads the amount whose figure begins with token `at`; what belongs to it
 * in front of that is looked for down to `floor`. Next to a sum of `money` a
 * letter is a scale: "€40-50m". */
bool amount_read(const struct reader *reader, uint32_t floor, uint32_t at,
	uint32_t limit, bool money, struct amount *amount);

/* Reads an amount that begins with token `at` and no later, maybe with a
 * currency. */
bool amount_at(const struct reader *reader, uint32_t at, uint32_t limit,
	bool money, struct amount *amount);

#endif
