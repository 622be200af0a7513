/*
 * Finds the quantities of an article; see tag/quantity.h.
 */
#ifndef TAG_QUANTITY_FIND_H
#define TAG_QUANTITY_FIND_H

#include "tag/quantity.h"

struct tally; /* tables of a language: tag/tally.h */

/* Of timexes only the places are looked at, so they may be unresolved. */
void quantities_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, const struct tally *tally,
	struct quantities *quantities);

#endif
