/*
 * Loose numbers: those that no stage before took for a quantity or a day:
 * ordinals ("the 58th minute", "number 28") and numbers without their noun
 * ("with 691"). Said of a statement of a sentence or two they are what it is
 * about; in a story they are not looked at.
 */
#ifndef STORY_CLAIM_LOOSE_H
#define STORY_CLAIM_LOOSE_H

#include "story/said_maker.h"

/* Adds a row for each of the sentence, by its row; words are the caller's to
 * set. */
void loose_add(const struct said_maker *maker, uint32_t sentence);

#endif
