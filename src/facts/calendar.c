/*
 * The door to libical for reading. What libical would not notice (a 30th of
 * February, hour 25) is looked at behind it, what would hurt it before
 * (unfold.c). Of a recurring event the first instance is read; cancelled ones
 * are not.
 */
#include "facts/unfold.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "base/edtf.h"

enum { FILE_LIMIT = 16 << 20, DAY_SECONDS = 86400 };

struct calendar {
	struct arena *arena;
	struct sheet_events *events;
	struct fc_error *error;
	struct unfolded file;
	uint32_t event;  /* which of them is read */
	struct str name; /* of the calendar, or absent */
	struct fact_origin where;
};

static bool refuse(
	struct calendar *calendar, const char *reason, struct str detail)
{
	fault(calendar->error, FC_BAD_FACTS, calendar->where, reason, detail);
	return false;
}

/* A property's text with white space folded; absent where it has none. False
 * where it is not UTF-8. */
static bool read_text(
	struct calendar *calendar, const char *text, struct str *out)
{
	struct str left = str_trim(str_of(text));
	struct buffer clean = BUFFER_INIT;
	bool valid = true;

	for (size_t i = 0; valid && i < left.len;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t len =
			utf8proc_iterate((const utf8proc_uint8_t *)left.ptr + i,
				(utf8proc_ssize_t)(left.len - i), &c);

		valid = len > 0;
		if (!valid)
			break;
		if (c > ' ' && c != 0x7f)
			buffer_add(&clean, str_cut(left, i, i + (size_t)len));
		else if (clean.len && clean.ptr[clean.len - 1] != ' ')
			buffer_add_char(&clean, ' ');
		i += (size_t)len;
	}
	*out = clean.len ? arena_copy(calendar->arena, buffer_str(&clean))
			 : STR_NONE;
	buffer_release(&clean);
	return valid || refuse(calendar, "not UTF-8", STR_NONE);
}

/* "A1@diary.example" as the id "a1-diary-example". */
static struct str slug(struct arena *arena, struct str uid)
{
	struct buffer out = BUFFER_INIT;
	struct str id;

	for (size_t i = 0; i < uid.len; i++)
		if (char_is_alpha(uid.ptr[i]) || char_is_digit(uid.ptr[i]))
			buffer_add_char(&out, char_lower(uid.ptr[i]));
		else if (out.len && out.ptr[out.len - 1] != '-')
			buffer_add_char(&out, '-');
	if (out.len && out.ptr[out.len - 1] == '-')
		out.len--;
	id = out.len ? arena_copy(arena, buffer_str(&out)) : STR_NONE;
	buffer_release(&out);
	return id;
}

/* A moment as the calendar's own clock shows it. */
struct moment {
	day_t day;
	int64_t second; /* of the day */
	bool clock;     /* not a whole day */
};

static bool read_moment(struct calendar *calendar, const icalproperty *property,
	struct moment *moment)
{
	const icalvalue *value = icalproperty_get_value(property);
	icalvalue_kind kind = value ? icalvalue_isa(value) : ICAL_NO_VALUE;
	struct icaltimetype time;

	if (kind == ICAL_DATE_VALUE)
		time = icalvalue_get_date(value);
	else if (kind == ICAL_DATETIME_VALUE)
		time = icalvalue_get_datetime(value);
	else
		return refuse(calendar, "an event without a date", STR_NONE);
	moment->day = day_from_civil(time.year, time.month, time.day);
	moment->second = time.hour * 3600 + time.minute * 60 + time.second;
	moment->clock = !time.is_date;
	if (moment->day != DAY_NONE && time.hour >= 0 && time.hour <= 23 &&
		time.minute >= 0 && time.minute <= 59 && time.second >= 0 &&
		time.second <= 60)
		return true;
	return refuse(calendar, "no such day or time",
		arena_format(calendar->arena, "%d-%02d-%02d %02d:%02d",
			time.year, time.month, time.day, time.hour,
			time.minute));
}

/* The moment so long after `start`. */
static bool add_duration(struct calendar *calendar,
	const icalproperty *property, struct moment *end)
{
	struct icaldurationtype length = icalproperty_get_duration(property);
	int64_t seconds = (int64_t)length.seconds + length.minutes * 60LL +
			  length.hours * 3600LL + length.days * 86400LL +
			  length.weeks * 604800LL + end->second;

	if (length.is_neg || icaldurationtype_is_bad_duration(length))
		return refuse(calendar, "a duration below nothing", STR_NONE);
	end->day = day_add(end->day, seconds / DAY_SECONDS);
	end->second = seconds % DAY_SECONDS;
	return true;
}

static icalproperty *property_of(icalcomponent *event, icalproperty_kind kind)
{
	return icalcomponent_get_first_property(event, kind);
}

/* DTEND is the first day or second that is no longer part of the event. */
static bool read_days(
	struct calendar *calendar, icalcomponent *event, struct interval *days)
{
	icalproperty *from = property_of(event, ICAL_DTSTART_PROPERTY);
	icalproperty *to = property_of(event, ICAL_DTEND_PROPERTY);
	icalproperty *length = property_of(event, ICAL_DURATION_PROPERTY);
	struct moment start, end;

