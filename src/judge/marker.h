/*
 * Markers: what stands in an article's comments for lint, and what it is for;
 * their syntax is in suppression.h.
 */
#ifndef JUDGE_MARKER_H
#define JUDGE_MARKER_H

#include "base/rows.h"

enum verb {
	VERB_IGNORE,
	VERB_LINE,
	VERB_NEXT_LINE,
	VERB_BLOCK,
	VERB_FILE,
	VERB_DISABLE,
	VERB_ENABLE
};

/* Spans are bytes of the file, strings are borrowed from it. */
struct marker {
	struct span span;  /* from "factcheck:" to its end */
	struct span where; /* that it is for */
	enum verb verb;
	struct str rules; /* a list with spaces or commas; empty: all */
	struct str text;  /* that it is limited to; absent: none */
	struct str reason;
	bool used; /* for whoever judges by it */
};
struct markers ROWS_OF(struct marker);

/* Whether a file may hold any. */
bool markers_may_be(struct str bytes);

/* All but those that enable, which end others; in order. */
void markers_read(
	struct arena *arena, struct str bytes, struct markers *markers);

#endif
