/*
 * Houses by name: "The China Daily" and "CHINA DAILY" are one.
 */
#ifndef STORY_HOUSE_H
#define STORY_HOUSE_H

#include "base/str.h"

/* Equal where two names mean one house; 0 where s names none. */
uint64_t house_key(struct str name);

#endif
