/*
 * Regions: "Okla.", "Oklahoma" and the "OK" of "D-OK" are one.
 */
#ifndef STORY_REGION_H
#define STORY_REGION_H

#include "base/str.h"

/* Whether the two are one region, however it is written. */
bool regions_alike(struct str a, struct str b);

#endif
