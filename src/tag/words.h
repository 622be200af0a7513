/*
 * Words in their classes: what src/lang/<language>/words.def says of each word
 * of the lexicon. Built once, then constant and shared by threads.
 */
#ifndef TAG_WORDS_H
#define TAG_WORDS_H

#include "tag/shape.h"
#include "text/lexicon.h"

/* A word in one of its classes. */
struct sense {
	word_id word;
	enum klass klass;
	int32_t value;
};
struct senses ROWS_OF(struct sense);

struct words {
	struct arena *arena;
	struct senses senses;  /* by word, then class */
	uint32_t count;        /* words of the lexicon when this was built */
	uint64_t *masks;       /* by word: its classes */
	uint32_t *first_sense; /* by word: index in senses */
};

/* Adds its words, and those that shapes name, to the lexicon. */
void words_init(
	struct words *words, struct arena *arena, struct lexicon *lexicon);

/* All classes of a word, a set of bits; 0 for a word that came later. */
uint64_t word_classes(const struct words *words, word_id word);

/* Whether a word is of a class, and its value there. */
bool word_value(const struct words *words, word_id word, enum klass klass,
	int32_t *value);

#endif
