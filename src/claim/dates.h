/*
 * The temporal expressions that may date an event, mostly one or two: "in
 * November 2023, on a Friday".
 */
#ifndef CLAIM_DATES_H
#define CLAIM_DATES_H

#include <stdint.h>

enum { DATES_MAX = 4 };

#define TIMEX_NO_ROW UINT32_MAX

struct dates {
	uint32_t rows[DATES_MAX]; /* indexes in timexes */
	uint32_t count;
};

#endif
