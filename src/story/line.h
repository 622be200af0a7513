/*
 * A line of the timeline: one event, and who told of it.
 */
#ifndef STORY_LINE_H
#define STORY_LINE_H

#include "story/dispute.h"

enum timeline_status { STATUS_CONFIRMED, STATUS_TENTATIVE, STATUS_DISPUTED };

/* One row of the timeline. Its sources are corpus events. */
struct timeline_event {
	struct str id; /* stable: from the event's identity, not its title */
	struct str title;
	struct interval days; /* DAY_NONE: undated */
	struct str clock; /* "16:30", where the reports that tell one agree */
	struct str edtf;
	struct str precision; /* "day", "days", "week", "month", "year", ... */
	enum timeline_status status;
	struct str place;
	uint32_t reports, origins;
	double score;  /* importance 0 to 1 */
	uint32_t fact; /* index in facts_events, or FACT_NO_ROW */
	struct {
		uint32_t *rows; /* in corpus->events, by article */
		uint32_t count;
	} sources;
	struct strs conflicts, because;
	struct disputes disputes; /* the passages behind the conflicts */
};
struct timeline_events ROWS_OF(struct timeline_event);

#endif
