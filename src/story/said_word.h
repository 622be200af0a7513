/*
 * Words by their stems: equal for the forms of one verb or noun that differ in
 * their ending alone.
 */
#ifndef STORY_SAID_WORD_H
#define STORY_SAID_WORD_H

#include "claim/attribute.h"
#include "text/token.h"

/* The keys of the words of the lexicon. */
struct said_keys {
	uint64_t *rows; /* by word */
	uint32_t count;
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct said_keys said_keys_digest;

/* Made from the tables, for the build. Adds the words of the attributes to the
 * lexicon. */
struct said_keys *said_keys_make(struct lexicon *lexicon);
void said_keys_free(struct said_keys *keys);

/* The key of a token, a word. One that tells of an attribute or a scope is as
 * good as any other that does: "globally" and "worldwide". */
uint64_t said_word_key(
	const struct article *article, const struct token *token);

/* Equal for forms of one word, British or American: "theatres", "theater". */
uint64_t said_stem_key(struct str word);

#endif
