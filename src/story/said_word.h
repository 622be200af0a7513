/*
 * Words by their stems: equal for the forms of one verb or noun that differ in
 * their ending alone.
 */
#ifndef STORY_SAID_WORD_H
#define STORY_SAID_WORD_H

#include "claim/attribute.h"
#include "text/token.h"

/* A word that tells of an attribute or a scope is as good as any other that
 * does: "globally" and "worldwide". */
uint64_t said_word_key(const struct attributes *attributes,
	const struct article *article, const struct token *token);

/* Equal for forms of one word, British or American: "theatres", "theater". */
uint64_t said_stem_key(struct str word);

#endif
