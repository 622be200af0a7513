/*
 * A headline: what its words say of the report before it. "Bank raises rate to
 * 5 pct" and "bank lowers rate to 4 pct" are two reports, and so is the
 * "further 30 mln" of a day.
 */
#ifndef STORY_HEADLINE_H
#define STORY_HEADLINE_H

#include "base/str.h"

enum headline_sign {
	HEADLINE_UP = 1 << 0,
	HEADLINE_DOWN = 1 << 1,
	HEADLINE_FURTHER = 1 << 2
};

/* The signs of all its words, in any case. */
unsigned headline_signs(struct str title);

/* Whether the one says only that something went up, the other only down. */
bool headlines_turn(struct str a, struct str b);

#endif
