/*
 * The automaton finds names in a text: a trie of folded words, entered only
 * where a small filter knows a word's first letters and length, so that
 * ordinary text is read at the speed of looking at it. A name is at most 24
 * words, which bounds the work at each of them.
 */
#ifndef FACTS_AUTOMATON_H
#define FACTS_AUTOMATON_H

#include "base/rows.h"

struct automaton;

/* Lives in the arena. */
struct automaton *automaton_new(struct arena *arena);

#define NO_SERIES UINT32_MAX

/* What a name stands for: a row of the events, or of the entities. `series` is
 * the entity of kind series that the row is, or that the event belongs to. */
struct target {
	bool event;
	uint32_t row, series; /* series may be NO_SERIES */
};

struct hit {
	struct span span; /* bytes of the text */
	struct target target;
};

/*
 * Adds a name. Where it is there already for another target, it becomes a
 * name of the series that both share, and of nothing where there is none.
 * A name without words, or of more words than 24, is never found.
 */
void automaton_add(
	struct automaton *automaton, struct str name, struct target target);

/* The next name at or after *at, which moves behind it; false at the end. */
bool automaton_next(const struct automaton *automaton, struct str text,
	size_t *at, struct hit *hit);

#endif
