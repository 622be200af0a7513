/*
 * Phrases: short runs of words and marks that tables list, each leading to a
 * row. Compiled against a lexicon when the library is built, then constant;
 * looked up by one word, so that a text costs nothing where none begins.
 *
 * As written, words have one space between; what stands together without one
 * must do so in the text, too ("A$", "km/h"). Between words with a space a
 * hyphen may stand for it.
 */
#ifndef TAG_PHRASES_H
#define TAG_PHRASES_H

#include "text/token.h"

enum { PHRASE_MARKS = 256 }; /* keys of marks */

enum phrase_flag {
	PHRASE_EXACT = 1 << 0, /* capitals count */
	PHRASE_TIGHT = 1 << 1, /* no white space before it */
	PHRASE_LAST = 1 << 2   /* found from its last word, not its first */
};

struct phrase {
	uint32_t first; /* index of its elements */
	uint16_t key;   /* of its first, or last, element */
	uint16_t inner; /* of the one behind, or before, that; 0: none */
	uint16_t row;
	uint8_t count;
	uint8_t flags; /* enum phrase_flag, a set */
};

struct phrase_element {
	uint16_t key;
	bool joined;       /* no white space before it */
	struct span exact; /* of the text; empty: capitals do not count */
};

struct phrases {
	struct phrase *rows; /* by key, then the longer first */
	uint32_t count, room;
	struct phrase_elements ROWS_OF(struct phrase_element) elements;
	struct letters text;
	uint32_t words;   /* of the lexicon when indexed */
	uint32_t places;  /* of the keys, and one behind them */
	uint16_t *by_key; /* first row of a key; words, then marks */
};

/* Adds each of the phrases in `list`, separated by '|', as leading to `row`.
 * Words go into the lexicon. */
void phrases_add(struct arena *arena, struct lexicon *lexicon,
	struct phrases *phrases, struct str list, uint16_t row, unsigned flags);

/* When all were added, here and elsewhere. */
void phrases_index(
	struct arena *arena, const struct lexicon *lexicon, struct phrases *p);

/* How many tokens the longest phrase has that begins at token `at`, within
 * `limit`, and its row; 0 where there is none. */
uint32_t phrases_at(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint16_t *row);

/* Where the rows of a token's key begin: words first, then marks, then the end;
 * no phrase begins with a number or a word that no table knows. */
static inline uint32_t phrases_slot(
	const struct phrases *phrases, const struct token *token)
{
	if (token->kind == TOKEN_WORD)
		return token->word < phrases->words ? token->word : 0;
	return token->kind == TOKEN_MARK
		       ? phrases->words + (token->word & (PHRASE_MARKS - 1))
		       : 0;
}

uint32_t phrases_next_of(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint32_t *next, uint16_t *row);

/* Each that begins there, the longer first: of the next one likewise. *next is
 * 0 at first. With most tokens none begins. */
static inline uint32_t phrases_next(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint32_t *next, uint16_t *row)
{
	uint32_t slot;

	if (at >= limit)
		return 0;
	slot = phrases_slot(phrases, &tokens->rows[at]);
	if (phrases->by_key[slot] + *next >= phrases->by_key[slot + 1])
		return 0;
	return phrases_next_of(
		phrases, article, tokens, at, limit, next, row);
}

/* The same for the longest that ends in front of token `end`. */
uint32_t phrases_before(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens,
	uint32_t floor, uint32_t end, uint16_t *row);

#endif
