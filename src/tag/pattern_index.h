/*
 * The index of the patterns: which may begin at a place of a text, by its
 * first two tokens. Most places are ruled out by it.
 */
#ifndef TAG_PATTERN_INDEX_H
#define TAG_PATTERN_INDEX_H

#include "tag/pattern.h"

/* Fills the index of compiled patterns; lives in their arena. */
void patterns_index(struct patterns *patterns);

/* Groups, as bits, that may begin with these two symbols, or with the first
 * alone where the second is 0; a few too many at most. */
static inline uint32_t patterns_possible(
	const struct patterns *patterns, symbol_id first, symbol_id second)
{
	return patterns
		->possible[patterns->places[first].row * patterns->columns +
			   patterns->places[second].column];
}

/* Those of 64 patterns, number `word` of their set, that may begin with these
 * symbols. Those that a phrase or a group leads are judged by the first. */
static inline uint64_t patterns_among(const struct patterns *patterns,
	symbol_id first, symbol_id second, uint32_t word)
{
	return patterns->starts[first].first.bits[word] &
	       (patterns->starts[second].rest.bits[word] |
		       patterns->ends.bits[word] |
		       ~patterns->led[LEADER_TOKEN].bits[word]);
}

#endif
