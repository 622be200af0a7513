/*
 * Offices that the fact base knows who holds, by the body that they are of.
 * Made once a run; borrows the facts.
 */
#ifndef FACTS_OFFICES_H
#define FACTS_OFFICES_H

#include "facts/facts.h"

struct office {
	uint32_t body; /* entity */
	const struct fact *fact;
};

struct offices {
	struct office *rows; /* by body, then as the facts stand */
	uint32_t count, room;
};

void offices_make(struct arena *arena, const struct facts *facts,
	struct offices *offices);

/* Row of the first of a body, or of where it would be. */
uint32_t offices_first(const struct offices *offices, uint32_t body);

#endif
