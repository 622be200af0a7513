#include "base/escape.h"
#include "judge/calendar_value.h"
#include "report/ics_change.h"
#include "report/ics_days.h"
#include "report/ics_event.h"
#include "report/ics_fold.h"
#include "report/ics_repeat.h"
#include "report/report.h"
#include "report/support.h"

#include <stdlib.h>

struct calendar {
	const struct timeline *timeline;
	const struct page_options *options;
	struct arena arena;
	struct str stamp; /* "20231110T000000Z" */
	struct last_calendar last;
	struct last_event **met; /* for each event, or NULL */
	struct buffer lines;     /* of events, unfolded */
	uint32_t beyond;         /* events of years that no calendar holds */
};

/* --- stamps */

static struct str stamp_make(struct arena *arena, day_t day, int32_t second)
{
	struct civil civil = day_to_civil(day);

	return arena_format(arena, "%04d%02d%02dT%02d%02d%02dZ",
		(int)civil.year, (int)civil.month, (int)civil.day,
		(int)(second / 3600), (int)(second / 60 % 60),
		(int)(second % 60));
}

static struct str stamp_of_seconds(struct arena *arena, int64_t seconds)
{
	int64_t days = seconds / 86400 - (seconds % 86400 < 0);
	int32_t rest = (int32_t)(seconds - days * 86400);
	day_t day =
		days > INT32_MAX / 2 || days < INT32_MIN / 2 ? 0 : (day_t)days;

	return stamp_make(arena, ics_year_fits(day) ? day : 0, rest);
}

/* The later of `day` and the article's day of publication. */
static day_t later_published(day_t day, const struct corpus_article *article)
{
	day_t latest = article->published.days.latest;

	if (article->published.basis == BASIS_NONE || latest == DAY_NONE ||
		!ics_year_fits(latest))
		return day;
	return latest > day ? latest : day;
}

/* The same calendar from the same articles, whenever it is made. */
static struct str stamp_choose(struct calendar *calendar)
{
	day_t latest = DAY_NONE;

	if (calendar->options->stamp)
		return stamp_of_seconds(
			&calendar->arena, calendar->options->stamp);
	ROWS_EACH (struct corpus_article, article,
		calendar->timeline->corpus->articles)
		latest = later_published(latest, article);
	return stamp_make(&calendar->arena, latest == DAY_NONE ? 0 : latest, 0);
}

/* An event that was never printed changed when something was last said of
 * it, not when the calendar is made. */
static struct str last_said(
	struct calendar *calendar, const struct timeline_event *event)
{
	day_t latest = DAY_NONE;

	for (uint32_t i = 0; i < event->sources.count; i++)
		latest = later_published(latest,
			support_article(calendar->timeline,
				support_source(calendar->timeline, event, i)));
	return latest == DAY_NONE ? calendar->stamp
				  : stamp_make(&calendar->arena, latest, 0);
}

/* --- lines */

static void put(struct buffer *out, struct str name, struct str value)
{
	buffer_add(out, name);
	buffer_add_char(out, ':');
	buffer_add(out, value);
	buffer_add_char(out, '\n');
}

static void put_sequence(struct buffer *out, uint32_t sequence)
{
	buffer_put(out, "SEQUENCE:");
	buffer_add_number(out, sequence);
	buffer_add_char(out, '\n');
}

/* --- events */

static int32_t sequence_of(const struct last_event *last)
{
	int32_t sequence = 0;

	if (last)
		str_number(last_event_value(last, STR("SEQUENCE")), &sequence);
	return sequence;
}

/* A stamp of last time where it is one; time never runs backwards. */
static struct str stamp_kept(
	const struct last_event *last, struct str name, struct str otherwise)
{
	struct str kept = last ? last_event_value(last, name) : STR_NONE;
	struct calendar_moment moment = calendar_moment_read(kept);

	return moment.day != DAY_NONE && moment.utc ? kept : otherwise;
}

