/*
 * A diff of two passages, term by term: which terms both have, in order. The
 * longest common subsequence; passages are bounded, so its square is too.
 */
#ifndef STORY_DIFF_H
#define STORY_DIFF_H

#include "story/passage.h"

enum { DIFF_TERMS = PASSAGE_TERMS + 16 };

/* For one pair of passages at a time. It lives in an arena, of which it takes
 * as much as its passages need. */
struct diff {
	struct arena *arena;
	uint32_t a_count, b_count;
	/* Of each term of a passage, whether the other has it in its place. */
	bool a_kept[DIFF_TERMS], b_kept[DIFF_TERMS];
	uint32_t common; /* terms that both have */
	/* Scratch: a row a term of a, each as long as b and one more. */
	uint16_t *table;
	uint32_t cells; /* that it has room for */
};

struct diff *diff_new(struct arena *arena);

void diff_make(struct diff *diff, const struct terms *a_terms,
	const struct passage *a, const struct terms *b_terms,
	const struct passage *b);

/* Terms that one or both have alone, between two that both have; counted from
 * the first of each passage, half-open. */
struct gap {
	uint32_t a, a_end, b, b_end;
};

/* The next gap, the first behind {0, 0, 0, 0}; false where there is none. A
 * gap has a term on one side at least. */
bool diff_gap(const struct diff *diff, struct gap *gap);

#endif
