/*
 * Origins: articles that come from one newsroom are one voice, however many
 * printed them. An article has the origin of whom it credits, else of its own
 * publisher, else its own; a copy has that of the article it is a copy of, and
 * articles of one story of which one credits the other have one as well, so a
 * ring of them is one.
 */
#ifndef STORY_ORIGIN_H
#define STORY_ORIGIN_H

#include "story/corpus.h"

/* Sets articles[].origin: numbers from 0, in order of first article. Linear:
 * houses meet by hash, copies by the links of the corpus. Where an article
 * credits several, the one that most articles name is its origin, the first
 * among equals. */
void origins_find(struct corpus *corpus);

#endif
