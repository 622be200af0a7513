/*
 * Importance, from 0 to 1 within one timeline: how many origins and reports
 * tell of an event, how near the head of the story, how precisely.
 */
#ifndef STORY_SCORE_H
#define STORY_SCORE_H

#include "story/line.h"

/* Sets the score of each row of the table. */
void events_score(const struct corpus *corpus, struct timeline_events *events);

/* Leaves of the table, sorted by days, the events of the `top` most important
 * days; a day is where an event begins. */
void days_choose(
	struct arena *arena, struct timeline_events *events, uint32_t top);

#endif
