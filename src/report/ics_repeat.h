/*
 * What repeats, as events with a rule of recurrence.
 */
#ifndef REPORT_ICS_REPEAT_H
#define REPORT_ICS_REPEAT_H

#include "story/timeline.h"

/* "<hash>@factcheck": of what is said and of its rule. */
void ics_repeat_uid(struct buffer *out, const struct repeat *repeat);

/* The lines of ics_event_write. False where a calendar cannot hold it. */
bool ics_repeat_write(const struct timeline *timeline,
	const struct repeat *repeat, struct buffer *out);

#endif
