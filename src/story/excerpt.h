/*
 * Excerpts: what an article says, kept with as much around it as a reader
 * needs to judge it, so that the article may go.
 */
#ifndef STORY_EXCERPT_H
#define STORY_EXCERPT_H

#include "claim/reading.h"

/* White space is folded; everything lives in the arena it was kept in. */
struct excerpt {
	struct str text;  /* a sentence */
	struct span file; /* its bytes of the file */
	struct span mark; /* bytes of `text` that matter; {0,0}: none */
	struct str
		before; /* the sentence ahead of it in its block, or absent */
	struct str after;
};

/*
 * Sentence number `sentence`, with the words at `mark` (bytes of the text; cut
 * off at the sentence) and, where `context` says so, what stands around it.
 */
struct excerpt excerpt_keep(struct arena *arena, const struct reading *reading,
	uint32_t sentence, struct span mark, bool context);

#endif
