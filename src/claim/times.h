/*
 * Times of a sentence: which of its temporal expressions say when, as "on
 * Friday" does, and which are part of something else.
 */
#ifndef CLAIM_TIMES_H
#define CLAIM_TIMES_H

#include "claim/parts.h"

/* Makes PART_TIME of the expressions that say when, with their prepositions,
 * once all other parts are known. */
void times_mark(struct parts *parts, const struct timexes *timexes);

#endif
