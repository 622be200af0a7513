/*
 * A lexicon numbers the words that the language tables speak of, so that
 * every later stage compares small integers. Those of all tables are numbered
 * when the library is built; constant and shared by threads.
 */
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include "base/bits.h"
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

/* Its tables, which live as long as the lexicon. */
struct lexicon_digest lexicon_tell(const struct lexicon *lexicon);

void lexicon_free(struct lexicon *lexicon);

/* The id of a word of our tables. Case does not count (ASCII). In a lexicon
 * that was made a new word gets a new one; of one with all words it aborts
 * with a message, for then the build has not read the word's table. */
word_id lexicon_add(struct lexicon *lexicon, struct str word);

/* The id of a word, 0 where it is unknown. */
word_id lexicon_find(const struct lexicon *lexicon, struct str word);

/* The same in the library's own, with the words of all tables. */
word_id lexicon_id(struct str word);

#define LEXICON_FOLD UINT64_C(0x2020202020202020)
#define LEXICON_WIDE UINT64_C(0x8080808080808080)

/* All of a word of 1 to 8 ASCII letters, case folded, by which it can be found;
 * 0 for other words. Folding by a bit is exact for letters. */
static inline uint64_t lexicon_key(struct str word)
{
	char bytes[8] = {0};
	uint64_t key, fold = LEXICON_FOLD;

	if (word.len > sizeof(bytes) || !word.len)
		return 0;
	memcpy(bytes, word.ptr, word.len);
	key = bits_eight(bytes);
	fold >>= 8 * (sizeof(bytes) - word.len);
	return key & LEXICON_WIDE ? 0 : key | fold;
}

static inline uint32_t lexicon_hash(uint64_t key)
{
	return (uint32_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

/* Mixes eight more bytes of a word without a key into its hash, which begins
 * with 0; the last are those that are left, the rest 0. */
static inline uint32_t lexicon_mix(uint32_t hash, uint64_t eight)
{
	return lexicon_hash((eight | LEXICON_FOLD) ^ hash);
}

/* Whether an id is that of a word. */
bool lexicon_is(
	const struct lexicon_digest *tables, word_id id, struct str word);

/* The id of a word without a key, by its hash. */
static inline word_id lexicon_find_long(
	const struct lexicon_digest *tables, struct str word, uint32_t hash)
{
	uint32_t at = hash % LEXICON_SLOTS;
	uint16_t tag = (uint16_t)(hash >> 16);

	while (tables->slots[at].id) {
		struct lexicon_slot slot = tables->slots[at];

		if (slot.tag == tag && lexicon_is(tables, slot.id, word))
			return slot.id;
		at = (at + 1) % LEXICON_SLOTS;
	}
	return 0;
}

/* The id of the word that has a key, 0 where it is unknown. A hot path: most
 * words of a text are looked up by it. */
static inline word_id lexicon_find_key(
	const struct lexicon_digest *tables, uint64_t key)
{
	uint32_t hash = lexicon_hash(key), at = hash % LEXICON_SLOTS;
	uint16_t tag = (uint16_t)(hash >> 16);

	while (tables->slots[at].id) {
		struct lexicon_slot slot = tables->slots[at];

		if (slot.tag == tag && tables->keys[slot.id] == key)
			return slot.id;
		at = (at + 1) % LEXICON_SLOTS;
	}
	return 0;
}

/* How many ids there are, 0 included. */
uint32_t lexicon_count(const struct lexicon *lexicon);

enum word_kind lexicon_kind(const struct lexicon *lexicon, word_id id);

struct str lexicon_word(const struct lexicon *lexicon, word_id id);

#endif
