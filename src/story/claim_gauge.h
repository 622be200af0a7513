/*
 * Gauges of two versions: the dead, the missing, the hours of a strike. Where
 * each version has one value of a gauge, the two are of one matter.
 */
#ifndef STORY_CLAIM_GAUGE_H
#define STORY_CLAIM_GAUGE_H

#include "story/rivalry.h"

/* Adds a conflict for each two values that exclude each other, or an update
 * where time explains it. */
void gauges_compare(struct rivalry *rivalry);

#endif
