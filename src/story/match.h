/*
 * A match: a passage of one version that is a passage of the other, the same
 * or changed.
 */
#ifndef STORY_MATCH_H
#define STORY_MATCH_H

#include "story/diff.h"
#include "story/version.h"

struct match {
	uint32_t a, b;     /* passages */
	uint32_t likeness; /* percent of weight that is common, 100: same */
	uint32_t common;   /* terms that both have, in order */
	uint32_t terms;    /* of the longer one */
	uint32_t agree;    /* names, numbers and days that both have */
	uint32_t swapped;  /* ... that stand where others of their kind do */
	bool in_place; /* by its place and words; its values may be others */
};
struct matches ROWS_OF(struct match);

/* What a term weighs beside others of its passage; the least one too. */
static inline uint32_t match_weight(uint32_t weight)
{
	return 25 + weight;
}

/* What can be said of a passage before it is compared. */
struct outline {
	uint64_t bits[4]; /* terms that it has; by chance one that it has not */
	uint32_t weight;  /* of its terms beside others */
	uint32_t empty;   /* terms without a weight of their own */
};
struct outline outline_of(const struct version *version, uint32_t passage);

/* Whether it is worth a comparison, where the terms with a weight that both
 * have weigh so much at most. */
bool outlines_may_match(
	const struct outline *a, const struct outline *b, uint32_t shared);

/* Compares two passages; false where they are too little alike. *diff is
 * left as it is for the two. */
bool match_make(const struct version *a, uint32_t a_passage,
	const struct version *b, uint32_t b_passage, struct diff *diff,
	struct match *match);

/* The same, their outlines known. */
bool match_outlined(const struct version *a, uint32_t a_passage,
	const struct outline *a_outline, const struct version *b,
	uint32_t b_passage, const struct outline *b_outline, struct diff *diff,
	struct match *match);

/* The match of two passages that are known to be the same. */
struct match match_of_same(
	const struct version *a, uint32_t a_passage, uint32_t b_passage);

/* Of two lines in the same place that have their words in common. */
struct match match_in_place(const struct version *a, uint32_t a_passage,
	const struct version *b, uint32_t b_passage, struct diff *diff);

/* The same matches seen from b; by its passages. */
void matches_turn(struct matches *matches);

/* Whether it is one passage, copied, and not just a similar sentence. */
bool match_is_duplicate(const struct version *a, const struct match *match);

/* By passage of a, or of b, of which there are `count`: the one that is its
 * match, with `percent` of the longer one's words in common at least;
 * NO_PASSAGE without one. In the arena. */
uint32_t *matches_others(struct arena *arena, uint32_t count,
	const struct matches *matches, uint32_t percent, bool of_b);

#endif
