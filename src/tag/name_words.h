/*
 * What the language's tables know of words in and around names: classes of
 * words, titles and what stands before them, and nations by their adjective.
 * Made when the library is built; constant and shared by threads.
 */
#ifndef TAG_NAME_WORDS_H
#define TAG_NAME_WORDS_H

#include "text/lexicon.h"

/* Classes of words; sets overlap. */
enum name_class {
	NAMING_FUNCTION = 1 << 0, /* the, in, however: never in a name alone */
	NAMING_CALENDAR = 1 << 1, /* weekdays and months */
	NAMING_HONORIFIC = 1 << 2,
	NAMING_MALE = 1 << 3,   /* honorifics and pronouns of men */
	NAMING_FEMALE = 1 << 4, /* of women */
	NAMING_PARTICLE = 1 << 5,
	NAMING_SUFFIX = 1 << 6,   /* Jr, III */
	NAMING_LEGAL = 1 << 7,    /* Inc, Group: left out later */
	NAMING_BODY = 1 << 8,     /* University: last word of a body's name */
	NAMING_PLACE = 1 << 9,    /* Province: last word of a place's name */
	NAMING_COMMON = 1 << 10,  /* Data, Research: words in bodies' names */
	NAMING_NATION = 1 << 11,  /* Chinese */
	NAMING_QUARTER = 1 << 12, /* South, before a nation */
	NAMING_PARTY = 1 << 13,   /* Republican */
	NAMING_COMPANY = 1 << 14, /* "the company" */
	NAMING_SAYS = 1 << 15,
	NAMING_PRONOUN = 1 << 16,  /* he, she */
	NAMING_TITLE = 1 << 17,    /* begins a title or what is before it */
	NAMING_FLAG = 1 << 18,     /* former, acting */
	NAMING_OVER = 1 << 19,     /* opens a name's second half: "of" */
	NAMING_VERBAL = 1 << 21,   /* will, may: a name, too: "Will Smith" */
	NAMING_DEFINITE = 1 << 22, /* the, its */
	NAMING_COMPOUND = 1 << 23, /* -based, -led: behind a name, not in it */
	NAMING_IN = 1 << 24,       /* in, near: a place follows */
	NAMING_AND = 1 << 25,
	NAMING_OF = 1 << 26, /* of, at, for: a title is held there */
	NAMING_IS = 1 << 27, /* is, was, became: a title follows */
	NAMING_A = 1 << 20,
	NAMING_WHO = 1 << 28,   /* who: a clause about the name before */
	NAMING_TO = 1 << 29,    /* to: part of an envoy's title */
	NAMING_UNIQUE = 1 << 30 /* Senate: a body's whole name */
};

/* What is known of a title's head. */
enum title_set {
	TITLE_OFFICE = 1 << 0, /* of a state: "Chinese President" */
	TITLE_PORTFOLIO = 1
			  << 1,  /* "of Science and Technology" is part of it */
	TITLE_RANK = 1 << 2,     /* only before a name: Gen., Sen. */
	TITLE_SURNAME = 1 << 3,  /* may be a name, too: King, Dean */
	TITLE_WORK = 1 << 4,     /* an occupation: analyst */
	TITLE_LOOSE = 1 << 5,    /* an everyday word, too: head, chair */
	TITLE_PERSONAL = 1 << 6, /* of a person, too: "Clinton's aide" */
	TITLE_NOBODY = 1 << 7,   /* no title: "Executive Order" */
	TITLE_THING = 1 << 10,   /* of companies, too: "owner" */
	TITLE_MANY = 1 << 11,    /* of several: "Presidents Lee and Ruiz" */
	TITLE_HE = 1 << 8,
	TITLE_SHE = 1 << 9
};

/* What is said of a title beside its words. */
enum title_flag {
	TITLE_FORMER = 1 << 0,   /* former, ex-, retired */
	TITLE_ACTING = 1 << 1,   /* acting, interim, caretaker */
	TITLE_THEN = 1 << 2,     /* then-: when the story happened */
	TITLE_LATE = 1 << 3,     /* who has died */
	TITLE_ELECT = 1 << 4,    /* -elect, -designate, incoming */
	TITLE_DEFINITE = 1 << 5, /* "the", "its" before it */
	TITLE_CAPITAL = 1 << 6   /* its words have capitals */
};

struct title_row {
	struct str words;  /* lower case, one space between, no hyphens */
	struct str normal; /* the same for rows that mean the same */
	uint32_t sets;     /* enum title_set */
	struct str example;
};

/* Before a title's head: "vice", "foreign". */
struct modifier_row {
	struct str word, normal;
	struct str example;
};

/* Before both, and no part of the title: "former". */
struct flag_row {
	struct str word;
	uint8_t flag; /* enum title_flag, or 0 */
	struct str example;
};

/* A row's words as the lexicon numbers them. */
enum { TITLE_WORDS_MAX = 5 };
struct title_phrase {
	word_id ids[TITLE_WORDS_MAX];
	uint8_t count;
	uint16_t row;
};

/* What a word does before a title, by word. */
struct name_word {
	uint16_t phrases; /* phrases that begin with it: index of the first */
	uint8_t phrase_count;
	uint8_t flag;      /* enum title_flag */
	uint8_t holds;     /* hold_row_at, + 1, or 0 */
	uint16_t modifier; /* row + 1, or 0 */
	uint16_t nation;   /* row + 1, or 0 */
};

struct name_words {
	uint32_t count;
	uint32_t *classes;            /* by word id: enum name_class, a set */
	struct name_word *rows;       /* by word id */
	struct title_phrase *phrases; /* by first word, longest first */
	uint32_t phrase_count;
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct name_words name_words_digest;

/* Made from the tables, for the build. Adds their words to the lexicon. Aborts
 * without memory. */
struct name_words *name_words_make(struct lexicon *lexicon);
void name_words_free(struct name_words *words);

static inline const struct name_word *name_word(
	const struct name_words *words, word_id word)
{
	return &words->rows[word];
}

/* The classes of a word, a set of enum name_class. */
static inline uint32_t name_classes(
	const struct name_words *words, word_id word)
{
	return words->classes[word];
}

/* The rows of title.def: TITLE, MODIFIER and FLAG. */
uint32_t title_row_count(void);
const struct title_row *title_row_at(uint32_t index);
uint32_t modifier_row_count(void);
const struct modifier_row *modifier_row_at(uint32_t index);
uint32_t flag_row_count(void);
const struct flag_row *flag_row_at(uint32_t index);

/* Verbs whose subject has the title behind "as", and what that makes it. */
uint32_t hold_row_count(void);
const struct flag_row *hold_row_at(uint32_t index);

/* "China" of "Chinese"; absent for other words. */
struct str nation_of(const struct name_words *words, word_id word);

/* Whether a name is one of a nation. */
bool nation_is(struct str name);

#endif
