/*
 * Periods of two versions: one figure that both tell, earned or counted in a
 * quarter in the one and in nine months in the other.
 */
#ifndef STORY_CLAIM_PERIOD_H
#define STORY_CLAIM_PERIOD_H

#include "story/rivalry.h"

/* Adds a conflict for each figure that is told over two periods. */
void periods_compare(struct rivalry *rivalry);

#endif
