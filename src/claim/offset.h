/*
 * Offsets: how far from the day of publication an event lies, in an article
 * that has no such day. "On Friday" is up to six days before it, whichever day
 * that was; "yesterday" one. Found by dating the event for every day of a week.
 */
#ifndef CLAIM_OFFSET_H
#define CLAIM_OFFSET_H

#include "claim/reading.h"

enum { OFFSET_WEEKDAYS = 7 };

/* Days behind the publication (negative: before it), by its weekday, Monday
 * first. INTERVAL_NONE where the weekday alone does not tell. */
struct offset {
	struct interval days[OFFSET_WEEKDAYS];
};

/*
 * One row for each of the reading's events, in the arena; NULL where no event
 * waits for a day of publication. The reading stays as it is.
 */
const struct offset *offsets_find(struct arena *arena,
	const struct reading *reading, const struct grammar *grammar,
	const struct anchor *anchor);

/* Whether the event lies at the same distance range from any weekday. */
bool offset_is_known(const struct offset *offset);

/* The days on which an event lies, as of one day of publication. */
struct interval offset_from(const struct offset *offset, day_t published);

/* The least and the most of all weekdays. */
struct interval offset_range(const struct offset *offset);

#endif
