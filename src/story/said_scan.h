/*
 * A scan of a sentence, token by token, for what it says. Borrows the maker and
 * the reading.
 */
#ifndef STORY_SAID_SCAN_H
#define STORY_SAID_SCAN_H

#include "story/figure.h"
#include "story/said_maker.h"
#include "story/vocabulary.h"

struct said_scan {
	const struct said_maker *maker;
	const struct reading *reading; /* the maker's */
	const struct sentence *sentence;
	uint32_t row; /* which that is */
};

static inline struct said_scan said_scan_make(
	const struct said_maker *maker, uint32_t row)
{
	return (struct said_scan){maker, maker->reading,
		&maker->reading->sentences.rows[row], row};
}

static inline const struct token *scan_token(
	const struct said_scan *scan, uint32_t t)
{
	return &scan->reading->tokens.rows[t];
}

static inline struct str scan_text(const struct said_scan *scan, uint32_t t)
{
	return token_str(&scan->reading->article, scan_token(scan, t));
}

/* The number that a token is, in digits or as a word; 0: none. */
static inline double scan_count(const struct said_scan *scan, uint32_t t)
{
	if (scan_token(scan, t)->kind == TOKEN_NUMBER)
		return figure_value(scan_text(scan, t));
	return vocabulary_of(scan->maker->vocabulary, &scan->reading->article,
		scan_token(scan, t))
		.number;
}

/* Whether a word stands there, and the sentence is not over. */
static inline bool scan_is_word(const struct said_scan *scan, uint32_t t)
{
	return t < scan->sentence->end &&
	       scan_token(scan, t)->kind == TOKEN_WORD;
}

#endif
