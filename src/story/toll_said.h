/*
 * Tolls, as a text tells them: how many are dead, missing, without power.
 */
#ifndef STORY_TOLL_SAID_H
#define STORY_TOLL_SAID_H

#include "story/said_maker.h"

/* Adds what a sentence tells. */
void tolls_said(const struct said_maker *maker, uint32_t sentence);

#endif
