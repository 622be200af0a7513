/*
 * A sentence with the part that each token plays in it, as far as closed
 * classes, verb tables and endings tell. Lives on the stack: sentences longer
 * than PARTS_MAX are lists or tables, and no event is looked for in them.
 */
#ifndef CLAIM_PARTS_H
#define CLAIM_PARTS_H

#include "claim/dates.h"
#include "claim/words.h"
#include "tag/timex.h"

enum { PARTS_MAX = 160 };

struct parts {
	const struct article *article;
	const struct claim_words *words;
	const struct token *tokens;  /* the sentence's first */
	uint32_t first;              /* its index among all tokens */
	uint32_t count;              /* 0: too long, or empty */
	uint8_t part[PARTS_MAX + 2]; /* enum part; PART_STOP behind the end */
	/* Index of the timex that PART_TIME tokens belong to, or TIMEX_NO_ROW
	 * where their preposition only bounds it ("by Friday"). */
	uint32_t timex[PARTS_MAX + 2];
};

/* Tokens [first, end) of the article, whose parts are still to be told. */
static inline void parts_begin(struct parts *parts,
	const struct article *article, const struct tokens *tokens,
	uint32_t first, uint32_t end, const struct claim_words *words)
{
	parts->article = article;
	parts->words = words;
	parts->first = first;
	parts->count = end - first > PARTS_MAX ? 0 : end - first;
	parts->tokens = tokens->rows + first;
}

/* What the tables know of token i of the sentence. */
static inline const struct word *parts_word(
	const struct parts *parts, uint32_t i)
{
	return word_at(parts->words, parts->tokens[i].kind == TOKEN_WORD
					     ? parts->tokens[i].word
					     : 0);
}

static inline struct str parts_str(const struct parts *parts, uint32_t i)
{
	return token_str(parts->article, &parts->tokens[i]);
}

/* A set of parts, and whether token i plays one of them. */
#define PART_BIT(part) (UINT64_C(1) << (part))
static inline bool parts_in(const struct parts *parts, uint32_t i, uint64_t set)
{
	return set >> parts->part[i] & 1;
}

/* The first token from i on that plays a part; parts->count without one. */
static inline uint32_t parts_next(
	const struct parts *parts, uint32_t i, enum part part)
{
	const uint8_t *at =
		i < parts->count
			? memchr(&parts->part[i], (int)part, parts->count - i)
			: NULL;

	return at ? (uint32_t)(at - parts->part) : parts->count;
}

/* The year from 1800 to 2199 that four digits are, or 0. */
int32_t parts_year_of(struct str digits);

/* The same of token i, 0 where it is something else. */
static inline int32_t parts_year(const struct parts *parts, uint32_t i)
{
	return i < parts->count && parts->tokens[i].kind == TOKEN_NUMBER &&
			       parts->tokens[i].end - parts->tokens[i].start ==
				       4
		       ? parts_year_of(parts_str(parts, i))
		       : 0;
}

/* Whether token i is a hyphen with no space on either side. */
static inline bool parts_hyphen(const struct parts *parts, uint32_t i)
{
	const struct token *token = &parts->tokens[i];

	return i > 0 && i + 1 < parts->count && token_mark(token, '-') &&
	       !token_spaced(token) && !token_spaced(token + 1);
}

/* Whether token i is that word, in any case. */
static inline bool parts_is(
	const struct parts *parts, uint32_t i, const char *word)
{
	struct str text = str_of(word);

	return i < parts->count &&
	       parts->tokens[i].end - parts->tokens[i].start == text.len &&
	       str_eq_fold(parts_str(parts, i), text);
}

/* Notes the timex that token i belongs to, where it says when. */
void parts_date(const struct parts *parts, uint32_t i, struct dates *dates);

/* Whether the time at i is only told by another event: "a week after the vote",
 * "on the morning of his death". */
bool parts_is_distance(const struct parts *parts, uint32_t i);

#endif
