#include "base/edtf.h"
#include "facts/store.h"

static const struct str kind_names[] = {
	[ENTITY_PERSON] = STR_INIT("person"),
	[ENTITY_ORGANIZATION] = STR_INIT("organization"),
	[ENTITY_PLACE] = STR_INIT("place"),
	[ENTITY_PRODUCT] = STR_INIT("product"),
	[ENTITY_SERIES] = STR_INIT("series"),
};

/* "  label: value" on a line, nothing where there is no value. */
static void write_line(struct buffer *out, struct str label, struct str value)
{
	if (!value.len)
		return;
	buffer_put(out, "  ");
	buffer_add(out, label);
	buffer_put(out, ": ");
	buffer_add(out, value);
	buffer_add_char(out, '\n');
}

static void write_names(
	struct buffer *out, struct str label, const struct strs *names)
{
	struct str before = STR(": ");

	if (!names->count)
		return;
	buffer_put(out, "  ");
	buffer_add(out, label);
	ROWS_EACH (struct str, name, *names) {
		buffer_add(out, before);
		buffer_add(out, *name);
		before = STR(", ");
	}
	buffer_add_char(out, '\n');
}

static void write_source(struct buffer *out, const struct source_note *source)
{
	write_line(out, STR("source"), source->title);
	write_line(out, STR("url"), source->url);
	write_line(out, STR("retrieved"), source->retrieved);
}

static void write_origin(struct buffer *out, struct fact_origin origin)
{
	if (!origin.path.len)
		return;
	buffer_put(out, "  at: ");
	buffer_add(out, origin.path);
	if (origin.line) {
		buffer_add_char(out, ':');
		buffer_add_number(out, origin.line);
	}
	buffer_add_char(out, '\n');
}

static void write_entity(struct buffer *out, const struct entity *entity)
{
	buffer_add(out, entity->id);
	buffer_put(out, ": ");
	buffer_add(out, entity->name);
	buffer_put(out, " (");
	buffer_add(out, kind_names[entity->kind]);
	buffer_put(out, ")\n");
	write_names(out, STR("also"), &entity->aliases);
	write_names(out, STR("not"), &entity->misspellings);
	write_line(out, STR("wikidata"), entity->qid);
	write_origin(out, entity->origin);
}

static void write_event(const struct facts *facts, struct buffer *out,
	const struct fact_event *event)
{
	buffer_add(out, event->id);
	buffer_put(out, ": ");
	buffer_add(out, event->title);
	buffer_put(out, "\n");
	write_line(out, STR("when"), event->when);
	write_line(out, STR("place"), event->place);
	write_names(out, STR("also"), &event->aliases);
	if (event->series != FACT_NO_ROW)
		write_line(out, STR("series"),
			facts->entities.rows[event->series].id);
	write_source(out, &event->source);
	write_origin(out, event->origin);
}

static void write_fact(struct buffer *out, const struct fact *fact)
{
	buffer_add(out, fact->subject);
	buffer_put(out, ": ");
	buffer_add(out, fact->property);
	buffer_put(out, " ");
	buffer_add(out, fact->value);
	if (fact->organization.len) {
		buffer_put(out, ", ");
		buffer_add(out, fact->organization);
	}
	buffer_add_char(out, '\n');
	if (fact->valid.earliest != DAY_NONE ||
		fact->valid.latest != DAY_NONE) {
		buffer_put(out, "  valid: ");
		edtf_write_days(out, fact->valid, false);
		buffer_add_char(out, '\n');
	}
	if (fact->as_of != DAY_NONE) {
		buffer_put(out, "  as of: ");
		day_write(out, fact->as_of);
		buffer_add_char(out, '\n');
	}
	write_line(out, STR("tolerance"), fact->tolerance);
	if (fact->rank != RANK_NORMAL)
		write_line(out, STR("rank"),
			fact->rank == RANK_PREFERRED ? STR("preferred")
						     : STR("deprecated"));
	write_source(out, &fact->source);
	write_origin(out, fact->origin);
}

bool facts_write(const struct facts *facts, struct str id, struct buffer *out)
{
	uint32_t entity = facts_entity(facts, id);
	uint32_t event = facts_event(facts, id);

	if (id.ptr && entity == FACT_NO_ROW && event == FACT_NO_ROW)
		return false;
	for (uint32_t i = 0; i < facts->entities.count; i++)
		if (!id.ptr || i == entity)
			write_entity(out, &facts->entities.rows[i]);
	for (uint32_t i = 0; i < facts->events.count; i++)
		if (!id.ptr || i == event)
			write_event(facts, out, &facts->events.rows[i]);
	ROWS_EACH (struct fact, fact, facts->rows)
		if (!id.ptr || str_eq(fact->subject, id))
			write_fact(out, fact);
	return true;
}
