/*
 * Glyphs: marks of quotation by how they look; which a token is, and whether it
 * may open a quotation where it stands.
 */
#ifndef TEXT_GLYPH_H
#define TEXT_GLYPH_H

#include "text/token.h"

/* The marks by how they look; in some houses openers and closers look the
 * same, and what is the closer of one is the opener of another. */
enum glyph {
	GLYPH_NONE,
	GLYPH_STRAIGHT,     /* " */
	GLYPH_HIGH_SIX,     /* “ */
	GLYPH_HIGH_NINE,    /* ” */
	GLYPH_LOW_NINE,     /* „ */
	GLYPH_ANGLES_LEFT,  /* « */
	GLYPH_ANGLES_RIGHT, /* » */
	GLYPH_CORNER_LEFT,  /* 「 */
	GLYPH_CORNER_RIGHT, /* 」 */
	GLYPH_WHITE_LEFT,   /* 『 */
	GLYPH_WHITE_RIGHT,  /* 』 */
	GLYPH_ACCENTS,      /* `` */
	GLYPH_APOSTROPHES,  /* '' */
	GLYPH_APOSTROPHE,   /* ' */
	GLYPH_SINGLE_SIX,   /* ‘ */
	GLYPH_SINGLE_NINE,  /* ’ */
	GLYPH_SINGLE_LOW    /* ‚ */
};

/* Whether the token may be such a mark, or half of one. */
static inline bool glyph_may_be(const struct token *token)
{
	static const bool marks[MARK_STOP + 1] = {['\''] = true,
		['"'] = true,
		['`'] = true,
		[MARK_OPEN] = true,
		[MARK_CLOSE] = true,
		[MARK_OPEN_SINGLE] = true};

	return token->kind == TOKEN_MARK && token->word <= MARK_STOP &&
	       marks[token->word];
}

/* The mark that begins at token t, and how many tokens it has (at least 1). */
enum glyph glyph_at(const struct article *article, const struct tokens *tokens,
	uint32_t t, uint32_t *length);

bool glyph_is_single(enum glyph glyph);

/* Whether `closer` may end what `opener` began. */
bool glyph_closes(enum glyph closer, enum glyph opener);

/* Whether the mark of that length at token t may open a quotation, where none
 * that it could close is open. */
bool glyph_may_open(const struct article *article, const struct tokens *tokens,
	enum glyph glyph, uint32_t t, uint32_t length);

/* Whether token t touches the one before it, and whether it touches none but
 * another opening mark. */
bool glyph_touches(const struct tokens *tokens, uint32_t t);
bool glyph_is_free(const struct tokens *tokens, uint32_t t);

/* Whether token t is a word or a number. */
static inline bool glyph_is_word(const struct tokens *tokens, uint32_t t)
{
	return tokens->rows[t].kind != TOKEN_MARK;
}

#endif
