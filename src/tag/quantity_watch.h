/*
 * Times as a stopwatch shows them: "2:06:14", "1:42.97". They are lengths of
 * time; what may be the hour of a day is none of them.
 */
#ifndef TAG_QUANTITY_WATCH_H
#define TAG_QUANTITY_WATCH_H

#include "tag/quantity_draft.h"

/* Whether one begins with token `at`; fills the draft, in seconds. */
bool quantity_watch(struct finder *f, uint32_t at, struct draft *draft);

#endif
