/*
 * The points of a sentence: what its story tells in one way only.
 */
#ifndef STORY_SAID_POINT_H
#define STORY_SAID_POINT_H

#include "story/said_maker.h"

/* Adds what a sentence tells. */
void points_said(const struct said_maker *maker, uint32_t sentence);

#endif
