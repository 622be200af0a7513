/*
 * What became of an event since the calendar of last time.
 */
#ifndef REPORT_ICS_CHANGE_H
#define REPORT_ICS_CHANGE_H

#include "report/ics_last.h"

enum ics_change {
	ICS_NEW,
	ICS_SAME,
	ICS_DETAIL, /* who says so, why: nothing a diary depends on */
	ICS_MOVED   /* days, title, place, status */
};

/* `lines` as ics_event_write gives them; `last` may be NULL. */
enum ics_change ics_change_of(const struct last_event *last, struct str lines);

/* Whether last time's event is one of those marks of the calendar that differ
 * without the event being another: DTSTAMP, SEQUENCE, ... */
bool ics_is_stamp(const struct ics_line *line);

#endif
