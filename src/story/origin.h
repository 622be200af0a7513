/*
 * Origins: articles that come from one newsroom are one voice, however many
 * printed them. For now a copy is known by whom it credits, or by its own
 * publisher; an article that names neither is its own origin.
 */
#ifndef STORY_ORIGIN_H
#define STORY_ORIGIN_H

#include "story/corpus.h"

/* Sets articles[].origin: numbers from 0, in order of first article. Linear:
 * houses meet by hash. Where an article credits several, the one that most
 * articles name is its origin, the first among equals. */
void origins_find(struct corpus *corpus);

#endif
