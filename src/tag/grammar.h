/*
 * A grammar is what the tables of a language say about time, compiled: its
 * words in their classes and its patterns. Built once, then constant and
 * shared by threads.
 */
#ifndef TAG_GRAMMAR_H
#define TAG_GRAMMAR_H

#include "tag/pattern.h"

struct grammar {
	struct arena arena;
	struct words words;
	struct patterns patterns;
};

/* Adds its words to the lexicon, which must outlive it and to which nobody may
 * add another word from then on. */
struct grammar *grammar_new(struct lexicon *lexicon);
void grammar_free(struct grammar *grammar);

#endif
