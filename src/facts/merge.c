#include "facts/store.h"

static enum fc_status refuse(struct fact_origin where, const char *reason,
	struct str detail, struct fc_error *error)
{
	return fault(error, FC_BAD_FACTS, where, reason, detail);
}

/* Whether a new value says something else than one that is there. */
static bool differs(struct str have, struct str more)
{
	return have.ptr && more.ptr && !str_eq(have, more);
}

static const char other_value[] =
	"another value for what is known; say `replaces: true` to overrule";

static enum fc_status check_entity(const struct facts *facts,
	const struct sheet_entity *entry, struct fc_error *error)
{
	const struct entity *row = &entry->row;
	uint32_t known = facts_entity(facts, row->id);
	const struct entity *have;

	if (facts_event(facts, row->id) != FACT_NO_ROW)
		return refuse(
			row->origin, "an event has this id", row->id, error);
	if (entry->replaces && known == FACT_NO_ROW)
		return refuse(row->origin, "replaces an id that nothing has",
			row->id, error);
	if (known == FACT_NO_ROW || entry->replaces) {
		if (!row->name.ptr)
			return refuse(row->origin, "an entity without a name",
				row->id, error);
		if (!entry->kind.ptr)
			return refuse(row->origin, "an entity without a kind",
				row->id, error);
		return FC_OK;
	}
	have = &facts->entities.rows[known];
	if (differs(have->name, row->name))
		return refuse(row->origin, other_value, row->name, error);
	if (entry->kind.ptr && have->kind != row->kind)
		return refuse(row->origin, other_value, entry->kind, error);
	if (differs(have->qid, row->qid))
		return refuse(row->origin, other_value, row->qid, error);
	return FC_OK;
}

static enum fc_status check_event(const struct facts *facts,
	const struct sheet_event *entry, struct fc_error *error)
{
	const struct fact_event *row = &entry->row;
	uint32_t known = facts_event(facts, row->id);
	const struct fact_event *have;

	if (facts_entity(facts, row->id) != FACT_NO_ROW)
		return refuse(
			row->origin, "an entity has this id", row->id, error);
	if (entry->replaces && known == FACT_NO_ROW)
		return refuse(row->origin, "replaces an id that nothing has",
			row->id, error);
	if (known == FACT_NO_ROW || entry->replaces) {
		if (!row->title.ptr)
			return refuse(row->origin, "an event without a title",
				row->id, error);
		if (!row->when.ptr)
			return refuse(row->origin, "an event without `when`",
				row->id, error);
		return FC_OK;
	}
	have = &facts->events.rows[known];
	if (differs(have->title, row->title))
		return refuse(row->origin, other_value, row->title, error);
	if (differs(have->when, row->when))
		return refuse(row->origin, other_value, row->when, error);
	if (differs(have->place, row->place))
		return refuse(row->origin, other_value, row->place, error);
	if (differs(facts->series.rows[known].id, entry->series.id))
		return refuse(entry->series.origin, other_value,
			entry->series.id, error);
	return FC_OK;
}

static bool is_double(struct arena *scratch, struct ids *seen, struct str id)
{
	uint32_t count = seen->count;

	ids_put(scratch, seen, id, 0);
	return seen->count == count;
}

/* No id may stand in one file twice, whatever it names. */
static enum fc_status check_doubles(const struct sheet *sheet,
	struct arena *scratch, struct fc_error *error)
{
	struct ids seen = {NULL, 0, 0};

	ROWS_EACH (struct sheet_entity, entity, sheet->entities)
		if (is_double(scratch, &seen, entity->row.id))
			return refuse(entity->row.origin, "id given twice",
				entity->row.id, error);
	ROWS_EACH (struct sheet_event, event, sheet->events)
		if (is_double(scratch, &seen, event->row.id))
			return refuse(event->row.origin, "id given twice",
				event->row.id, error);
	return FC_OK;
}

static enum fc_status check(const struct facts *facts,
	const struct sheet *sheet, struct fc_error *error)
{
	struct arena scratch;
	enum fc_status status;

	arena_init(&scratch);
	status = check_doubles(sheet, &scratch, error);
	arena_release(&scratch);
	ROWS_EACH (struct sheet_entity, entity, sheet->entities)
		if (status == FC_OK)
			status = check_entity(facts, entity, error);
	ROWS_EACH (struct sheet_event, event, sheet->events)
		if (status == FC_OK)
			status = check_event(facts, event, error);
	return status;
}

