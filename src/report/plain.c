#include "report/plain.h"

#include "base/escape.h"
#include "report/support.h"

static void put_text(struct buffer *out, struct str text)
{
	escape_plain(out, text.len ? text : STR("-"));
	buffer_add_char(out, '\t');
}

static void put_day(struct buffer *out, day_t day)
{
	if (day == DAY_NONE)
		buffer_add_char(out, '-');
	else
		day_write(out, day);
	buffer_add_char(out, '\t');
}

static void put_number(struct buffer *out, uint32_t number)
{
	buffer_add_number(out, number);
	buffer_add_char(out, '\t');
}

static void put_event(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	put_day(out, event->days.earliest);
	put_day(out, event->days.latest);
	put_text(out, status_name(event->status));
	put_number(out, event->reports);
	put_number(out, event->origins);
	put_number(out, (uint32_t)(event->score * 100 + 0.5));
	put_text(out, event->title);
	put_text(out, event->place);
	for (uint32_t i = 0; i < event->sources.count; i++) {
		if (i)
			buffer_add_char(out, ',');
		support_write_place(
			out, timeline, support_source(timeline, event, i));
	}
	buffer_add_char(out, '\n');
}

void timeline_write_plain(const struct timeline *timeline, struct buffer *out)
{
	ROWS_EACH (struct timeline_event, event, timeline->events)
		put_event(out, timeline, event);
	ROWS_EACH (struct timeline_event, event, timeline->undated)
		put_event(out, timeline, event);
}
