#include "claim/offset.h"

enum {
	FAR_DAYS = 31, /* beyond which a weekday says nothing */
	FIRST = 11001, /* Monday 2000-02-14, */
	SECOND = 12954 /* and Monday 2005-06-20: other months, other years */
};

/* An event whose day the text gives only as seen from its publication. */
static bool is_waiting(const struct reading *reading, const struct event *event)
{
	return !interval_is_known(event->days) &&
	       event->timex < reading->timexes.count &&
	       (reading->timexes.rows[event->timex].flags & TIMEX_RELATIVE) &&
	       (reading->timexes.rows[event->timex].flags & TIMEX_UNRESOLVED) &&
	       !(reading->timexes.rows[event->timex].flags & TIMEX_YEARLESS);
}

static bool is_near(struct interval days)
{
	return interval_is_known(days) && days.earliest >= -FAR_DAYS &&
	       days.latest <= FAR_DAYS;
}

/* The days of each event as of one day of publication, less that day. */
static void offsets_read(struct arena *arena, const struct reading *reading,
	const struct grammar *grammar, const struct anchor *anchor, day_t day,
	struct interval *offsets)
{
	struct anchor hypothesis = *anchor;
	struct timexes timexes = reading->timexes;

	hypothesis.published = (struct interval){day, day};
	hypothesis.basis = BASIS_OPTION;
	timexes.rows = arena_alloc_raw(
		arena, (timexes.count + 1) * sizeof(*timexes.rows));
	memcpy(timexes.rows, reading->timexes.rows,
		timexes.count * sizeof(*timexes.rows));
	timexes_resolve(arena, &reading->article, &reading->tokens,
		&reading->sentences, grammar, &hypothesis, &timexes);
	for (uint32_t e = 0; e < reading->events.count; e++) {
		const struct event *event = &reading->events.rows[e];
		struct interval days;

		offsets[e] = INTERVAL_NONE;
		if (!is_waiting(reading, event))
			continue;
		days = timexes.rows[event->timex].days;
		if (interval_is_known(days))
			offsets[e] = (struct interval){
				day_add(days.earliest, -(int64_t)day),
				day_add(days.latest, -(int64_t)day)};
	}
}

/* What two weeks agree on rests on the weekday alone. */
static void weekday_find(struct arena *arena, const struct reading *reading,
	const struct grammar *grammar, const struct anchor *anchor, int weekday,
	struct offset *offsets)
{
	size_t size = (reading->events.count + 1) * sizeof(struct interval);
	struct interval *first = arena_alloc_raw(arena, size);
	struct interval *second = arena_alloc_raw(arena, size);

	offsets_read(arena, reading, grammar, anchor, FIRST + weekday, first);
	offsets_read(arena, reading, grammar, anchor, SECOND + weekday, second);
	for (uint32_t e = 0; e < reading->events.count; e++)
		offsets[e].days[weekday] =
			is_near(first[e]) &&
					first[e].earliest ==
						second[e].earliest &&
					first[e].latest == second[e].latest
				? first[e]
				: INTERVAL_NONE;
}

const struct offset *offsets_find(struct arena *arena,
	const struct reading *reading, const struct grammar *grammar,
	const struct anchor *anchor)
{
	struct offset *offsets;
	bool waiting = false;

	ROWS_EACH (struct event, event, reading->events)
		waiting |= is_waiting(reading, event);
	if (!waiting)
		return NULL;
	offsets = arena_alloc(arena, reading->events.count * sizeof(*offsets));
	for (int weekday = 0; weekday < OFFSET_WEEKDAYS; weekday++)
		weekday_find(arena, reading, grammar, anchor, weekday, offsets);
	return offsets;
}

bool offset_is_known(const struct offset *offset)
{
	for (int i = 0; i < OFFSET_WEEKDAYS; i++)
		if (!interval_is_known(offset->days[i]))
			return false;
	return true;
}

struct interval offset_from(const struct offset *offset, day_t published)
{
	struct interval days = offset->days[day_weekday(published) - 1];

	return (struct interval){day_add(published, days.earliest),
		day_add(published, days.latest)};
}

struct interval offset_range(const struct offset *offset)
{
	struct interval range = offset->days[0];

	for (int i = 1; i < OFFSET_WEEKDAYS; i++) {
		if (offset->days[i].earliest < range.earliest)
			range.earliest = offset->days[i].earliest;
		if (offset->days[i].latest > range.latest)
			range.latest = offset->days[i].latest;
	}
	return range;
}
