#include "facts/store.h"

#include <stdlib.h>

/* With one edition there is no rhythm to go by. */
enum { LONE_DAYS = 180 };

/* The editions of one series, as places in facts->editions. */
struct run {
	uint32_t first, end;
};

/* An edition while it is sorted. */
struct edition {
	uint32_t series, event;
	day_t begins;
};

static int edition_order(const void *a, const void *b)
{
	const struct edition *x = a, *y = b;

	if (x->series != y->series)
		return x->series < y->series ? -1 : 1;
	if (x->begins != y->begins)
		return x->begins < y->begins ? -1 : 1;
	return x->event < y->event ? -1 : x->event > y->event;
}

void facts_order_editions(struct facts *facts)
{
	const struct fact_events *events = &facts->events;
	struct edition *all =
		arena_alloc(&facts->finished, events->count * sizeof(*all));
	uint32_t count = 0;

	for (uint32_t i = 0; i < events->count; i++)
		if (events->rows[i].series != FACT_NO_ROW &&
			interval_is_known(events->rows[i].days))
			all[count++] = (struct edition){events->rows[i].series,
				i, events->rows[i].days.earliest};
	qsort(all, count, sizeof(*all), edition_order);
	facts->editions =
		arena_alloc(&facts->finished, count * sizeof(*facts->editions));
	facts->edition_count = count;
	for (uint32_t i = 0; i < count; i++)
		facts->editions[i] = all[i].event;
}

static const struct fact_event *edition(
	const struct facts *facts, uint32_t place)
{
	return &facts->events.rows[facts->editions[place]];
}

/* The first place whose series is `series` or above. */
static uint32_t place_of(const struct facts *facts, uint32_t series)
{
	uint32_t low = 0, high = facts->edition_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (edition(facts, middle)->series < series)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool has_word(struct str text, struct str word)
{
	for (size_t at = 0; (at = str_find(text, word, at)) != STR_NPOS; at++) {
		size_t end = at + word.len;

		if ((at == 0 || !char_is_digit(text.ptr[at - 1])) &&
			(end == text.len || !char_is_digit(text.ptr[end])))
			return true;
	}
	return false;
}

/* Whether the event bears the year in its name: "Tokyo 2020", held in 2021. */
static bool is_named_after(const struct fact_event *event, int32_t year)
{
	struct buffer digits = BUFFER_INIT;
	bool named;

	buffer_add_number(&digits, year);
	named = has_word(event->title, buffer_str(&digits));
	ROWS_EACH (struct str, alias, event->aliases)
		named = named || has_word(*alias, buffer_str(&digits));
	buffer_release(&digits);
	return named;
}

static bool is_held_in(const struct fact_event *event, int32_t year)
{
	struct interval both;

	return interval_meet(event->days, interval_of_year(year), &both);
}

bool event_is_of(const struct fact_event *event, int32_t year)
{
	return is_held_in(event, year) || is_named_after(event, year);
}

/* The one edition of which `test` holds. */
static uint32_t only_edition(const struct facts *facts, struct run run,
	int32_t year, bool (*test)(const struct fact_event *, int32_t))
{
	uint32_t found = FACT_NO_ROW;

	for (uint32_t i = run.first; i < run.end; i++)
		if (test(edition(facts, i), year)) {
			if (found != FACT_NO_ROW)
				return FACT_NO_ROW;
			found = facts->editions[i];
		}
	return found;
}

static int32_t gap(const struct facts *facts, uint32_t place)
{
	return edition(facts, place + 1)->days.earliest -
	       edition(facts, place)->days.earliest;
}

/* The shortest time from one edition to the next. */
static int32_t shortest_gap(const struct facts *facts, struct run run)
{
	int32_t shortest = INT32_MAX;

	for (uint32_t i = run.first; i + 1 < run.end; i++)
		if (gap(facts, i) > 0 && gap(facts, i) < shortest)
			shortest = gap(facts, i);
	return shortest == INT32_MAX ? LONE_DAYS : shortest;
}

/*
 * The edition that a text of `day` means: the last that began, for as long as
 * it is likely that no other has or is about to. Where the base knows of no
 * next one, or has a hole, that is the shortest time between two; else three
 * quarters of the way to the next, whose previews come before it.
 */
static uint32_t edition_on(const struct facts *facts, struct run run, day_t day)
{
	int32_t shortest = shortest_gap(facts, run), limit = shortest;
	uint32_t last = run.first;

	if (run.first == run.end ||
		edition(facts, run.first)->days.earliest > day)
		return FACT_NO_ROW;
	while (last + 1 < run.end &&
		edition(facts, last + 1)->days.earliest <= day)
		last++;
	if (day <= edition(facts, last)->days.latest)
		return facts->editions[last];
	if (last + 1 < run.end && gap(facts, last) / 2 <= shortest)
		limit = gap(facts, last) - gap(facts, last) / 4;
	if (day - edition(facts, last)->days.earliest > limit)
		return FACT_NO_ROW;
	return facts->editions[last];
}

uint32_t facts_edition(const struct facts *facts, uint32_t series, int32_t year,
	struct interval published)
{
	struct run run = {FACT_NO_ROW, 0};
	uint32_t found;

	if (series == FACT_NO_ROW)
		return FACT_NO_ROW;
	run.first = place_of(facts, series);
	run.end = place_of(facts, series + 1);
	if (year) {
		found = only_edition(facts, run, year, is_named_after);
		if (found == FACT_NO_ROW)
			found = only_edition(facts, run, year, is_held_in);
		return found;
	}
	if (!interval_is_known(published))
		return FACT_NO_ROW;
	found = edition_on(facts, run, published.earliest);
	if (found != edition_on(facts, run, published.latest))
		return FACT_NO_ROW;
	return found;
}
