/*
 * The phrases of number.h, token by token, for the making of outlooks: how far
 * one has been read, and whether it may end there. What number.h reads is
 * among it; what that would refuse for a value may be, too.
 */
#ifndef TAG_OUTLOOK_PHRASE_H
#define TAG_OUTLOOK_PHRASE_H

#include "tag/symbol.h"

/* How far a phrase was read. */
enum phrase_place {
	PHRASE_WHOLE, /* to its end, whatever follows */
	PHRASE_NUM,   /* nothing yet of the four kinds */
	PHRASE_ORD,
	PHRASE_DAY,
	PHRASE_YEAR,
	PHRASE_NUM_A,        /* a */
	PHRASE_NUM_COUPLE,   /* couple */
	PHRASE_NUM_DIGITS,   /* 5 */
	PHRASE_NUM_OVER,     /* 5 1 */
	PHRASE_NUM_SLASH,    /* 5 1/ */
	PHRASE_NUM_FRACTION, /* 5 1/2 */
	PHRASE_NUM_DASH,     /* 5 - */
	PHRASE_NUM_AND,      /* 5 and, 5 and a */
	PHRASE_NUM_WORD,     /* five, five hundred, twenty-five */
	PHRASE_NUM_HYPHEN,   /* twenty - */
	PHRASE_NUM_PLUS,     /* five hundred and */
	PHRASE_ORD_DIGITS,   /* 21 */
	PHRASE_ORD_TENS,     /* twenty, twenty - */
	PHRASE_DAY_TENS,     /* twenty, twenty - */
	PHRASE_YEAR_MARK,    /* ' */
	PHRASE_YEAR_WORD,    /* nineteen */
	PHRASE_YEAR_WORDS,   /* nineteen eighty, nineteen eighty - */
	PHRASE_PLACES
};

struct phrase_step {
	enum phrase_place from;
	uint64_t classes; /* of the next token, one of them */
	uint16_t marks[4];
	enum phrase_place to;
};

/* All of them, the last one from PHRASE_WHOLE. */
extern const struct phrase_step phrase_steps[];

/* Whether the phrase may end at a place. */
bool phrase_may_end(enum phrase_place place);

/* Whether a token takes the step. */
bool phrase_steps_by(const struct symbols *symbols,
	const struct phrase_step *step, symbol_id symbol);

#endif
