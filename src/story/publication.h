/*
 * Dating what is undated: an article whose publication day nobody wrote down
 * gets the window that its own dated events allow ("the ongoing Games": while
 * they last; "on Friday unveiled the Programme": within the week after that
 * Friday). Never a guess: without such evidence it stays undated.
 */
#ifndef STORY_PUBLICATION_H
#define STORY_PUBLICATION_H

#include "claim/reading.h"

/*
 * Fills masthead.published (basis INFERRED) of a reading that has none, and
 * *anchor for resolving its expressions again. False: nothing can be said,
 * and nothing was changed.
 */
bool publication_infer(struct arena *arena, struct reading *reading,
	const struct facts *facts, struct anchor *anchor);

#endif
