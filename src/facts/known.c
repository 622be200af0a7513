#include "facts/known.h"

static enum name_kind kind_of(enum entity_kind kind)
{
	switch (kind) {
	case ENTITY_PERSON:
		return NAME_PERSON;
	case ENTITY_ORGANIZATION:
		return NAME_ORGANIZATION;
	case ENTITY_PLACE:
		return NAME_PLACE;
	case ENTITY_PRODUCT:
		return NAME_PRODUCT;
	case ENTITY_SERIES:
		return NAME_SERIES;
	}
	return NAME_OTHER;
}

void known_names_find(struct arena *arena, const struct facts *facts,
	const struct mentions *mentions, struct known_names *known)
{
	const struct entities *entities = facts_entities(facts);

	ROWS_EACH (struct mention, mention, *mentions) {
		struct known_name *row;

		if (mention->kind != MENTION_ENTITY)
			continue;
		row = ROWS_ADD(arena, known);
		row->span = mention->span;
		row->kind = kind_of(entities->rows[mention->row].kind);
		row->id = mention->row;
	}
}

static bool is_valid(const struct fact *fact, struct interval published)
{
	return (published.latest == DAY_NONE ||
		       fact->valid.earliest == DAY_NONE ||
		       fact->valid.earliest <= published.latest) &&
	       (published.earliest == DAY_NONE ||
		       fact->valid.latest == DAY_NONE ||
		       published.earliest <= fact->valid.latest);
}

/* Whether a fact says that the person has the role's title. */
static bool is_of_role(const struct fact *fact, struct str person,
	const struct role *role, struct interval published)
{
	return str_eq(fact->property, STR("role")) &&
	       str_eq(fact->subject, person) && fact->organization.len &&
	       fact->rank != RANK_DEPRECATED &&
	       (str_eq_fold(fact->value, role->title_text) ||
		       str_eq_fold(fact->value, role->normal)) &&
	       is_valid(fact, published);
}

void known_roles_fill(struct arena *arena, const struct facts *facts,
	const struct names *names, struct interval published,
	struct roles *roles)
{
	const struct entities *entities = facts_entities(facts);

	ROWS_EACH (struct role, role, *roles) {
		uint32_t head = names->rows[role->person].head, body;

		if (role->body.len || head == NAME_NO_ROW ||
			names->rows[head].known == NAME_NO_ROW ||
			(role->flags & TITLE_FORMER))
			continue;
		ROWS_EACH (struct fact, fact, *facts_rows(facts)) {
			if (!is_of_role(fact,
				    entities->rows[names->rows[head].known].id,
				    role, published))
				continue;
			body = facts_entity(facts, fact->organization);
			if (body == FACT_NO_ROW)
				continue;
			role->body = entities->rows[body].name;
			*ROWS_ADD(arena, &role->because) = arena_format(arena,
				"the fact base has %.*s in that office",
				(int)role->person_name.len,
				role->person_name.ptr);
			break;
		}
	}
}
