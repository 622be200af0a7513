/*
 * A vocabulary says how a word is compared: what it is the same as, and how
 * much it tells about which story it stands in. "Vetterling" tells much,
 * "said" nothing. Made from src/lang/en/frequent.def, passage.def and sense.def
 * when the library is built; constant and shared by threads.
 */
#ifndef STORY_VOCABULARY_H
#define STORY_VOCABULARY_H

#include "story/contrast.h"
#include "text/token.h"

/* Of a word that fewer than one article of a hundred has. */
enum { WEIGHT_RARE = 100 };

struct vocable {
	uint64_t key;    /* equal in any case (ASCII), singular and plural */
	double number;   /* "eight" is 8; 0: none */
	double scale;    /* of the number before it, "million"; 0: none */
	uint16_t weight; /* 0, in every article, to WEIGHT_RARE */
	uint16_t sense;  /* equal of what sense.def has in one row; 0: none */
	bool light;      /* of a sense that says little */
};

/* How a word is compared that is the same as another is in the table twice. */
struct vocabulary_row {
	uint64_t key; /* of the word itself */
	struct vocable vocable;
};

struct vocabulary {
	struct arena arena;
	uint16_t *slots; /* a hash table: rows, 0 is free */
	struct vocabulary_row *rows;
	uint32_t slot_count, count, room;
	uint16_t *words; /* by word of the lexicon: its row */
	uint32_t word_count;
	struct contrasts contrasts;
};

/* As the build has made it (src/story/tables.def), over lexicon_digest. */
extern const struct vocabulary vocabulary_digest;

/* Made from the tables, for the build, with a row for each word that the
 * lexicon has, to which it adds none. */
struct vocabulary *vocabulary_make(const struct lexicon *lexicon);
void vocabulary_free(struct vocabulary *vocabulary);

/* What words mean beside each other; as long as the vocabulary. */
static inline const struct contrasts *vocabulary_contrasts(
	const struct vocabulary *vocabulary)
{
	return &vocabulary->contrasts;
}

struct vocable vocabulary_find(
	const struct vocabulary *vocabulary, struct str word);

/* The same of a token's text, of which most are words of the lexicon. */
struct vocable vocabulary_of(const struct vocabulary *vocabulary,
	const struct article *article, const struct token *token);

#endif
