/*
 * Recurring passages: login forms, disclaimers, standing background. What
 * stands word for word in several stories that otherwise differ says nothing
 * of which story it is, and is no part of any.
 */
#ifndef STORY_RECURRING_H
#define STORY_RECURRING_H

#include "story/texts.h"

/* Marks them in all the sketches, which are in order of time. Near-linear: an
 * article is compared with the one before it that has the passage. */
void recurring_mark(struct sketches *sketches, const struct texts *texts);

#endif
