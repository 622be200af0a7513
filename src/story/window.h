/*
 * Windows: when an article was published that has no day, and when happened
 * what it tells of, by the articles that tell the same. Where copies have a
 * passage in common the event in it is one; its day, and how far from it the
 * article says it was told ("on Friday"), leave the publication a window, and
 * that one leaves the article's other events theirs. Never a guess: what more
 * than one day fits stays undated, with the window as a reason.
 */
#ifndef STORY_WINDOW_H
#define STORY_WINDOW_H

#include "story/corpus.h"

/*
 * Fills `published` (basis INFERRED) of articles without a day, and the days
 * of their events where only one interval is possible. After retold_find. Time
 * grows with the retellings that touch such articles.
 */
void windows_find(struct corpus *corpus);

#endif
