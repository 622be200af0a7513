/*
 * Tolls: counts that go on while a story is told: the dead, the missing, homes
 * without power. One row a kind in lang/en/toll.def.
 */
#ifndef STORY_TOLL_H
#define STORY_TOLL_H

#include "tag/phrases.h"

enum toll {
#define TOLL(KIND, rises, words, example, count) TOLL_##KIND,
#include "lang/en/toll.def"
#undef TOLL
	TOLLS
};

/* 1: it never falls, -1: it never rises, 0: it may do either. */
int toll_rises(enum toll toll);

/* A sentence that tells of it, and the count told. */
struct str toll_example(enum toll toll, uint32_t *count);

/* A word or phrase that tells of a count. */
struct toll_phrase {
	struct span text; /* of the text of all */
	uint32_t toll;    /* enum toll */
};

struct tolls {
	struct arena arena;
	struct toll_phrases ROWS_OF(struct toll_phrase) rows;
	struct letters text;
	struct phrases phrases; /* of the rows */
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct tolls tolls_digest;

/* Made from the table, for the build. Adds its words to the lexicon. */
struct tolls *tolls_make(struct lexicon *lexicon);
void tolls_free(struct tolls *tolls);

/* The kind that the tokens [first, end), a part of a sentence, tell of, by the
 * first word of any, and where that word is in the text; TOLLS: none. */
enum toll toll_find(const struct article *article, const struct tokens *tokens,
	uint32_t first, uint32_t end, struct span *word);

#endif
