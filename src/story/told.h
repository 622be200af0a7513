/*
 * A value as a version tells it, with what stands around it: what reckoning and
 * complements ask.
 */
#ifndef STORY_TOLD_H
#define STORY_TOLD_H

#include "story/version.h"

/* A quantity of a version, its parts put together. */
struct told {
	const struct version *version;
	const struct quantity *quantity;
	double low, high; /* in units of the SI, if it has any */
	bool joined;      /* from more than one: "two hours and 51 minutes" */
};

/* The quantity at a place; false where there is none. */
bool told_at(
	const struct version *version, struct span span, struct told *told);

/* Whether it has a unit of the SI. */
static inline bool told_is_physical(const struct quantity *q)
{
	return q->base_unit.ptr && q->from > 0 && q->base > 0;
}

/* The sentence, as far as its stops tell, that a place is in. */
struct span told_sentence(const struct version *version, struct span span);

#endif
