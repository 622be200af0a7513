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
