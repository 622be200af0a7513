/*
 * The actions of a sentence: what is done to what, or not done, with the words
 * of the clause that tell to what.
 */
#ifndef STORY_SAID_ACTION_H
#define STORY_SAID_ACTION_H

#include "story/said_maker.h"

/* Adds what a sentence tells, in order. */
void actions_said(const struct said_maker *maker, uint32_t sentence);

#endif
