/*
 * What the fact base says of the names in a text: where it knows one.
 */
#ifndef FACTS_KNOWN_H
#define FACTS_KNOWN_H

#include "facts/mention.h"
#include "tag/name_find.h"
#include "tag/role.h"

/* The mentions of entities, as tag/name wants them; ids are indexes in
 * facts_entities. */
void known_names_find(struct arena *arena, const struct facts *facts,
	const struct mentions *mentions, struct known_names *known);

/* The body of a role that the article leaves open ("Wang Zhigang, Minister of
 * Science and Technology"), where the base has that person with that title
 * within `published`, or at any time where that is not known. */
void known_roles_fill(struct arena *arena, const struct facts *facts,
	const struct names *names, struct interval published,
	struct roles *roles);

#endif
