/*
 * Datelines: the place, day and house in front of a story's first sentence,
 * "LONDON, March 5 (Reuters) -". Read from the bytes of one line.
 */
#ifndef TAG_MASTHEAD_DATELINE_H
#define TAG_MASTHEAD_DATELINE_H

#include "tag/masthead_day.h"

struct dateline {
	struct str place;  /* as written: "NAIROBI, Kenya"; or absent */
	struct str houses; /* as written: "AP", "ANN/THE CHINA DAILY" */
	bool dated;
	struct written_day day; /* its span is in the line */
	size_t end;             /* where in the line the story goes on */
};

/* Whether `line` (trimmed) begins with a dateline. Below a headline a name in
 * capitals and a hyphen are enough. */
bool dateline_read(struct str line, bool headed, struct dateline *dateline);

/* A place by itself, as a dateline gives it: "Geneva", "Decatur, Ill." */
bool place_is_known(struct str place);

#endif
