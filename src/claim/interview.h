/*
 * Interviews and transcripts: paragraphs that begin with who speaks in them,
 * "Wu: ..." or "Q: ...". A text is one where the same few names come again,
 * and somebody asks something; a list of prices, scores or dates is none.
 */
#ifndef CLAIM_INTERVIEW_H
#define CLAIM_INTERVIEW_H

#include "text/token.h"

struct turn {
	struct span label; /* bytes of the text: "Wu", "Q" */
	struct span words; /* behind the colon, to the end of the block */
	uint32_t block;    /* index in article->blocks */
	uint32_t first;    /* token of the words */
	bool letter;       /* the label is Q or A: nobody's name */
};
struct turns ROWS_OF(struct turn);

/* In order, at most one a block; none where the text is no conversation. */
void turns_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	struct turns *turns);

#endif
