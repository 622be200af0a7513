/*
 * Lineage: who in a story has it from whom, as a graph, and how many origins
 * it has. Copied text, a credit and a common credit each make two articles one
 * origin, so a ring of articles that cite one another is one; those that are
 * told in other words, and credit nobody, are as many.
 */
#ifndef STORY_LINEAGE_H
#define STORY_LINEAGE_H

#include "story/linking.h"

/* One article of the story. */
struct kinsman {
	const struct version *version;
	uint32_t parent; /* whom it has it from; its own row: nobody known */
	enum relation relation; /* to the parent, else to the first linked */
	bool copied;            /* it is known that it came from the parent */
	uint32_t origin;        /* number: equal where two are of one origin */
	struct strs because;
};
struct kinsmen ROWS_OF(struct kinsman);

struct lineage {
	struct kinsmen members; /* as given */
	uint32_t origins;
	struct str origin; /* the house of most members; absent: unknown */
};

/* Versions are in order of time. Links are between their rows, by a, then b. */
void lineage_find(struct arena *arena, const struct versions *versions,
	const struct pair_links *links, struct lineage *lineage);

#endif
