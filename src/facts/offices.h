/*
 * Offices that the fact base knows who holds, by the body that they are of.
 * Made once a run; borrows the facts.
 */
#ifndef FACTS_OFFICES_H
#define FACTS_OFFICES_H

#include "base/keyed.h"
#include "facts/facts.h"

struct offices {
	struct keyed_rows by_body; /* the entity, and the row of the fact */
};

void offices_make(struct arena *arena, const struct facts *facts,
	struct offices *offices);

#endif
