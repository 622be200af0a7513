/*
 * A happening that a sentence only names, with its day: "after the bombing of
 * the embassy in Nairobi on Aug. 7", "the Haiti earthquake of 12 January 2010".
 */
#ifndef CLAIM_EVENT_NOUN_H
#define CLAIM_EVENT_NOUN_H

#include "claim/parts.h"

struct event_noun {
	uint32_t first, end; /* tokens of the sentence, without "the" */
	uint32_t head;       /* its noun */
	uint32_t timex;      /* index of what dates it */
};

/* The first that has a name in it and a day of its own; false for none. What
 * another verb may have taken the day of is none: "welcomed the arrest of Lee
 * on Monday". */
bool event_noun_find(const struct parts *parts, const struct timexes *timexes,
	struct event_noun *noun);

#endif
