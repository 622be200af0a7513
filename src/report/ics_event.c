/*
 * The door to libical for writing. It is used where its escaping is right;
 * what it gets wrong (see DESIGN) is put right by ics_fold.
 */
#include "report/ics_event.h"

#include "base/escape.h"
#include "report/ics_days.h"
#include "report/ics_fold.h"
#include "report/ics_last.h"
#include "report/support.h"
#include "report/when.h"

#include <libical/ical.h>
#include <stdlib.h>

struct writer {
	const struct timeline *timeline;
	struct buffer text; /* the value being made */
};

/* --- values */

/* A time of no zone: the hour that a local clock shows. */
static icaltimetype time_of_clock(day_t day, struct str clock)
{
	icaltimetype time = icaltime_null_time();
	struct civil civil = day_to_civil(day);
	int32_t hour = 0, minute = 0;

	str_number(str_cut(clock, 0, 2), &hour);
	str_number(str_cut(clock, 3, 5), &minute);
	time.year = civil.year;
	time.month = civil.month;
	time.day = civil.day;
	time.hour = hour;
	time.minute = minute;
	return time;
}

static icaltimetype time_of_day(day_t day)
{
	icaltimetype time = icaltime_null_time();
	struct civil civil = day_to_civil(day);

	time.year = civil.year;
	time.month = civil.month;
	time.day = civil.day;
	time.is_date = true;
	return time;
}

/* --- properties */

/* writer->text as a NUL-terminated string, until it is written to again. */
static const char *finish_text(struct writer *writer)
{
	buffer_add_char(&writer->text, '\0');
	return writer->text.ptr;
}

static struct buffer *begin_text(struct writer *writer)
{
	buffer_clear(&writer->text);
	return &writer->text;
}

static const char *plain(struct writer *writer, struct str s)
{
	escape_plain(begin_text(writer), s);
	return finish_text(writer);
}

static void add_x(struct writer *writer, icalcomponent *component,
	const char *name, struct str value)
{
	icalproperty *property = icalproperty_new_x(plain(writer, value));

	icalproperty_set_x_name(property, name);
	icalcomponent_add_property(component, property);
}

static void add_x_number(struct writer *writer, icalcomponent *component,
	const char *name, uint32_t number)
{
	struct buffer digits = BUFFER_INIT;

	buffer_add_number(&digits, number);
	add_x(writer, component, name, buffer_str(&digits));
	buffer_release(&digits);
}

/* --- events */

/* A moment, which ends when nobody knows; or all-day: the first day, and the
 * day after the last. */
static bool add_days(
	icalcomponent *component, const struct timeline_event *event)
{
	struct interval shown;

	if (!ics_days_fit(event->days, &shown))
		return false;
	if (event->clock.len) {
		icalcomponent_add_property(component,
			icalproperty_new_dtstart(
				time_of_clock(shown.earliest, event->clock)));
		return true;
	}
	icalcomponent_add_property(component,
		icalproperty_new_dtstart(time_of_day(shown.earliest)));
	icalcomponent_add_property(component,
		icalproperty_new_dtend(time_of_day(shown.latest + 1)));
	return true;
}

/* "8–10 Nov 2023, confirmed: 2 reports, 1 origin", then who says so, then
 * why. */
static void add_description(struct writer *writer, icalcomponent *component,
	const struct timeline_event *event)
{
	struct buffer *text = begin_text(writer);

	when_write(text, event);
	buffer_put(text, ", ");
	buffer_add(text, status_name(event->status));
	buffer_put(text, ": ");
	support_write_count(text, event);
	for (uint32_t i = 0; i < event->sources.count; i++) {
		const struct corpus_event *source =
			support_source(writer->timeline, event, i);

		buffer_put(text, "\n\n");
		support_write_place(text, writer->timeline, source);
		if (source->excerpt.text.len) {
			buffer_put(text, "\n\xe2\x80\x9c");
			escape_plain(text, source->excerpt.text);
			buffer_put(text, "\xe2\x80\x9d");
		}
	}
	if (event->because.count || event->conflicts.count)
		buffer_add_char(text, '\n');
	ROWS_EACH (struct str, reason, event->because) {
		buffer_put(text, "\n- ");
		escape_plain(text, *reason);
	}
	ROWS_EACH (struct str, conflict, event->conflicts) {
		buffer_put(text, "\n! ");
		escape_plain(text, *conflict);
	}
	icalcomponent_add_property(
		component, icalproperty_new_description(finish_text(writer)));
}

