#include "facts/store.h"

#include "base/hash.h"

#include <stdio.h>
#include <stdlib.h>

struct facts *facts_new(void)
{
	struct facts *facts = calloc(1, sizeof(*facts));

	if (!facts) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return facts;
}

void facts_free(struct facts *facts)
{
	if (!facts)
		return;
	arena_release(&facts->finished);
	arena_release(&facts->arena);
	free(facts);
}

enum fc_status facts_add_sheet(
	struct facts *facts, const struct sheet *sheet, struct fc_error *error)
{
	facts->digested = NULL;
	return sheet_merge(facts, sheet, error);
}

typedef enum fc_status (*sheet_reader)(struct arena *arena, struct str path,
	struct str bytes, struct sheet *sheet, struct fc_error *error);

static enum fc_status add_bytes(struct facts *facts, struct str path,
	struct str bytes, sheet_reader read, struct fc_error *error)
{
	struct sheet sheet = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
	enum fc_status status;

	facts->digest = hash_more(facts->digest, bytes);
	status = read(&facts->arena, arena_copy(&facts->arena, path), bytes,
		&sheet, error);

	return status == FC_OK ? facts_add_sheet(facts, &sheet, error) : status;
}

enum fc_status facts_add_yaml(struct facts *facts, struct str path,
	struct str yaml, struct fc_error *error)
{
	return add_bytes(facts, path, yaml, yaml_read, error);
}

enum fc_status facts_add_calendar(struct facts *facts, struct str path,
	struct str ics, struct fc_error *error)
{
	return add_bytes(facts, path, ics, calendar_read, error);
}

/* Turns the ids of series into indexes. */
static enum fc_status link_series(struct facts *facts, struct fc_error *error)
{
	for (uint32_t i = 0; i < facts->events.count; i++) {
		const struct reference *link = &facts->series.rows[i];
		uint32_t entity = FACT_NO_ROW;

		if (link->id.ptr) {
			entity = facts_entity(facts, link->id);
			if (entity == FACT_NO_ROW)
				return fault(error, FC_BAD_FACTS, link->origin,
					"no entity has this id", link->id);
			if (facts->entities.rows[entity].kind != ENTITY_SERIES)
				return fault(error, FC_BAD_FACTS, link->origin,
					"not an entity of kind series",
					link->id);
		}
		facts->events.rows[i].series = entity;
	}
	return FC_OK;
}

static enum fc_status check_subjects(
	const struct facts *facts, struct fc_error *error)
{
	ROWS_EACH (struct fact, fact, facts->rows) {
		uint32_t house = facts_entity(facts, fact->organization);

		if (facts_entity(facts, fact->subject) == FACT_NO_ROW &&
			facts_event(facts, fact->subject) == FACT_NO_ROW)
			return fault(error, FC_BAD_FACTS, fact->origin,
				"no entity or event has this id",
				fact->subject);
		if (!fact->organization.ptr)
			continue;
		if (house == FACT_NO_ROW)
			return fault(error, FC_BAD_FACTS, fact->origin,
				"no entity has this id", fact->organization);
		if (facts->entities.rows[house].kind == ENTITY_PERSON)
			return fault(error, FC_BAD_FACTS, fact->origin,
				"a person where an organization is wanted",
				fact->organization);
	}
	return FC_OK;
}

enum fc_status facts_finish(struct facts *facts, struct fc_error *error)
{
	enum fc_status status = link_series(facts, error);

	if (status == FC_OK)
		status = check_subjects(facts, error);
	if (status != FC_OK)
		return status;
	arena_release(&facts->finished);
	facts_order_editions(facts);
	facts->names = facts->digested ? facts->digested
				       : facts_name(facts, &facts->finished);
	return FC_OK;
}

uint64_t facts_digest(const struct facts *facts)
{
	return facts->digest;
}

const struct entities *facts_entities(const struct facts *facts)
{
	return &facts->entities;
}

const struct fact_events *facts_events(const struct facts *facts)
{
	return &facts->events;
}

const struct fact_rows *facts_rows(const struct facts *facts)
{
	return &facts->rows;
}

uint32_t facts_entity(const struct facts *facts, struct str id)
{
	return ids_find(&facts->entity_ids, id);
}

uint32_t facts_event(const struct facts *facts, struct str id)
{
	return ids_find(&facts->event_ids, id);
}
