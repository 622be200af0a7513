/*
 * Whose words are whose: the words between two values of a sentence are of one
 * of them; those before the first and behind the last are of that.
 */
#ifndef STORY_SAID_PART_H
#define STORY_SAID_PART_H

#include "story/said.h"

/* Sets from which word to which each value has its own. */
void said_values_part(const struct reading *reading, struct said *said);

#endif
