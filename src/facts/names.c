#include "facts/store.h"
#include "facts/trie.h"

/* A base while its names are added to a trie. */
struct naming {
	const struct facts *facts;
	struct arena *arena;
	struct trie *trie;
};

/* The year in which an event begins and ends; false where there is none. */
static bool event_year(const struct fact_event *event, int32_t *year)
{
	if (!interval_is_known(event->days))
		return false;
	*year = day_to_civil(event->days.earliest).year;
	return *year > 999 && *year == day_to_civil(event->days.latest).year;
}

/* "2023 Wuzhen Summit" and "Wuzhen Summit 2023" need not be written down. */
static void add_year_names(struct naming *naming, struct str series,
	int32_t year, struct target target)
{
	struct arena *arena = naming->arena;

	trie_add(naming->trie,
		arena_format(arena, "%d %.*s", year, STR_ARG(series)), target);
	trie_add(naming->trie,
		arena_format(arena, "%.*s %d", STR_ARG(series), year), target);
}

static void name_event(struct naming *naming, uint32_t row)
{
	const struct facts *facts = naming->facts;
	const struct fact_event *event = &facts->events.rows[row];
	struct target target = {true, row, event->series};
	const struct entity *series;
	int32_t year;

	trie_add(naming->trie, event->title, target);
	ROWS_EACH (struct str, alias, event->aliases)
		trie_add(naming->trie, *alias, target);
	if (event->series == FACT_NO_ROW || !event_year(event, &year))
		return;
	series = &facts->entities.rows[event->series];
	add_year_names(naming, series->name, year, target);
	ROWS_EACH (struct str, alias, series->aliases)
		add_year_names(naming, *alias, year, target);
}

static void name_entity(struct naming *naming, uint32_t row)
{
	const struct entity *entity = &naming->facts->entities.rows[row];
	struct target target = {false, row, NO_SERIES};

	if (entity->kind == ENTITY_SERIES)
		target.series = row;
	trie_add(naming->trie, entity->name, target);
	ROWS_EACH (struct str, alias, entity->aliases)
		trie_add(naming->trie, *alias, target);
}

const struct automaton *facts_name(
	const struct facts *facts, struct arena *arena)
{
	struct naming naming = {facts, arena, trie_new(arena)};

	for (uint32_t i = 0; i < facts->entities.count; i++)
		name_entity(&naming, i);
	for (uint32_t i = 0; i < facts->events.count; i++)
		name_event(&naming, i);
	return trie_automaton(naming.trie);
}
