/*
 * Evidence: what speaks for two versions telling one story, and against it,
 * counted. Weights are sums of how rare the terms are.
 */
#ifndef STORY_EVIDENCE_H
#define STORY_EVIDENCE_H

#include "story/match.h"

/* Marks of one kind: what both have, and what the poorer version has. */
struct shared {
	uint32_t weight, least;
};

struct evidence {
	/* --- known before a passage is compared */

	struct shared names, numbers, words;
	/* The same, by how rare they are in the corpus. */
	struct shared rare_names, rare_words;
	struct shared days;  /* told of: by both, and by the one with fewer */
	uint32_t weights[2]; /* of all passages, of a and of b */
	int32_t apart;       /* days between the publications; -1: unknown */
	bool yearless;       /* ... by a dateline without a year, or two */
	int64_t minutes;     /* apart, the same; -1: unknown */
	/* Both are tables: they consist of numbers more than of words. */
	bool tables;
	/* The names are common in the corpus: they are of a topic on which
	 * there is more. */
	bool topic;
	/* One is a notice that quotes the other's headline; or just a notice.
	 */
	bool quotes_headline, notice;

	/* --- known by the matches */

	uint32_t copied;      /* weight of passages of a that b has as well */
	uint32_t rare_copied; /* ... by how rare they are in the corpus */
	uint32_t same[2]; /* percent of them that is in the other's passages */
	/* In passages that are alike: names, numbers and days that are the
	 * same, and those that stand where others of their kind do. */
	uint32_t agree, swapped;
	uint32_t duplicates; /* matches that are one passage */
	uint32_t quoted;     /* words of the longest quotation of both */
	/* Rare words of the headline of a that b has nowhere, and of b. */
	uint32_t strange[2];
};

/* What is known before a passage is compared, then the rest. */
void evidence_meet(const struct version *a, const struct version *b,
	struct evidence *evidence);
void evidence_match(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence);

/* Percent of the poorer version's marks that the other has; 0 without any. */
static inline uint32_t shared_percent(const struct shared *shared)
{
	return shared->least ? (uint32_t)((uint64_t)shared->weight * 100 /
					  shared->least)
			     : 0;
}

#endif
