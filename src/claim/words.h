/*
 * What the language's tables know of each word: the part it plays in a
 * sentence, the sets it is in, and the verb of a happening that it is a form
 * of. Made when the library is built; constant and shared by threads.
 */
#ifndef CLAIM_WORDS_H
#define CLAIM_WORDS_H

#include "text/lexicon.h"

enum part {
	PART_NOUN, /* and adjectives, and whatever is not known */
	PART_NAME, /* a capital inside a sentence */
	PART_NUMBER,
	PART_DETERMINER,
	PART_OWNER, /* his, its */
	PART_PRONOUN,
	PART_RELATIVE,
	PART_THAT,
	PART_PREPOSITION,
	PART_OF,
	PART_TO,
	PART_BREAK, /* begins another clause, or what is like one */
	PART_AND,
	PART_AM,
	PART_WAS,
	PART_BE,
	PART_HAVE,
	PART_HAD,
	PART_DO,
	PART_WILL,
	PART_MODAL,
	PART_NOT,
	PART_ADVERB,
	PART_PAST,   /* past or participle of a verb in verb.def */
	PART_FINITE, /* another verb that can only be finite */
	PART_ED,     /* "-ed" that no table knows */
	PART_ING,
	PART_TIME, /* when; with its preposition */
	PART_COMMA,
	PART_STOP, /* ends a clause: . ; : ! ? and dashes */
	PART_QUOTE,
	PART_OPEN,  /* ( */
	PART_CLOSE, /* ) */
	PART_OWNS,  /* the ' and the s of "Wuzhen's" */
	PART_GLUE   /* marks inside a name or number */
};

enum word_set {
	SET_SAY = 1 << 0,
	SET_FINITE = 1 << 1,
	SET_PLAN = 1 << 2,
	SET_EVENT = 1 << 3,
	SET_GATHERING = 1 << 4,
	SET_EDITION = 1 << 5,
	SET_ONGOING = 1 << 6,
	SET_CALENDAR = 1 << 7,
	SET_UNIQUE = 1 << 8,
	SET_DATING = 1 << 9,
	SET_AT = 1 << 10,
	SET_IDLE = 1 << 11,
	SET_LOOSE = 1 << 12,
	SET_FIGURE = 1 << 13,
	SET_JOINED = 1 << 14,
	SET_BOUNDING = 1 << 15,
	SET_BODY = 1 << 16,
	SET_NO_ADVERB = 1 << 17,
	SET_PERIOD = 1 << 18,
	SET_COMPANY = 1 << 19,    /* "the company": a body named before */
	SET_HAPPENING = 1 << 20,  /* what days are fixed for: hearing, match */
	SET_FIXED = 1 << 21,      /* due, scheduled: before its day */
	SET_BOUNDS = 1 << 22,     /* least, than: of the number behind it */
	SET_OCCURRENCE = 1 << 23, /* what happens: bombing, arrest, vote */
	SET_RESULT = 1 << 24,     /* what companies report: loss, earnings */
	SET_BARE = 1 << 25,       /* include, own: no noun has that form */
	SET_STANDIN = 1 << 26     /* man, move: stands for what is before */
};

enum verb_form {
	FORM_BASE = 1 << 0,
	FORM_THIRD = 1 << 1,
	FORM_PAST = 1 << 2,
	FORM_PARTICIPLE = 1 << 3
};

/* What must follow a verb for a title to be whole. */
enum frame {
	FRAME_OBJECT,
	FRAME_FREE,
	FRAME_PHRASE,
	FRAME_PARTICLE,
	FRAME_CLAUSE
};

struct verb {
	struct str base, third, past, participle;
	enum frame frame;
	struct str sense; /* verbs of one sense may tell of one event */
	struct str example;
};

struct word {
	uint8_t part;  /* enum part; PART_NOUN where no row says */
	uint8_t forms; /* enum verb_form, a set */
	uint16_t verb; /* index for verb_at, where forms is not 0 */
	uint32_t sets; /* enum word_set, a set */
};

struct claim_words {
	uint32_t count;
	struct word *rows; /* by word id */
	uint8_t *lowers;   /* by word id: the part it plays in lower case */
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct claim_words claim_words_digest;

/* Made from the tables, for the build. Adds their words to the lexicon. Aborts
 * without memory. */
struct claim_words *claim_words_make(struct lexicon *lexicon);
void claim_words_free(struct claim_words *words);

/* What is known of a word; a plain noun for 0 and for words of others. */
static inline const struct word *word_at(
	const struct claim_words *words, word_id id)
{
	return &words->rows[id];
}

/* The part that the tables give a word: "wounded" is a verb of ours, "reported"
 * another; PART_NOUN where they give none. */
enum part word_known(const struct word *word);

/* What an ending tells: "-ly", "-ed", "-ing"; PART_NOUN for the others. */
enum part word_ending(struct str text);

/* The part of a word in lower case by both; only of one that no table has the
 * letters are looked at. */
static inline enum part words_lower(
	const struct claim_words *words, word_id id, struct str text)
{
	return id ? (enum part)words->lowers[id] : word_ending(text);
}

/* The rows of verb.def. */
uint32_t verb_count(void);
const struct verb *verb_at(uint32_t index);

/* The row of the verb with that base, which there must be. */
uint32_t verb_named(struct str base);

#endif
