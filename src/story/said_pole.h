/*
 * The poles at which the values of a sentence stand.
 */
#ifndef STORY_SAID_POLE_H
#define STORY_SAID_POLE_H

#include "story/said_maker.h"

/* Adds those of the claims from row `before` on, which are a sentence's, in
 * their order. */
void poles_said(
	const struct said_maker *maker, uint32_t sentence, uint32_t before);

#endif
