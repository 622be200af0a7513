/*
 * The day of a thing that one sentence names and another dates: "the ferry
 * sank" and "The ferry sank on March 4".
 */
#ifndef CLAIM_TLINK_DAY_H
#define CLAIM_TLINK_DAY_H

#include "claim/flank.h"

/* Whether a row is one day of the calendar, as it is written there. */
bool tlink_is_day(const struct timex *timex);

/*
 * The timex that dates what tokens [first, end) of a sentence name, among those
 * near `row` and without `but`; TIMEX_NO_ROW where there is none, or where two
 * give it other days.
 */
uint32_t tlink_day(const struct setting *setting, const struct parts *parts,
	uint32_t first, uint32_t end, uint32_t row, uint32_t but);

#endif
