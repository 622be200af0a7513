/*
 * Labels: numbers that only name or number something and measure nothing:
 * "Game 6", "GPT-4", "Fortune 500", "2.0.1", "9 East Elm Street", "1." in
 * front of a list item.
 */
#ifndef TAG_LABEL_H
#define TAG_LABEL_H

#include "tag/amount.h"

/* Whether the figure is grown together with what stands beside it: part of
 * a model's name, a version, an address on the web, a telephone number. `end`
 * is the token behind it, or behind the range that it begins. */
bool label_is_part(
	const struct reader *reader, const struct amount *amount, uint32_t end);

/* Whether it names what stands before or behind it. `counted`: a noun in the
 * plural follows, which it may count. */
bool label_is_name(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *amount, bool counted);

#endif