static struct str later(struct str a, struct str b)
{
	return str_cmp(a, b) < 0 ? b : a;
}

/* `said`: when something was last said of it. */
static void put_identity(struct calendar *calendar, struct str uid,
	struct str said, const struct last_event *last, enum ics_change change)
{
	struct buffer *out = &calendar->lines;
	struct str stamp = calendar->stamp, modified;
	int32_t sequence = sequence_of(last);

	put(out, STR("UID"), last ? last->uid : uid);
	if (change == ICS_NEW) {
		modified = said;
	} else {
		modified = stamp_kept(last, STR("LAST-MODIFIED"), stamp);
		if (change == ICS_SAME)
			stamp = stamp_kept(last, STR("DTSTAMP"), stamp);
		else
			modified = later(modified, stamp);
	}
	put(out, STR("DTSTAMP"), stamp);
	put(out, STR("LAST-MODIFIED"), modified);
	put_sequence(out, (uint32_t)sequence + (change == ICS_MOVED));
}

/* `lines` are its properties. */
static void put_lines(struct calendar *calendar, struct str uid,
	struct str said, const struct last_event *last, struct str lines)
{
	buffer_put(&calendar->lines, "BEGIN:VEVENT\n");
	put_identity(calendar, uid, said, last, ics_change_of(last, lines));
	buffer_add(&calendar->lines, lines);
	buffer_put(&calendar->lines, "END:VEVENT\n");
}

static void put_event(struct calendar *calendar,
	const struct timeline_event *event, const struct last_event *last)
{
	struct buffer lines = BUFFER_INIT, uid = BUFFER_INIT;

	ics_write_uid(&uid, event);
	if (ics_event_write(calendar->timeline, event, &lines))
		put_lines(calendar, buffer_str(&uid),
			last_said(calendar, event), last, buffer_str(&lines));
	else
		calendar->beyond++;
	buffer_release(&lines);
	buffer_release(&uid);
}

/* A repeat by its UID. */
struct named_repeat {
	struct str uid;
	uint32_t row;
	bool again; /* an earlier one has the same */
};

static int uid_order(const void *left, const void *right)
{
	const struct named_repeat *a = left, *b = right;
	int order = str_cmp(a->uid, b->uid);

	return order ? order : (a->row > b->row) - (a->row < b->row);
}

static int row_order(const void *left, const void *right)
{
	const struct named_repeat *a = left, *b = right;

	return (a->row > b->row) - (a->row < b->row);
}

/* Copies say the same of it: each once, in the order of the articles. */
static struct named_repeat *repeats_name(struct calendar *calendar)
{
	const struct repeats *repeats = &calendar->timeline->corpus->repeats;
	struct named_repeat *named = arena_alloc(
		&calendar->arena, (repeats->count + 1u) * sizeof(*named));
	struct buffer text = BUFFER_INIT;

	for (uint32_t i = 0; i < repeats->count; i++) {
		buffer_clear(&text);
		ics_repeat_uid(&text, &repeats->rows[i]);
		named[i].uid = arena_copy(&calendar->arena, buffer_str(&text));
		named[i].row = i;
	}
	buffer_release(&text);
	qsort(named, repeats->count, sizeof(*named), uid_order);
	for (uint32_t i = 1; i < repeats->count; i++)
		named[i].again = str_eq(named[i].uid, named[i - 1].uid);
	qsort(named, repeats->count, sizeof(*named), row_order);
	return named;
}

static void put_repeats(struct calendar *calendar)
{
	const struct repeats *repeats = &calendar->timeline->corpus->repeats;
	const struct named_repeat *named = repeats_name(calendar);
	struct buffer lines = BUFFER_INIT;

	for (uint32_t i = 0; i < repeats->count; i++) {
		struct last_event *last =
			last_calendar_find(&calendar->last, named[i].uid);

		buffer_clear(&lines);
		if (named[i].again || !ics_repeat_write(calendar->timeline,
					      &repeats->rows[i], &lines))
			continue;
		if (last)
			last->met = true;
		put_lines(calendar, named[i].uid, calendar->stamp, last,
			buffer_str(&lines));
	}
	buffer_release(&lines);
}

