/*
 * What the fact base says of the names in a text: where it knows one.
 */
#ifndef FACTS_KNOWN_H
#define FACTS_KNOWN_H

#include "facts/mention.h"
#include "tag/name_find.h"

/* The mentions of entities, as tag/name wants them; ids are indexes in
 * facts_entities. */
void known_names_find(struct arena *arena, const struct facts *facts,
	const struct mentions *mentions, struct known_names *known);

#endif
