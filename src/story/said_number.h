/*
 * Of how many something is told, one or several, as far as the numbers and the
 * verb in front of it say: "nearly 200 are missing", "the head was found".
 */
#ifndef STORY_SAID_NUMBER_H
#define STORY_SAID_NUMBER_H

#include "story/said_scan.h"

/* Of what the tokens from `first` on tell; the clause begins at `from`. */
enum said_number said_number_at(
	const struct said_scan *scan, uint32_t from, uint32_t first);

/* Whether one is told of one, and the other of several. */
bool said_numbers_differ(enum said_number a, enum said_number b);

#endif
