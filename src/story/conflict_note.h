/*
 * Where the parts of the search for conflicts put down what they find.
 */
#ifndef STORY_CONFLICT_NOTE_H
#define STORY_CONFLICT_NOTE_H

#include "story/finding.h"
#include "story/parallel.h"

struct conflict_notes {
	struct arena *arena;
	struct parallel *parallel; /* the passages at hand */
	struct findings *findings;
	uint32_t first; /* of the findings that may tell the same */
	/* Terms of values that were judged, whatever came of it. */
	bool judged[SIDES][DIFF_TERMS];
};

/* Adds a conflict at two places; nothing where one is noted at either. */
void conflict_note(struct conflict_notes *notes, enum kind kind, struct span a,
	struct span b, struct str because);

/* Dates, quantities, names and titles: conflict_values.c. */
void values_compare(struct conflict_notes *notes);

/* Numbers and names of days that are no values that we can read, and stand in
 * each other's place: conflict_terms.c. Behind values_compare. */
void terms_compare(struct conflict_notes *notes);

/* The days in front of the two stories: conflict_dateline.c. */
void datelines_compare(struct conflict_notes *notes);

/* Denials, opposites and quotations: conflict_words.c. */
void words_compare(struct conflict_notes *notes);

#endif
