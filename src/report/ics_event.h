/*
 * An event as the properties of a VEVENT, by libical.
 */
#ifndef REPORT_ICS_EVENT_H
#define REPORT_ICS_EVENT_H

#include "story/timeline.h"

/*
 * Appends a line a property, unfolded and ended by \n, without UID, stamps
 * and SEQUENCE, which the calendar knows better. False, and nothing, for
 * events of years that no calendar holds.
 */
bool ics_event_write(const struct timeline *timeline,
	const struct timeline_event *event, struct buffer *out);

#endif
