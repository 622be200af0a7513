/*
 * Stopwatches: how long it took, to the second, as sports pages have it:
 * "4:12:53", "four hours, 12 minutes and 35 seconds".
 */
#ifndef STORY_STOPWATCH_H
#define STORY_STOPWATCH_H

#include "story/rivalry.h"

/* Tells of times to the second that each version alone has, that are nearly one
 * and of one scene. */
void stopwatches_compare(struct rivalry *rivalry);

#endif
