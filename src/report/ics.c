/*
 * The door to libical for writing. It is used where its escaping is right;
 * what it gets wrong (see DESIGN) is done here: X- properties are escaped and
 * lines folded again, because its fold falls at spaces and lets lines of
 * other scripts grow beyond 75 octets.
 */
#include "base/escape.h"
#include "report/ics_fold.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

#include <libical/ical.h>
#include <stdlib.h>

enum {
	/* Readers take the year 44 for 1944, and four digits are the most. */
	YEAR_FIRST = 100,
	YEAR_LAST = 9999,
	REFRESH_SECONDS = 12 * 60 * 60
};

struct writer {
	const struct timeline *timeline;
	const struct page_options *options;
	icaltimetype stamp;
	icalcomponent *calendar;
	uint32_t beyond;    /* events of years that no calendar holds */
	struct buffer text; /* the value being made */
};

/* --- values */

static bool year_fits(day_t day)
{
	int32_t year = day_to_civil(day).year;

	return year >= YEAR_FIRST && year <= YEAR_LAST;
}

static icaltimetype time_of_day(day_t day, bool is_date)
{
	icaltimetype time = icaltime_null_time();
	struct civil civil = day_to_civil(day);

	time.year = civil.year;
	time.month = civil.month;
	time.day = civil.day;
	time.is_date = is_date;
	if (!is_date)
		time.zone = icaltimezone_get_utc_timezone();
	return time;
}

static icaltimetype time_of_stamp(int64_t seconds)
{
	int64_t days = seconds / 86400 - (seconds % 86400 < 0);
	int32_t rest = (int32_t)(seconds - days * 86400);
	day_t day =
		days > INT32_MAX / 2 || days < INT32_MIN / 2 ? 0 : (day_t)days;
	icaltimetype time = time_of_day(year_fits(day) ? day : 0, false);

	time.hour = rest / 3600;
	time.minute = rest / 60 % 60;
	time.second = rest % 60;
	return time;
}

/* The later of `day` and the article's day of publication. */
static day_t later_published(day_t day, const struct corpus_article *article)
{
	day_t latest = article->published.days.latest;

	if (article->published.basis == BASIS_NONE || latest == DAY_NONE ||
		!year_fits(latest))
		return day;
	return latest > day ? latest : day;
}

/* The same calendar from the same articles, whenever it is made. */
static icaltimetype choose_stamp(
	const struct timeline *timeline, const struct page_options *options)
{
	day_t latest = DAY_NONE;

	if (options->stamp)
		return time_of_stamp(options->stamp);
	ROWS_EACH (struct corpus_article, article, timeline->corpus->articles)
		latest = later_published(latest, article);
	return time_of_day(latest == DAY_NONE ? 0 : latest, false);
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

/* All-day: the first day, and the day after the last. An end that is not
 * known makes it the one day that is. */
static bool add_days(icalcomponent *event, struct interval days)
{
	day_t first = days.earliest, last = days.latest;

	if (first == DAY_NONE)
		first = last;
	if (last == DAY_NONE)
		last = first;
	if (first == DAY_NONE || !year_fits(first) || !year_fits(last + 1))
		return false;
	icalcomponent_add_property(
		event, icalproperty_new_dtstart(time_of_day(first, true)));
	icalcomponent_add_property(
		event, icalproperty_new_dtend(time_of_day(last + 1, true)));
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

/* An event changes when something newer is said of it, not when the
 * calendar is made again. */
static icaltimetype last_modified(
	const struct writer *writer, const struct timeline_event *event)
{
	day_t latest = DAY_NONE;

	for (uint32_t i = 0; i < event->sources.count; i++)
		latest = later_published(latest,
			support_article(writer->timeline,
				support_source(writer->timeline, event, i)));
	return latest == DAY_NONE ? writer->stamp : time_of_day(latest, false);
}

static void add_identity(struct writer *writer, icalcomponent *component,
	const struct timeline_event *event)
{
	icaltimetype modified = last_modified(writer, event);

	escape_plain(begin_text(writer), event->id);
	buffer_put(&writer->text, "@factcheck");
	icalcomponent_add_property(
		component, icalproperty_new_uid(finish_text(writer)));
	icalcomponent_add_property(
		component, icalproperty_new_dtstamp(writer->stamp));
	icalcomponent_add_property(
		component, icalproperty_new_lastmodified(modified));
	icalcomponent_add_property(component, icalproperty_new_sequence(0));
}

static void add_standing(struct writer *writer, icalcomponent *component,
	const struct timeline_event *event)
{
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
	add_x(writer, component, "X-MICROSOFT-CDO-BUSYSTATUS", STR("FREE"));
}

static void add_event(struct writer *writer, const struct timeline_event *event)
{
	icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);

	add_identity(writer, component, event);
	if (!add_days(component, event->days)) {
		writer->beyond++;
		icalcomponent_free(component);
		return;
	}
	icalcomponent_add_property(component,
		icalproperty_new_summary(plain(writer, event->title)));
	if (event->place.len)
		icalcomponent_add_property(component,
			icalproperty_new_location(plain(writer, event->place)));
	add_description(writer, component, event);
	add_url(writer, component, event);
	add_standing(writer, component, event);
	icalcomponent_add_component(writer->calendar, component);
}

/* --- the calendar */

static void add_head(struct writer *writer)
{
	struct str title = writer->options->title;
	icalcomponent *calendar = writer->calendar;

	if (!title.len)
		title = STR("Timeline");
	icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
	icalcomponent_add_property(calendar,
		icalproperty_new_prodid(
			"-//factcheck//factcheck " FC_VERSION "//EN"));
	icalcomponent_add_property(
		calendar, icalproperty_new_calscale("GREGORIAN"));
	icalcomponent_add_property(
		calendar, icalproperty_new_name(plain(writer, title)));
	add_x(writer, calendar, "X-WR-CALNAME", title);
	icalcomponent_add_property(
		calendar, icalproperty_new_refreshinterval(
				  icaldurationtype_from_int(REFRESH_SECONDS)));
	add_x(writer, calendar, "X-PUBLISHED-TTL", STR("PT12H"));
}

/* What it is made of, and what a calendar cannot show. */
static void add_summary(struct writer *writer)
{
	struct buffer *text = begin_text(writer);

	support_write_summary(text, writer->timeline);
	if (writer->timeline->undated.count)
		buffer_put(text, " (not in this calendar)");
	if (writer->beyond) {
		buffer_put(text, ". Left out: ");
		support_write_number(text, writer->beyond, STR("event"));
		buffer_put(text, " of years that calendars cannot hold");
	}
	icalcomponent_add_property(writer->calendar,
		icalproperty_new_description(finish_text(writer)));
}

void timeline_write_ics(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct writer writer = {.timeline = timeline,
		.options = options,
		.stamp = choose_stamp(timeline, options),
		.calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT),
		.text = BUFFER_INIT};
	char *written;

	add_head(&writer);
	ROWS_EACH (struct timeline_event, event, timeline->events)
		add_event(&writer, event);
	add_summary(&writer);
	written = icalcomponent_as_ical_string_r(writer.calendar);
	ics_fold(out, str_of(written));
	free(written);
	icalcomponent_free(writer.calendar);
	buffer_release(&writer.text);
}
