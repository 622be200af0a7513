/*
 * What moved since the calendar of last time, a line an event.
 */
#include "base/escape.h"
#include "judge/calendar_value.h"
#include "report/ics_change.h"
#include "report/ics_event.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

#include <stdlib.h>

struct moves {
	struct buffer *out;
	uint32_t moved, changed, added, gone, same;
};

/* The days of an event of last time; DTEND is the day after the last. */
static struct interval last_days(const struct last_event *last)
{
	day_t first =
		calendar_moment_read(last_event_value(last, STR("DTSTART")))
			.day;
	struct calendar_moment end =
		calendar_moment_read(last_event_value(last, STR("DTEND")));

	if (first == DAY_NONE)
		return INTERVAL_NONE;
	if (end.day == DAY_NONE || end.second >= 0 || end.day <= first)
		return (struct interval){first, first};
	return (struct interval){first, end.day - 1};
}

static void put_days(struct buffer *out, struct interval days)
{
	if (interval_is_known(days))
		when_write_days(out, days);
	else
		buffer_put(out, "no day");
}

static void put_last_title(struct buffer *out, const struct last_event *last)
{
	struct arena arena = {0};

	escape_plain(
		out, ics_text(&arena, last_event_value(last, STR("SUMMARY"))));
	arena_release(&arena);
}

/* The value of a property in lines as ics_event_write gives them. */
static struct str line_value(struct str lines, struct str name)
{
	while (lines.len) {
		struct str line = str_split(&lines, '\n');

		if (str_starts(line, name) && line.len > name.len &&
			line.ptr[name.len] == ':')
			return str_cut(line, name.len + 1, line.len);
	}
	return STR_NONE;
}

/* "; status CONFIRMED → TENTATIVE" for what differs. */
static void put_differences(
	struct buffer *out, const struct last_event *last, struct str lines)
{
	static const struct {
		struct str name, word;
	} parts[] = {
		{STR_INIT("STATUS"), STR_INIT("status ")},
		{STR_INIT("LOCATION"), STR_INIT("place ")},
		{STR_INIT("SUMMARY"), STR_INIT("was titled ")},
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct str before = last_event_value(last, parts[i].name);
		struct str after = line_value(lines, parts[i].name);

		if (str_eq(before, after))
			continue;
		buffer_put(out, "; ");
		buffer_add(out, parts[i].word);
		if (i == 2) {
			put_last_title(out, last);
			continue;
		}
		escape_plain(out, before.len ? before : STR("none"));
		buffer_put(out, " \xe2\x86\x92 ");
		escape_plain(out, after.len ? after : STR("none"));
	}
}

static void put_event(struct moves *diff, const struct timeline_event *event,
	const struct last_event *last, struct str lines)
{
	struct buffer *out = diff->out;
	struct interval before = last ? last_days(last) : INTERVAL_NONE;
	enum ics_change change = ics_change_of(last, lines);
	bool moved = last && (before.earliest != event->days.earliest ||
				     before.latest != event->days.latest);

	if (change == ICS_SAME || change == ICS_DETAIL) {
		diff->same++;
		return;
	}
	diff->added += change == ICS_NEW;
	diff->moved += moved;
	diff->changed += change != ICS_NEW && !moved;
	buffer_add(out, change == ICS_NEW ? STR("new      ")
			: moved           ? STR("moved    ")
					  : STR("changed  "));
	if (moved) {
		put_days(out, before);
		buffer_put(out, " \xe2\x86\x92 ");
	}
	when_write(out, event);
	buffer_put(out, "  ");
	escape_plain(out, event->title);
	if (last)
		put_differences(out, last, lines);
	buffer_add_char(out, '\n');
}

static int start_order(const void *left, const void *right)
{
	const struct last_event *const *a = left, *const *b = right;
	int order = str_cmp(last_event_value(*a, STR("DTSTART")),
		last_event_value(*b, STR("DTSTART")));

	return order ? order : str_cmp((*a)->uid, (*b)->uid);
}

static void put_gone(struct moves *diff, struct arena *arena,
	const struct last_calendar *last)
{
	const struct last_event **gone = arena_alloc(
		arena, (last->count + 1u) * sizeof(struct last_event *));
	uint32_t count = 0;

	for (uint32_t i = 0; i < last->count; i++)
		if (!last->rows[i].met && !last->rows[i].cancelled)
			gone[count++] = &last->rows[i];
	if (count > 1)
		qsort(gone, count, sizeof(*gone), start_order);
	for (uint32_t i = 0; i < count; i++) {
		buffer_put(diff->out, "gone     ");
		put_days(diff->out, last_days(gone[i]));
		buffer_put(diff->out, "  ");
		put_last_title(diff->out, gone[i]);
		buffer_add_char(diff->out, '\n');
	}
	diff->gone = count;
}

static void put_sum(struct moves *diff)
{
	struct buffer *out = diff->out;

	buffer_add_number(out, diff->moved);
	buffer_put(out, " moved, ");
	buffer_add_number(out, diff->changed);
	buffer_put(out, " changed, ");
	buffer_add_number(out, diff->added);
	buffer_put(out, " new, ");
	buffer_add_number(out, diff->gone);
	buffer_put(out, " gone, ");
	buffer_add_number(out, diff->same);
	buffer_put(out, " as before\n");
}

void timeline_write_diff(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct moves diff = {.out = out};
	struct last_calendar last = {0};
	struct last_event **met;
	struct buffer lines = BUFFER_INIT;
	struct arena arena = {0};

	last_calendar_read(&arena, options->last, &last);
	met = last_calendar_match(&arena, &last, timeline);
	for (uint32_t i = 0; i < timeline->events.count; i++) {
		const struct timeline_event *event = &timeline->events.rows[i];

		buffer_clear(&lines);
		if (ics_event_write(timeline, event, &lines))
			put_event(&diff, event, met[i], buffer_str(&lines));
	}
	put_gone(&diff, &arena, &last);
	put_sum(&diff);
	buffer_release(&lines);
	arena_release(&arena);
}
