/*
 * How many edits turn one word into another: letters changed, left out, put
 * in, or swapped with their neighbour (optimal string alignment; Damerau
 * 1964).
 */
#ifndef BASE_DISTANCE_H
#define BASE_DISTANCE_H

#include "base/str.h"

enum { DISTANCE_BYTES = 32 };

/* ASCII case does not count. Words of more than DISTANCE_BYTES bytes are that
 * far from all others. */
uint32_t distance_of(struct str a, struct str b);

#endif
