/*
 * Retold: which articles of a corpus are copies of one story, and which of
 * their events are one event because the same passage tells them, however the
 * copies word, place or date it.
 */
#ifndef STORY_RETOLD_H
#define STORY_RETOLD_H

#include "story/corpus.h"

/* Fills links and retellings of the corpus, if its articles have sketches. */
void retold_find(struct corpus *corpus, unsigned threads);

#endif
