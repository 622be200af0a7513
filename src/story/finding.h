/*
 * Findings: what an editor is told of two versions, with the places in both
 * and the reasons. So far only the passages that are the same are found;
 * values that exclude each other are not looked for yet.
 */
#ifndef STORY_FINDING_H
#define STORY_FINDING_H

#include "story/match.h"

enum finding_class {
	FINDING_CONFLICT,  /* both cannot be true */
	FINDING_DUPLICATE, /* the same passage */
	FINDING_UPDATE,    /* explained by time or by a correction */
	FINDING_NOTE
};

struct finding {
	enum finding_class class;
	struct str kind; /* "day", "number", ...; absent for a duplicate */
	struct str rule; /* "FC301"; absent for a duplicate */
	struct str message;
	struct span a, b; /* bytes of the texts */
	struct strs because;
};
struct findings ROWS_OF(struct finding);

/* "conflict", "duplicate", ... */
struct str finding_class_name(enum finding_class class);

/* Adds a row for each match that is one passage. */
void duplicates_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings);

#endif
