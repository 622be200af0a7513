/*
 * Importance, from 0 to 1 within one timeline: how many origins and reports
 * tell of an event, how near the head of the story, how precisely.
 */
#ifndef STORY_SCORE_H
#define STORY_SCORE_H

#include "story/line.h"

/* Sets the score of each row of the table. */
void events_score(const struct corpus *corpus, struct timeline_events *events);

#endif
