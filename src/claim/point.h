/*
 * Points: what a story tells in one way only: which category, whose sister, who
 * bought whom, whether the driver lives, from where to where. One row each in
 * lang/en/point.def.
 */
#ifndef CLAIM_POINT_H
#define CLAIM_POINT_H

#include "tag/phrases.h"

enum point_kind {
	POINT_LABEL,  /* a number follows; key: of what it is one */
	POINT_KIN,    /* side: which relative */
	POINT_DEED,   /* key: which; side 1: the doer stands ahead, 2: behind */
	POINT_HOLDER, /* of a fate; key: who */
	/* Key: of which pair of fates; side: which of the two. */
	POINT_FATE_AHEAD, /* of the holder */
	POINT_FATE_BEHIND,
	POINT_FROM,    /* a name follows, and "to" another */
	POINT_SPOUSE,  /* a name follows */
	POINT_BEARING, /* a noun follows, or "of" and a name; key: which axis,
			*/
	POINT_QUALITY  /* side: which end of it */
};

struct point {
	enum point_kind kind;
	uint8_t key, side;
	struct str phrases; /* separated by '|' */
	struct str example;
};

uint32_t point_count(void);
const struct point *point_row(uint32_t index);

#endif
