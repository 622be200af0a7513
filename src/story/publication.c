#include "story/publication.h"

#include "base/edtf.h"
#include "story/network.h"

enum { WEEK = 7 };

/* What the events of a text say about the day it was published. */
struct window {
	struct network network;
	uint32_t published; /* its instant */
	day_t narrative;
	struct str narrative_because;
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
static void ongoing_read(
	const struct event *event, struct interval days, struct window *window)
{
	struct buffer out = BUFFER_INIT;

	buffer_format(&out, "'%.*s' is told as going on, and lasted ",
		STR_ARG(event->title));
	edtf_write_days(&out, days, false);
	network_on(&window->network, window->published, days,
		arena_copy(window->network.arena, buffer_str(&out)));
	buffer_release(&out);
}

/*
 * "on Friday unveiled the Programme", when the facts know it as of a Friday:
 * published on that day or within the six after it, for then "Friday" would
 * mean the next. What is to come was announced within the six before.
 */
static void weekday_bound(const struct event *event, day_t day, struct str told,
	struct window *window)
{
	struct network *network = &window->network;
	uint32_t happened = network_instant(network);

	network_on(network, happened, (struct interval){day, day}, told);
	if (event->planned)
		network_between(network, window->published, happened, 0,
			WEEK - 1, told);
	else
		network_between(network, happened, window->published, 0,
			WEEK - 1, told);
	window->narrative = day;
	window->narrative_because = told;
}

static void weekday_read(const struct reading *reading,
	const struct event *event, day_t day, struct window *window)
{
	for (uint32_t d = 0; d < event->dates.count; d++) {
		const struct timex *timex =
			&reading->timexes.rows[event->dates.rows[d]];
		struct buffer out = BUFFER_INIT;

		if (timex_weekday(reading, timex) != day_weekday(day))
			continue;
		buffer_format(&out, "'%.*s' is told of '%.*s', which was ",
			STR_ARG(event->title),
			STR_ARG(str_at(reading->article.text, timex->span)));
		day_write(&out, day);
		weekday_bound(event, day,
			arena_copy(window->network.arena, buffer_str(&out)),
			window);
		buffer_release(&out);
		return;
	}
}

static void published_fill(const struct window *window, struct interval days,
	struct published *published)
{
	published->days = days;
	published->value =
		days.earliest == days.latest ? days.earliest : DAY_NONE;
	published->basis = BASIS_INFERRED;
	published->page = false;
	published->timex = UINT32_MAX;
	published->because = (struct strs){0};
	network_window_tell(
		&window->network, window->published, &published->because);
}

bool publication_infer(struct arena *arena, struct reading *reading,
	const struct facts *facts, struct anchor *anchor)
{
	struct published *published = &reading->masthead.published;
	struct window window = {.narrative = DAY_NONE};
	struct interval days;

	if (published->basis != BASIS_NONE)
		return false;
	network_init(&window.network, arena);
	window.published = network_instant(&window.network);
	ROWS_EACH (struct event, event, reading->events) {
		days = fact_days(facts, event);
		if (!interval_is_known(days))
			continue;
		if (event->ongoing)
			ongoing_read(event, days, &window);
		if (days.earliest == days.latest)
			weekday_read(reading, event, days.earliest, &window);
	}
	days = network_window(&window.network, window.published);
	if (window.network.torn || !interval_is_known(days))
		return false;
	published_fill(&window, days, published);
	anchor->published = days;
	anchor->basis = BASIS_INFERRED;
	anchor->narrative = window.narrative;
	anchor->narrative_because = window.narrative_because;
	return true;
}
