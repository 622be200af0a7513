/*
 * The calendar of last time: what its events were called, so that they keep
 * their UIDs and that subscribers are told of what really changed. The file is
 * what we printed then, but may be anything: only events that are whole and
 * plain are taken from it.
 */
#ifndef REPORT_ICS_LAST_H
#define REPORT_ICS_LAST_H

#include "read/ics.h"
#include "story/timeline.h"

struct last_event {
	struct str uid;
	struct str key; /* X-FACTCHECK-KEY: who it is, whatever its day */
	const struct ics_line *lines; /* without BEGIN and END */
	uint32_t count;
	bool cancelled;
	bool met; /* is in the new timeline */
};

struct last_calendar {
	struct last_event *rows; /* by UID */
	uint32_t count, room;
};

/* Of two events with one UID the first is taken. */
void last_calendar_read(
	struct arena *arena, struct str bytes, struct last_calendar *last);

/*
 * For each dated event the one of last time that it is, or NULL: the same UID;
 * else the only one left of both sides with the same key, which has moved to
 * another day. Sets `met`. The array lives in the arena.
 */
struct last_event **last_calendar_match(struct arena *arena,
	struct last_calendar *last, const struct timeline *timeline);

/* The event of last time with that UID, or NULL. */
struct last_event *last_calendar_find(
	const struct last_calendar *last, struct str uid);

/* The value of a property, absent where it has none. */
struct str last_event_value(const struct last_event *event, struct str name);

/* "<id>@factcheck" and, for X-FACTCHECK-KEY, a hash of the identity alone. */
void ics_write_uid(struct buffer *out, const struct timeline_event *event);
void ics_write_key(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event);

#endif
