/*
 * A grammar is what the tables of a language say about time, compiled: its
 * words in their classes and its patterns. Compiled when the library is built;
 * constant and shared by threads.
 */
#ifndef TAG_GRAMMAR_H
#define TAG_GRAMMAR_H

#include "tag/pattern.h"

struct grammar {
	struct arena arena;
	struct words words;
	struct patterns patterns;
};

/* As the build has digested it (src/tools/digest_language.c), over the words of
 * lexicon_digest; without its arenas and what points to its words. */
extern const struct grammar grammar_digest;

/* The grammar of the lexicon that lexicon_new gives. */
struct grammar *grammar_new(const struct lexicon *lexicon);

/* One compiled from the tables, for the build. Adds its words to the lexicon,
 * to which nobody may add another word from then on. */
struct grammar *grammar_make(struct lexicon *lexicon);

void grammar_free(struct grammar *grammar);

#endif
