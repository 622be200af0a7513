/*
 * Places in an order, as a text tells them: who came in which, and the
 * how-manieth of its kind a thing is.
 */
#ifndef STORY_RANK_SAID_H
#define STORY_RANK_SAID_H

#include "story/said_maker.h"

/* Adds what a sentence tells. */
void ranks_said(const struct said_maker *maker, uint32_t sentence);

#endif
