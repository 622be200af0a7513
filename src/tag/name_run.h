/*
 * How far a name goes: over initials, particles, hyphens and apostrophes, and
 * in names of bodies over "of" and "and". It ends before a title, so that
 * "Alibaba Group CEO Wu Yongming" is two names with a title between them.
 */
#ifndef TAG_NAME_RUN_H
#define TAG_NAME_RUN_H

#include "tag/title.h"

/* A sentence whose names are read. */
struct name_text {
	const struct article *article;
	const struct token *tokens;
	const struct name_words *words;
	const struct titles *titles;
	uint32_t first, end; /* tokens of the sentence */
	uint32_t title;      /* the first title that ends behind the token */
};

/* The classes of the word at i; 0 outside the sentence and for others. */
static inline uint32_t name_classes_at(const struct name_text *text, uint32_t i)
{
	return i < text->end && text->tokens[i].kind == TOKEN_WORD
		       ? name_classes(text->words, text->tokens[i].word)
		       : 0;
}

/* Whether the word at i has a capital. */
static inline bool name_capital_at(const struct name_text *text, uint32_t i)
{
	return i < text->end && text->tokens[i].kind == TOKEN_WORD &&
	       (text->tokens[i].flags & TOKEN_CAPITAL);
}

/* Whether a sentence or a quotation begins with token i, so that its capital
 * says nothing. */
bool name_opens(const struct name_text *text, uint32_t i);

/* The end of the name that begins with token i; i where none begins. */
uint32_t name_run_end(const struct name_text *text, uint32_t i);

#endif