static void fill(struct str *have, struct str more)
{
	if (!have->ptr)
		*have = more;
}

static void append(
	struct arena *arena, struct strs *have, const struct strs *more)
{
	ROWS_EACH (struct str, name, *more)
		*ROWS_ADD(arena, have) = *name;
}

static void merge_entity(struct facts *facts, const struct sheet_entity *entry)
{
	uint32_t at = ids_put(&facts->arena, &facts->entity_ids, entry->row.id,
		facts->entities.count);
	struct entity *have;

	if (at == facts->entities.count)
		ROWS_ADD(&facts->arena, &facts->entities);
	have = &facts->entities.rows[at];
	if (entry->replaces || !have->id.ptr) {
		*have = entry->row;
		return;
	}
	append(&facts->arena, &have->aliases, &entry->row.aliases);
	append(&facts->arena, &have->misspellings, &entry->row.misspellings);
	fill(&have->qid, entry->row.qid);
}

static void merge_event(struct facts *facts, const struct sheet_event *entry)
{
	uint32_t at = ids_put(&facts->arena, &facts->event_ids, entry->row.id,
		facts->events.count);
	struct fact_event *have;

	if (at == facts->events.count) {
		ROWS_ADD(&facts->arena, &facts->events);
		ROWS_ADD(&facts->arena, &facts->series);
	}
	have = &facts->events.rows[at];
	if (entry->replaces || !have->id.ptr) {
		*have = entry->row;
		have->series = FACT_NO_ROW; /* until facts_finish */
		facts->series.rows[at] = entry->series;
		return;
	}
	append(&facts->arena, &have->aliases, &entry->row.aliases);
	fill(&have->place, entry->row.place);
	if (!have->source.title.ptr)
		have->source = entry->row.source;
	if (!facts->series.rows[at].id.ptr)
		facts->series.rows[at] = entry->series;
}

static struct str property_key(struct arena *arena, const struct fact *fact)
{
	return arena_format(arena, "%.*s %.*s", STR_ARG(fact->subject),
		STR_ARG(fact->property));
}

/* Drops what was known of the properties that a sheet replaces. */
static void drop_replaced(struct facts *facts, const struct sheet_facts *more)
{
	struct arena scratch;
	struct ids replaced = {NULL, 0, 0};
	uint32_t kept = 0;

	arena_init(&scratch);
	ROWS_EACH (struct sheet_fact, entry, *more)
		if (entry->replaces)
			ids_put(&scratch, &replaced,
				property_key(&scratch, &entry->row), 0);
	ROWS_EACH (struct fact, row, facts->rows)
		if (!replaced.count ||
			ids_find(&replaced, property_key(&scratch, row)) ==
				IDS_NONE)
			facts->rows.rows[kept++] = *row;
	facts->rows.count = kept;
	arena_release(&scratch);
}

static void sheet_take(struct facts *facts, const struct sheet *sheet)
{
	ROWS_EACH (struct sheet_entity, entity, sheet->entities)
		merge_entity(facts, entity);
	ROWS_EACH (struct sheet_event, event, sheet->events)
		merge_event(facts, event);
	drop_replaced(facts, &sheet->facts);
	ROWS_EACH (struct sheet_fact, fact, sheet->facts)
		*ROWS_ADD(&facts->arena, &facts->rows) = fact->row;
}

enum fc_status sheet_merge(
	struct facts *facts, const struct sheet *sheet, struct fc_error *error)
{
	enum fc_status status = check(facts, sheet, error);

	if (status == FC_OK)
		sheet_take(facts, sheet);
	return status;
}

void sheets_take(struct facts *facts, const struct sheet *sheets, size_t count)
{
	struct arena *arena = &facts->arena;
	uint32_t entities = 0, events = 0, rows = 0;

	for (size_t i = 0; i < count; i++) {
		entities += sheets[i].entities.count;
		events += sheets[i].events.count;
		rows += sheets[i].facts.count;
	}
	ROWS_ROOM(arena, &facts->entities, entities);
	ROWS_ROOM(arena, &facts->events, events);
	ROWS_ROOM(arena, &facts->series, events);
	ROWS_ROOM(arena, &facts->rows, rows);
	ids_room(arena, &facts->entity_ids, entities);
	ids_room(arena, &facts->event_ids, events);
	for (size_t i = 0; i < count; i++)
		sheet_take(facts, &sheets[i]);
}
