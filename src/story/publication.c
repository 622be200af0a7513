#include "story/publication.h"

#include "base/edtf.h"

enum { WEEK = 7 };

/* What the events of a text say about the day it was published. */
struct window {
	struct interval days;
	day_t narrative;
	struct str narrative_because;
	struct strs because;
	bool torn; /* no day fits all */
};

/* Days of the fact that an event is, unknown without one. Which edition of a
 * series is meant cannot be known before the article is dated. */
static struct interval fact_days(
	const struct facts *facts, const struct event *event)
{
	uint32_t fact = event->fact;

	if (fact == FACT_NO_ROW && event->series != FACT_NO_ROW && event->year)
		fact = facts_edition(
			facts, event->series, event->year, INTERVAL_NONE);
	return fact == FACT_NO_ROW ? INTERVAL_NONE
				   : facts_events(facts)->rows[fact].days;
}

static void window_narrow(struct window *window, day_t earliest, day_t latest)
{
	struct interval days = {earliest, latest};

	if (!interval_is_known(window->days))
		window->days = days;
	else if (!interval_meet(window->days, days, &window->days))
		window->torn = true;
}

/* The weekday that a bare "Friday" names, 1 to 7; 0 where it is none. */
static int32_t timex_weekday(
	const struct reading *reading, const struct timex *timex)
{
	struct str text = str_at(reading->article.text, timex->span);
	struct str word = str_split(&text, ' ');

	if (!(timex->flags & TIMEX_WEEKDAY))
		return 0;
	for (int32_t day = 1; day <= WEEK; day++)
		if (str_eq_fold(word, weekday_name(day)) ||
			(word.len >= 3 && word.len <= 5 &&
				str_starts_fold(weekday_name(day), word)))
			return day;
	return 0;
}

/* "The ongoing Games": published while they last. */
static void ongoing_read(struct arena *arena, const struct event *event,
	struct interval days, struct window *window)
{
	struct buffer out = BUFFER_INIT;

	window_narrow(window, days.earliest, days.latest);
	buffer_format(&out, "'%.*s' is told as going on, and lasted ",
		STR_ARG(event->title));
	edtf_write_days(&out, days, false);
	*ROWS_ADD(arena, &window->because) =
		arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
}

/*
 * "on Friday unveiled the Programme", when the facts know it as of a Friday:
 * published on that day or within the six after it, for then "Friday" would
 * mean the next. What is to come was announced within the six before.
 */
static void weekday_read(struct arena *arena, const struct reading *reading,
	const struct event *event, struct interval days, struct window *window)
{
	for (uint32_t d = 0; d < event->dates.count; d++) {
		const struct timex *timex =
			&reading->timexes.rows[event->dates.rows[d]];
		struct buffer out = BUFFER_INIT;

		if (timex_weekday(reading, timex) != day_weekday(days.earliest))
			continue;
		if (event->planned)
			window_narrow(window,
				day_add(days.earliest, -(WEEK - 1)),
				days.earliest);
		else
			window_narrow(window, days.earliest,
				day_add(days.earliest, WEEK - 1));
		buffer_format(&out, "'%.*s' is told of '%.*s', which was ",
			STR_ARG(event->title),
			STR_ARG(str_at(reading->article.text, timex->span)));
		day_write(&out, days.earliest);
		window->narrative = days.earliest;
		window->narrative_because = arena_copy(arena, buffer_str(&out));
		*ROWS_ADD(arena, &window->because) = window->narrative_because;
		buffer_release(&out);
		return;
	}
}

bool publication_infer(struct arena *arena, struct reading *reading,
	const struct facts *facts, struct anchor *anchor)
{
	struct published *published = &reading->masthead.published;
	struct window window = {.days = INTERVAL_NONE, .narrative = DAY_NONE};

	if (published->basis != BASIS_NONE)
		return false;
	ROWS_EACH (struct event, event, reading->events) {
		struct interval days = fact_days(facts, event);

		if (!interval_is_known(days))
			continue;
		if (event->ongoing)
			ongoing_read(arena, event, days, &window);
		if (days.earliest == days.latest)
			weekday_read(arena, reading, event, days, &window);
	}
	if (window.torn || !interval_is_known(window.days))
		return false;
	published->days = window.days;
	published->value = window.days.earliest == window.days.latest
				   ? window.days.earliest
				   : DAY_NONE;
	published->basis = BASIS_INFERRED;
	published->page = false;
	published->timex = UINT32_MAX;
	published->because = window.because;
	anchor->published = window.days;
	anchor->basis = BASIS_INFERRED;
	anchor->narrative = window.narrative;
	anchor->narrative_because = window.narrative_because;
	return true;
}
