/*
 * CSV (RFC 4180) for spreadsheets: a header, then an event a line, the undated
 * last. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, which it shows as text.
 */
#include "base/escape.h"
#include "report/report.h"
#include "report/support.h"

/* What spreadsheets take for the beginning of a formula. */
static bool is_formula(struct str cell)
{
	return cell.len && memchr("=+-@\t\r", cell.ptr[0], 6);
}

/* A cell of text from outside; begins with a comma. */
static void put_cell(struct buffer *out, struct str text)
{
	struct buffer clean = BUFFER_INIT;
	bool quoted = false;

	escape_plain(&clean, text);
	for (size_t i = 0; i < clean.len; i++)
		quoted |= strchr(",\"", clean.ptr[i]) != NULL;
	quoted |= is_formula(buffer_str(&clean));
	buffer_add_char(out, ',');
	if (quoted)
		buffer_add_char(out, '"');
	if (is_formula(buffer_str(&clean)))
		buffer_add_char(out, '\'');
	for (size_t i = 0; i < clean.len; i++) {
		if (clean.ptr[i] == '"')
			buffer_add_char(out, '"');
		buffer_add_char(out, clean.ptr[i]);
	}
	if (quoted)
		buffer_add_char(out, '"');
	buffer_release(&clean);
}

static void put_number(struct buffer *out, uint32_t number)
{
	buffer_add_char(out, ',');
	buffer_add_number(out, number);
}

static void put_day(struct buffer *out, day_t day)
{
	struct buffer text = BUFFER_INIT;

	if (day != DAY_NONE)
		day_write(&text, day);
	put_cell(out, buffer_str(&text));
	buffer_release(&text);
}

static void put_list(struct buffer *out, const struct strs *items)
{
	struct buffer text = BUFFER_INIT;

	ROWS_EACH (struct str, item, *items) {
		if (text.len)
			buffer_put(&text, "; ");
		buffer_add(&text, *item);
	}
	put_cell(out, buffer_str(&text));
	buffer_release(&text);
}

static void put_sources(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	struct buffer text = BUFFER_INIT;

	for (uint32_t i = 0; i < event->sources.count; i++) {
		if (i)
			buffer_put(&text, "; ");
		support_write_place(
			&text, timeline, support_source(timeline, event, i));
	}
	put_cell(out, buffer_str(&text));
	buffer_release(&text);
}

static void put_event(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	escape_plain(out, event->id);
	put_day(out, event->days.earliest);
	put_day(out, event->days.latest);
	put_cell(out, event->clock);
	put_cell(out, event->edtf);
	put_cell(out, event->precision);
	put_cell(out, status_name(event->status));
	put_cell(out, event_kind(timeline, event));
	put_cell(out, event->title);
	put_cell(out, event->place);
	put_number(out, event->reports);
	put_number(out, event->origins);
	put_number(out, (uint32_t)(event->score * 100 + 0.5));
	put_sources(out, timeline, event);
	put_list(out, &event->conflicts);
	put_list(out, &event->because);
	buffer_put(out, "\r\n");
}

void timeline_write_csv(const struct timeline *timeline, struct buffer *out)
{
	buffer_put(out,
		"id,earliest,latest,time,edtf,precision,status,kind,title,place,"
		"reports,origins,score,sources,conflicts,because\r\n");
	ROWS_EACH (struct timeline_event, event, timeline->events)
		put_event(out, timeline, event);
	ROWS_EACH (struct timeline_event, event, timeline->undated)
		put_event(out, timeline, event);
}