	if (!from)
		return refuse(calendar, "an event without DTSTART", STR_NONE);
	if (!read_moment(calendar, from, &start))
		return false;
	end = start;
	if (to && !read_moment(calendar, to, &end))
		return false;
	if (!to && length && !add_duration(calendar, length, &end))
		return false;
	if (end.day < start.day ||
		(end.day == start.day && end.second < start.second))
		return refuse(calendar, "ends before it begins", STR_NONE);
	*days = (struct interval){start.day, end.day};
	if (end.day > start.day && end.second == 0)
		days->latest--;
	return true;
}

static const char *text_of(icalcomponent *event, icalproperty_kind kind)
{
	icalproperty *property = property_of(event, kind);
	icalvalue *value = property ? icalproperty_get_value(property) : NULL;

	return value ? icalvalue_get_text(value) : NULL;
}

static bool is_left_out(icalcomponent *event)
{
	return icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED ||
	       property_of(event, ICAL_RECURRENCEID_PROPERTY);
}

static bool read_source(struct calendar *calendar, icalcomponent *event,
	struct source_note *source)
{
	icalproperty *property = property_of(event, ICAL_URL_PROPERTY);

	source->title = calendar->name;
	if (!property || !icalproperty_get_value(property))
		return true;
	if (!read_text(calendar, icalproperty_get_url(property), &source->url))
		return false;
	if (!str_starts(source->url, STR("https://")) &&
		!str_starts(source->url, STR("http://")))
		source->url = STR_NONE;
	return true;
}

static bool read_event(struct calendar *calendar, icalcomponent *event)
{
	struct fact_event row = {.series = FACT_NO_ROW};
	struct buffer when = BUFFER_INIT;
	struct sheet_event *entry;

	row.origin = calendar->where;
	if (!read_text(calendar, text_of(event, ICAL_UID_PROPERTY), &row.id) ||
		!read_text(calendar, text_of(event, ICAL_SUMMARY_PROPERTY),
			&row.title) ||
		!read_text(calendar, text_of(event, ICAL_LOCATION_PROPERTY),
			&row.place) ||
		!read_source(calendar, event, &row.source))
		return false;
	row.id = slug(calendar->arena, row.id);
	if (!row.id.ptr)
		return refuse(calendar, "an event without UID", row.title);
	if (!row.title.ptr)
		return refuse(calendar, "an event without SUMMARY", row.id);
	if (!read_days(calendar, event, &row.days))
		return false;
	edtf_write_days(&when, row.days, false);
	row.when = arena_copy(calendar->arena, buffer_str(&when));
	buffer_release(&when);
	entry = ROWS_ADD(calendar->arena, calendar->events);
	entry->row = row;
	return true;
}

static bool read_name(struct calendar *calendar, icalcomponent *component)
{
	icalproperty *property = property_of(component, ICAL_X_PROPERTY);

	calendar->name = STR_NONE;
	for (; property; property = icalcomponent_get_next_property(
				 component, ICAL_X_PROPERTY))
		if (str_eq_fold(str_of(icalproperty_get_x_name(property)),
			    STR("X-WR-CALNAME")))
			return read_text(calendar, icalproperty_get_x(property),
				&calendar->name);
	return true;
}

/* The events of one VCALENDAR, which stand in the order of the file. */
static bool read_calendar(struct calendar *calendar, icalcomponent *component)
{
	icalcomponent *event = icalcomponent_get_first_component(
		component, ICAL_VEVENT_COMPONENT);

	if (!read_name(calendar, component))
		return false;
	for (; event; event = icalcomponent_get_next_component(
			      component, ICAL_VEVENT_COMPONENT)) {
		calendar->where.line =
			calendar->event < calendar->file.events.count
				? calendar->file.events.rows[calendar->event]
				: 0;
		calendar->event++;
		if (!is_left_out(event) && !read_event(calendar, event))
			return false;
	}
	return true;
}

/* A file may hold one calendar or several. */
static bool read_root(struct calendar *calendar, icalcomponent *root)
{
	icalcomponent *one;

	if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT)
		return read_calendar(calendar, root);
	one = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
	for (; one; one = icalcomponent_get_next_component(
			    root, ICAL_VCALENDAR_COMPONENT))
		if (!read_calendar(calendar, one))
			return false;
	return true;
}

enum fc_status calendar_read(struct arena *arena, struct str path,
	struct str ics, struct sheet *sheet, struct fc_error *error)
{
	struct calendar calendar = {.arena = arena, .events = &sheet->events};
	icalcomponent *root = NULL;
	bool read = false;

	calendar.error = error;
	calendar.where = (struct fact_origin){path, 0};
	if (ics.len > FILE_LIMIT)
		return fault(error, FC_TOO_LARGE, calendar.where,
			"larger than 16 MiB", STR_NONE);
	if (calendar_unfold(arena, path, ics, &calendar.file, error)) {
		calendar.where.line = calendar.file.lines;
		root = icalparser_parse_string(calendar.file.text.ptr);
		read = root ? read_root(&calendar, root)
			    : refuse(&calendar, "not a calendar, or cut off",
				      STR_NONE);
	}
	if (root)
		icalcomponent_free(root);
	buffer_release(&calendar.file.text);
	return read ? FC_OK : error->status;
}