/* What nobody tells of any more: subscribers are told, once. */
static void put_vanished(
	struct calendar *calendar, const struct last_event *last)
{
	struct buffer *out = &calendar->lines;
	bool anew = !last->cancelled;

	buffer_put(out, "BEGIN:VEVENT\n");
	put(out, STR("UID"), last->uid);
	put(out, STR("DTSTAMP"),
		anew ? calendar->stamp
		     : stamp_kept(last, STR("DTSTAMP"), calendar->stamp));
	put(out, STR("LAST-MODIFIED"),
		anew ? calendar->stamp
		     : stamp_kept(last, STR("LAST-MODIFIED"), calendar->stamp));
	put_sequence(out, (uint32_t)sequence_of(last) + anew);
	for (uint32_t i = 0; i < last->count; i++) {
		if (ics_is_stamp(&last->lines[i]) ||
			ics_is(&last->lines[i], STR("STATUS")))
			continue;
		buffer_add(out, last->lines[i].text);
		buffer_add_char(out, '\n');
	}
	buffer_put(out, "STATUS:CANCELLED\nEND:VEVENT\n");
}

/* --- the calendar */

/* What it is made of, and what a calendar cannot show. */
static void put_summary(const struct calendar *calendar, struct buffer *out)
{
	struct buffer text = BUFFER_INIT;

	support_write_summary(&text, calendar->timeline);
	if (calendar->timeline->undated.count)
		buffer_put(&text, " (not in this calendar)");
	if (calendar->beyond) {
		buffer_put(&text, ". Left out: ");
		support_write_number(&text, calendar->beyond, STR("event"));
		buffer_put(&text, " of years that calendars cannot hold");
	}
	ics_put_text(out, STR("DESCRIPTION"), buffer_str(&text));
	buffer_release(&text);
}

static void put_head(const struct calendar *calendar, struct buffer *out)
{
	struct str title = calendar->options->title;

	if (!title.len)
		title = STR("Timeline");
	buffer_put(out, "BEGIN:VCALENDAR\nVERSION:2.0\n"
			"PRODID:-//factcheck//factcheck " FC_VERSION "//EN\n"
			"CALSCALE:GREGORIAN\n");
	ics_put_text(out, STR("NAME"), title);
	ics_put_text(out, STR("X-WR-CALNAME"), title);
	buffer_put(out, "REFRESH-INTERVAL;VALUE=DURATION:PT12H\n"
			"X-PUBLISHED-TTL:PT12H\n");
	put_summary(calendar, out);
}

void timeline_write_ics(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct calendar calendar = {.timeline = timeline, .options = options};
	struct buffer head = BUFFER_INIT;

	calendar.stamp = stamp_choose(&calendar);
	last_calendar_read(&calendar.arena, options->last, &calendar.last);
	calendar.met =
		last_calendar_match(&calendar.arena, &calendar.last, timeline);
	for (uint32_t i = 0; i < timeline->events.count; i++)
		put_event(
			&calendar, &timeline->events.rows[i], calendar.met[i]);
	put_repeats(&calendar);
	for (uint32_t i = 0; i < calendar.last.count; i++)
		if (!calendar.last.rows[i].met)
			put_vanished(&calendar, &calendar.last.rows[i]);
	put_head(&calendar, &head);
	ics_fold(out, buffer_str(&head));
	ics_fold(out, buffer_str(&calendar.lines));
	ics_fold(out, STR("END:VCALENDAR\n"));
	buffer_release(&head);
	buffer_release(&calendar.lines);
	arena_release(&calendar.arena);
}
