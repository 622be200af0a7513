/*
 * Terms: the words of a text in one spelling, so that texts can be compared:
 * without case and punctuation, "$92.2m" as "92.2 million dollars", "8
 * November" as "Nov. 8", "eight" as "8". What is said of a term is what kind
 * of thing it names and how much it tells about the story.
 */
#ifndef STORY_TERM_H
#define STORY_TERM_H

#include "claim/reading.h"
#include "story/vocabulary.h"

enum term_kind {
	TERM_WORD,
	TERM_NAME,   /* a capital inside a sentence, or a rare one */
	TERM_NUMBER, /* a value, its scale in it */
	TERM_DAY     /* a weekday, a month, a day of a month */
};

struct term {
	uint64_t key;     /* equal where the terms are */
	struct span span; /* bytes of the text */
	uint16_t weight;  /* how much it tells: 0 to FIGURE_MOST */
	uint8_t kind;     /* enum term_kind */
	uint8_t halved; /* how often its weight is, being common in a corpus */
};
struct terms ROWS_OF(struct term);

enum { TERM_HOUSES = 24 };

/* Where the reading of an article's terms stands. */
struct term_reader {
	struct arena *arena;
	const struct reading *reading;
	const struct vocabulary *vocabulary;
	struct terms *terms;
	uint32_t timex, mention; /* the next ones */
	/* Words of the houses that publish it or are credited: they are in
	 * every story of theirs. */
	uint64_t houses[TERM_HOUSES];
	uint32_t house_count;
	struct span money; /* the sign before a number, or {0,0} */
	struct str money_word;
	bool title; /* set where capitals say little */
};

void term_reader_init(struct term_reader *reader, struct arena *arena,
	const struct reading *reading, const struct vocabulary *vocabulary,
	struct terms *terms);

/* Adds the terms that begin with the token, a few at most; the token behind
 * them. Tokens are to be asked for in order, `end` being their sentence's. */
uint32_t term_read(struct term_reader *reader, uint32_t token, uint32_t end);

/* Adds the words and numbers of any text, such as a title. */
void terms_read_plain(struct arena *arena, struct str text,
	const struct vocabulary *vocabulary, struct terms *terms);

#endif
