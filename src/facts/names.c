#include "facts/automaton.h"
#include "facts/store.h"

/* The year in which an event begins and ends; false where there is none. */
static bool event_year(const struct fact_event *event, int32_t *year)
{
	if (!interval_is_known(event->days))
		return false;
	*year = day_to_civil(event->days.earliest).year;
	return *year > 999 && *year == day_to_civil(event->days.latest).year;
}

/* "2023 Wuzhen Summit" and "Wuzhen Summit 2023" need not be written down. */
static void add_year_names(struct facts *facts, struct str series, int32_t year,
	struct target target)
{
	struct arena *arena = &facts->finished;

	automaton_add(facts->names,
		arena_format(arena, "%d %.*s", year, STR_ARG(series)), target);
	automaton_add(facts->names,
		arena_format(arena, "%.*s %d", STR_ARG(series), year), target);
}

static void name_event(struct facts *facts, uint32_t row)
{
	const struct fact_event *event = &facts->events.rows[row];
	struct target target = {true, row, event->series};
	const struct entity *series;
	int32_t year;

	automaton_add(facts->names, event->title, target);
	ROWS_EACH (struct str, alias, event->aliases)
		automaton_add(facts->names, *alias, target);
	if (event->series == FACT_NO_ROW || !event_year(event, &year))
		return;
	series = &facts->entities.rows[event->series];
	add_year_names(facts, series->name, year, target);
	ROWS_EACH (struct str, alias, series->aliases)
		add_year_names(facts, *alias, year, target);
}

static void name_entity(struct facts *facts, uint32_t row)
{
	const struct entity *entity = &facts->entities.rows[row];
	struct target target = {false, row, NO_SERIES};

	if (entity->kind == ENTITY_SERIES)
		target.series = row;
	automaton_add(facts->names, entity->name, target);
	ROWS_EACH (struct str, alias, entity->aliases)
		automaton_add(facts->names, *alias, target);
}

void facts_name(struct facts *facts)
{
	facts->names = automaton_new(&facts->finished);
	for (uint32_t i = 0; i < facts->entities.count; i++)
		name_entity(facts, i);
	for (uint32_t i = 0; i < facts->events.count; i++)
		name_event(facts, i);
}
