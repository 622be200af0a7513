/*
 * A lexicon numbers the words that the language tables speak of, so that
 * every later stage compares small integers. Built once for a language from
 * src/lang/<language>/lexicon.def and the literals of the shapes; constant
 * and shared by threads afterwards.
 */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include "base/rows.h"

/* 0 is every word that no table knows. */
typedef uint16_t word_id;

struct lexicon;

/* How a word stands to the end of a sentence. */
enum word_kind {
	WORD_PLAIN,
	WORD_LEADS,  /* abbreviation with its word behind it: "Gen.", "Nov." */
	WORD_TRAILS, /* abbreviation that may end a sentence: "Inc.", "U.S." */
	WORD_STARTS  /* begins sentences: "The", "He" */
};

/* A lexicon with the words of src/lang/en/sentence.def. */
struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *lexicon);

/* The id of a word, made where it is new. Case does not count (ASCII). */
word_id lexicon_add(struct lexicon *lexicon, struct str word);

/* The id of a word, 0 where it is unknown. */
word_id lexicon_find(const struct lexicon *lexicon, struct str word);

/* As lexicon_find with the hash that lexicon_hash gives for the word. */
word_id lexicon_find_hashed(
	const struct lexicon *lexicon, struct str word, uint32_t hash);

/* A word's hash, case folded: start with LEXICON_SEED, mix each byte. */
#define LEXICON_SEED 2166136261u
static inline uint32_t lexicon_mix(uint32_t hash, char c)
{
	return (hash ^ (uint8_t)(c | 0x20)) * 16777619u;
}

/* How many ids there are, 0 included. */
uint32_t lexicon_count(const struct lexicon *lexicon);

enum word_kind lexicon_kind(const struct lexicon *lexicon, word_id id);

struct str lexicon_word(const struct lexicon *lexicon, word_id id);

#endif
