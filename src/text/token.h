/*
 * Tokens: words, numbers and marks of a text, in order, none overlapping.
 * A word is a run of letters (any script) with inner apostrophes left out:
 * "Huawei's" is Huawei + ' + s. A number is a run of digits with inner grouping
 * commas and one decimal point: 1,200 and 3.5 are one token, 8-10 three, 21st
 * two. Everything else is one mark a character. White space is no token.
 */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include "read/article.h"
#include "text/lexicon.h"

enum token_kind {
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_MARK /* punctuation or symbol, one character */
};

enum token_flag {
	TOKEN_SPACED = 1 << 0,   /* white space, or the text's start, before */
	TOKEN_CAPITAL = 1 << 1,  /* begins with an upper-case letter */
	TOKEN_UPPER = 1 << 2,    /* all letters upper case, two or more */
	TOKEN_LINE = 1 << 3,     /* first of its line */
	TOKEN_BLOCK = 1 << 4,    /* first of its block */
	TOKEN_SENTENCE = 1 << 5, /* first of its sentence */
	TOKEN_QUOTED = 1 << 6    /* between quotation marks */
};

/*
 * What mark a TOKEN_MARK is: its character where it is ASCII, else one of
 * these. Curly apostrophes, hyphens and minus signs of Unicode are given as
 * the ASCII character that they stand for.
 */
enum mark {
	MARK_OTHER = 128,
	MARK_EN_DASH,
	MARK_EM_DASH,
	MARK_OPEN,        /* opening double quotation mark of any house */
	MARK_CLOSE,       /* closing one */
	MARK_OPEN_SINGLE, /* 6-shaped; the 9-shaped one is an apostrophe */
	MARK_ELLIPSIS,
	MARK_HALF, /* vulgar fractions */
	MARK_QUARTER,
	MARK_THREE_QUARTERS,
	MARK_POUND,
	MARK_EURO,
	MARK_YEN,
	MARK_STOP /* a full stop, question or exclamation mark of CJK */
};

/* Whether a sentence may end with a mark. */
static inline bool mark_stops(uint32_t mark)
{
	return mark == '.' || mark == '?' || mark == '!' || mark == MARK_STOP ||
	       mark == MARK_ELLIPSIS;
}

struct token {
	uint32_t start, end; /* bytes of article->text */
	word_id word;        /* words: id in the lexicon; marks: enum mark */
	uint8_t kind;        /* enum token_kind */
	uint8_t flags;       /* enum token_flag, a set */
};

/* Tokens that a sentence may end with, in order: marks that stop one, and the
 * last token of each block. */
struct breaks ROWS_OF(uint32_t);

/*
 * All tokens of an article. Two more stand behind rows[count - 1], marks at
 * the text's end with word 0, so that looking ahead needs no test.
 */
struct tokens {
	struct token *rows;
	uint32_t count, room;
	struct breaks breaks; /* for sentences_find */
};

/* One linear pass. The lexicon gives the ids. */
void tokens_read(struct arena *arena, const struct article *article,
	const struct lexicon *lexicon, struct tokens *tokens);

/* Sentences as token ranges [first, end); each lies in one block, and every
 * token is in exactly one. Sets TOKEN_SENTENCE. */
struct sentence {
	uint32_t first, end; /* token indexes */
	uint32_t block;      /* index in article->blocks */
};
struct sentences ROWS_OF(struct sentence);

void sentences_find(struct arena *arena, const struct article *article,
	struct tokens *tokens, const struct lexicon *lexicon,
	struct sentences *sentences);

/* The sentence of a token, by binary search. */
uint32_t sentence_of(const struct sentences *sentences, uint32_t token);

/* Whether token is the ASCII mark c. */
static inline bool token_mark(const struct token *token, char c)
{
	return token->kind == TOKEN_MARK && token->word == (word_id)c;
}

static inline struct str token_str(
	const struct article *article, const struct token *token)
{
	return str_from(
		article->text.ptr + token->start, token->end - token->start);
}

static inline bool token_spaced(const struct token *token)
{
	return token->flags & TOKEN_SPACED;
}

#endif
