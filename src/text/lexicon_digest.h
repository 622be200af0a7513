/*
 * The lexicon as the build has digested it (src/tools/digest_language.c): the
 * words of all tables of the language, numbered. Constant.
 */
#ifndef TEXT_LEXICON_DIGEST_H
#define TEXT_LEXICON_DIGEST_H

#include "base/rows.h"

/* 0 is every word that no table knows. */
typedef uint16_t word_id;

/* A slot of the hash table, small, so that it stays in the cache: most words
 * of a text are in none. */
struct lexicon_slot {
	uint16_t tag; /* the hash's upper half; its lower leads to the slot */
	word_id id;   /* 0: free */
};

/* Most slots are free, so that a search ends soon. */
enum { LEXICON_SLOTS = 1 << 15, LEXICON_WORDS = LEXICON_SLOTS / 3 };

/* Words are spans of one text, so that nothing points anywhere. */
struct lexicon_digest {
	const struct lexicon_slot *slots; /* LEXICON_SLOTS */
	const uint64_t *keys;             /* by id: lexicon_key; 0 is unknown */
	const struct span *words;         /* by id */
	const uint8_t *kinds;             /* by id: enum word_kind */
	const char *text;
	uint32_t count;
};

extern const struct lexicon_digest lexicon_digest;

#endif
