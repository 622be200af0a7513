/*
 * Merging: events of many articles that are one event. Those of one fact are
 * one; others are one where they have a key in common and their days meet, or
 * where copies of one story tell them in the same passage. By hash and sort,
 * never by pairs.
 */
#ifndef STORY_MERGE_H
#define STORY_MERGE_H

#include "story/corpus.h"

/* Some corpus events that are one event: indexes order[first..end). */
struct cluster {
	uint32_t first, end;
	struct interval days; /* where all that are dated agree, or of the
				 most precise */
	bool differ;          /* some days exclude each other */
};

struct clusters {
	struct cluster *rows;
	uint32_t count, room;
	uint32_t *order; /* indexes in corpus->events */
};

void events_merge(struct corpus *corpus, const struct facts *facts,
	struct clusters *clusters);

#endif