/* URI values are not escaped by anyone: only what is surely one. */
static void add_url(struct writer *writer, icalcomponent *component,
	const struct timeline_event *event)
{
	for (uint32_t i = 0; i < event->sources.count; i++) {
		struct str url = support_article(writer->timeline,
			support_source(writer->timeline, event, i))
					 ->url;

		if (support_is_web_address(url)) {
			icalcomponent_add_property(component,
				icalproperty_new_url(plain(writer, url)));
			return;
		}
	}
}

static void add_standing(struct writer *writer, icalcomponent *component,
	const struct timeline_event *event)
{
	struct buffer key = BUFFER_INIT;
	bool certain =
		event->status == STATUS_CONFIRMED && when_is_exact(event);

	icalcomponent_add_property(component,
		icalproperty_new_status(certain ? ICAL_STATUS_CONFIRMED
						: ICAL_STATUS_TENTATIVE));
	icalcomponent_add_property(
		component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
	icalcomponent_add_property(
		component, icalproperty_new_categories(
				   plain(writer, status_name(event->status))));
	icalcomponent_add_property(component,
		icalproperty_new_categories(
			plain(writer, event_kind(writer->timeline, event))));
	if (event->edtf.len)
		add_x(writer, component, "X-FACTCHECK-EDTF", event->edtf);
	if (event->precision.len)
		add_x(writer, component, "X-FACTCHECK-PRECISION",
			event->precision);
	add_x(writer, component, "X-FACTCHECK-STATUS",
		status_name(event->status));
	add_x_number(
		writer, component, "X-FACTCHECK-SOURCES", event->sources.count);
	add_x_number(writer, component, "X-FACTCHECK-ORIGINS", event->origins);
	ics_write_key(&key, writer->timeline, event);
	add_x(writer, component, "X-FACTCHECK-KEY", buffer_str(&key));
	buffer_release(&key);
	add_x(writer, component, "X-MICROSOFT-CDO-BUSYSTATUS", STR("FREE"));
}

/* The properties alone: libical writes a whole component. */
static void lines_add(struct buffer *out, icalcomponent *component)
{
	char *written = icalcomponent_as_ical_string_r(component);
	struct buffer lines = BUFFER_INIT;
	struct str inside;
	size_t from, end;

	ics_unfold(&lines, str_of(written));
	inside = buffer_str(&lines);
	from = str_find_char(inside, '\n', 0) + 1;
	end = str_find(inside, STR("\nEND:VEVENT"), 0);
	if (end != STR_NPOS && end >= from)
		buffer_add(out, str_cut(inside, from, end + 1));
	buffer_release(&lines);
	free(written);
}

bool ics_event_write(const struct timeline *timeline,
	const struct timeline_event *event, struct buffer *out)
{
	struct writer writer = {timeline, BUFFER_INIT};
	icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
	bool fits = add_days(component, event);

	if (fits) {
		icalcomponent_add_property(component,
			icalproperty_new_summary(plain(&writer, event->title)));
		if (event->place.len)
			icalcomponent_add_property(component,
				icalproperty_new_location(
					plain(&writer, event->place)));
		add_description(&writer, component, event);
		add_url(&writer, component, event);
		add_standing(&writer, component, event);
		lines_add(out, component);
	}
	icalcomponent_free(component);
	buffer_release(&writer.text);
	return fits;
}
