/*
 * Clues: short stretches of a text that tell what a value or a sentence is of.
 * One row a set in lang/en/clue.def. Of those that are whole words the build
 * knows the sets of each word of the lexicon.
 */
#ifndef STORY_CLUE_H
#define STORY_CLUE_H

#include "base/bits.h"
#include "text/token.h"

enum clue {
#define CLUE(SET, words, example) CLUE_##SET,
#define WORDS CLUE
#include "lang/en/clue.def"
#undef CLUE
#undef WORDS
	CLUES
};

struct clue_set {
	uint64_t bits[(CLUES + 63) / 64]; /* enum clue */
};

/* One of a set's words. */
struct clue_entry {
	uint64_t letters;    /* that are in it, as of clue.c */
	uint32_t start, len; /* of the words as clue_words() has them */
};

enum { CLUE_MARKS = 128 };

struct clues {
	struct arena arena;
	uint16_t *rows; /* of sets: by word, then by mark of ASCII */
	uint32_t row_count, words;
	struct clue_sets ROWS_OF(struct clue_set) sets;         /* 0 is empty */
	struct clue_entries ROWS_OF(struct clue_entry) entries; /* by set */
	uint32_t first_count, *firsts; /* entry of each set, and one more */
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct clues clues_digest;

/* Made from the tables, for the build. Adds their words to the lexicon. */
struct clues *clues_make(struct lexicon *lexicon);
void clues_free(struct clues *clues);

/* Whether a token is of a set of WORDS, in any case. */
static inline bool clue_of(const struct token *token, enum clue clue)
{
	const struct clues *clues = &clues_digest;
	uint32_t row = token->word;

	if (token->kind != TOKEN_WORD)
		row = token->kind == TOKEN_MARK && row < CLUE_MARKS
			      ? clues->words + row
			      : 0;
	return bits_have(clues->sets.rows[clues->rows[row]].bits, clue);
}

/* Those of a set, separated by '|'. */
struct str clue_words(enum clue clue);

/* A text that has one of them, or is one. */
struct str clue_example(enum clue clue);

/* Whether one of them stands in the text, begins it, or ends it; letter for
 * letter. */
bool clue_in(struct str text, enum clue clue);

/* Whether one of them stands in the text, and not in the other. */
bool clue_only_in(struct str text, struct str other, enum clue clue);
bool clue_begins(struct str text, enum clue clue);
bool clue_ends(struct str text, enum clue clue);

/* Where the first of them stands that is in the text, and how long it is;
 * STR_NPOS without one. */
size_t clue_find(struct str text, enum clue clue, size_t *length);

/* Whether a word is one of them, in any case. */
bool clue_is(struct str word, enum clue clue);

#endif
