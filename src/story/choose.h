/*
 * Choosing: of a long timeline the days that matter most. A day is as important
 * as what is told to have happened on it, how many independent articles speak
 * of it, and how many still do so long after.
 */
#ifndef STORY_CHOOSE_H
#define STORY_CHOOSE_H

#include "story/line.h"

/*
 * Leaves of the table, sorted by days, the events of the `top` most important
 * days within the range; a day is where an event begins. A day that is much
 * spoken of without an event that could be read gets a row of its own, in the
 * words of the article that speaks of it first; those stand last.
 */
void days_choose(struct corpus *corpus, struct interval range, uint32_t top,
	struct timeline_events *events);

#endif
