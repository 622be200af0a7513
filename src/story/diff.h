/*
 * A diff of two passages, term by term: which terms both have, in order. The
 * longest common subsequence; passages are bounded, so its square is too.
 */
#ifndef STORY_DIFF_H
#define STORY_DIFF_H

#include "story/passage.h"

enum { DIFF_TERMS = PASSAGE_TERMS + 16 };

/* For one pair of passages at a time. */
struct diff {
	uint32_t a_count, b_count;
	/* Of each term of a passage, whether the other has it in its place. */
	bool a_kept[DIFF_TERMS], b_kept[DIFF_TERMS];
	uint32_t common; /* terms that both have */
	uint16_t table[DIFF_TERMS + 1][DIFF_TERMS + 1]; /* scratch */
};

void diff_make(struct diff *diff, const struct terms *a_terms,
	const struct passage *a, const struct terms *b_terms,
	const struct passage *b);

#endif
