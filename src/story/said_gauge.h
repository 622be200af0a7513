/*
 * What the values of a sentence gauge.
 */
#ifndef STORY_SAID_GAUGE_H
#define STORY_SAID_GAUGE_H

#include "story/said_maker.h"

/* Adds a row for each of the claims from row `before` on, which are the
 * sentence's, that gauges something. */
void gauges_said(
	const struct said_maker *maker, uint32_t sentence, uint32_t before);

#endif
