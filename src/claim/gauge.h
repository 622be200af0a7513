/*
 * Gauges: what a story counts or measures of one matter, by the words beside
 * the value: the dead, the missing, for how long it is on strike. One row each
 * in lang/en/gauge.def.
 */
#ifndef CLAIM_GAUGE_H
#define CLAIM_GAUGE_H

#include "claim/pole.h"

/* What time does to one. */
enum gauge_change { GAUGE_STAYS, GAUGE_RISES, GAUGE_RUNS };

struct gauge {
	uint32_t values; /* set of enum pole_value */
	enum gauge_change change;
	struct str phrases; /* separated by '|' */
	struct str example; /* with its value in brackets */
};

uint32_t gauge_count(void);
const struct gauge *gauge_row(uint32_t index);

#endif
