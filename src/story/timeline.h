/*
 * The timeline: the events of a corpus, one row an event, in order of time.
 */
#ifndef STORY_TIMELINE_H
#define STORY_TIMELINE_H

#include "story/line.h"

struct timeline {
	const struct corpus *corpus;
	const struct facts *facts;
	struct timeline_events events;  /* dated: by earliest, latest, title */
	struct timeline_events undated; /* by title */
};

struct timeline_choice {
	struct interval range; /* events that touch it; DAY_NONE: open */
	uint32_t top;          /* the N most important days; 0: all */
	bool undated;          /* leave the dated ones out */
};

/* Rows live in the corpus's arena. Sorting and hashing only, no pairs. */
void timeline_make(struct corpus *corpus, const struct facts *facts,
	const struct timeline_choice *choice, struct timeline *timeline);

#endif
