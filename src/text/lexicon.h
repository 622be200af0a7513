/*
 * A lexicon numbers the words that the language tables speak of, so that
 * every later stage compares small integers. Those of all tables are numbered
 * when the library is built; constant and shared by threads.
 */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include "text/lexicon_digest.h"

struct lexicon;

/* How a word stands to the end of a sentence. */
enum word_kind {
	WORD_PLAIN,
	WORD_LEADS,  /* abbreviation with its word behind it: "Gen.", "Nov." */
	WORD_TRAILS, /* abbreviation that may end a sentence: "Inc.", "U.S." */
	WORD_STARTS  /* begins sentences: "The", "He" */
};

/* The lexicon with the words of all tables. */
struct lexicon *lexicon_new(void);

/* One with the words of src/lang/en/sentence.def alone, for the build to add
 * the others to. */
struct lexicon *lexicon_make(void);

/* What the build writes down of it; lives as long as the lexicon. */
struct lexicon_digest lexicon_tell(const struct lexicon *lexicon);

void lexicon_free(struct lexicon *lexicon);

/* The id of a word of our tables. Case does not count (ASCII). In a lexicon
 * that was made a new word gets a new one; of one with all words it aborts
 * with a message, for then the build has not read the word's table. */
word_id lexicon_add(struct lexicon *lexicon, struct str word);

/* The id of a word, 0 where it is unknown. */
word_id lexicon_find(const struct lexicon *lexicon, struct str word);

/* As lexicon_find with the hash that lexicon_hash gives for the word. */
word_id lexicon_find_hashed(
	const struct lexicon *lexicon, struct str word, uint32_t hash);

/* All bytes of a word of at most 8, each in one number at least once. */
static inline uint64_t lexicon_bytes(const char *word, size_t len)
{
	uint32_t first, last;

	if (len < 4)
		return len ? (uint64_t)(uint8_t)word[0] |
				       (uint64_t)(uint8_t)word[len / 2] << 8 |
				       (uint64_t)(uint8_t)word[len - 1] << 16
			   : 0;
	memcpy(&first, word, sizeof(first));
	memcpy(&last, word + len - sizeof(last), sizeof(last));
	return first | (uint64_t)last << 32;
}

#define LEXICON_FOLD UINT64_C(0x2020202020202020)

/* A word's hash, which is that of the word in other case. */
static inline uint32_t lexicon_hash(const char *word, size_t len)
{
	const uint64_t mix = 0x9E3779B97F4A7C15u;
	uint64_t hash = len * mix;

	for (; len > 8; word += 8, len -= 8) {
		hash = (hash ^ (lexicon_bytes(word, 8) | LEXICON_FOLD)) * mix;
		hash ^= hash >> 32;
	}
	hash = (hash ^ (lexicon_bytes(word, len) | LEXICON_FOLD)) * mix;
	return (uint32_t)(hash >> 32);
}

/* How many ids there are, 0 included. */
uint32_t lexicon_count(const struct lexicon *lexicon);

enum word_kind lexicon_kind(const struct lexicon *lexicon, word_id id);

struct str lexicon_word(const struct lexicon *lexicon, word_id id);

#endif
