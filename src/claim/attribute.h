/*
 * Attributes: what the tables of a language know of claims: what is said of a
 * subject ("deaths", "net debt"), in which manner ("plans to", "may"), and
 * which words put a thing before all others. Made when the library is built;
 * constant and shared by threads.
 */
#ifndef CLAIM_ATTRIBUTE_H
#define CLAIM_ATTRIBUTE_H

#include "tag/phrases.h"

/* Of which values an attribute is said. */
enum attribute_kind {
	ATTRIBUTE_COUNT, /* numbers of people, or named by the word */
	ATTRIBUTE_FATE,  /* of anybody: sailors, miners */
	ATTRIBUTE_MONEY,
	ATTRIBUTE_RATIO,   /* percentages, shares, bare grades */
	ATTRIBUTE_MEASURE, /* of length, weight, time, ... */
	ATTRIBUTE_DAY,
	ATTRIBUTE_KINDS
};

/* How a claim is made. */
enum manner {
	MANNER_STATED,
	MANNER_PLANNED,
	MANNER_EXPECTED,
	MANNER_POSSIBLE,
	MANNER_CONDITIONAL,
	MANNER_DENIED
};

/* What else a word does in a claim; sets overlap. */
enum claim_sign {
	SIGN_SUPERLATIVE = 1 << 0, /* "largest" */
	SIGN_RELATION = 1 << 1,    /* "husband": a name follows */
	SIGN_SITE = 1 << 2,        /* "based": a place follows */
	SIGN_BEFORE = 1 << 3,      /* a day behind it is the latest, */
	SIGN_AFTER = 1 << 4,       /* or the first that is not meant */
	SIGN_PEOPLE = 1 << 5,      /* anybody: "people", "residents" */
	SIGN_RANK = 1 << 6,        /* a number behind it is a rank */
	SIGN_LESS = 1 << 7,        /* what follows is not reached, */
	SIGN_MORE = 1 << 8,        /* or passed */
	SIGN_LEVEL = 1 << 9,       /* the value is what the subject comes to */
	SIGN_ATTRIBUTE = 1 << 10,  /* attribute_of tells one for some value */
	SIGN_MANNER = 1 << 11      /* manner_of is another than stated */
};

/* A row of claim_attribute.def. */
struct attribute_row {
	uint32_t kinds; /* set of 1 << enum attribute_kind */
	struct str name;
	struct str words; /* separated by one space */
	struct str example, subject, value;
};

/* Made of the rows of the tables, by word id. */
struct attributes {
	uint32_t count;
	uint8_t *rows[ATTRIBUTE_KINDS]; /* 0: none */
	uint8_t *manners, *scopes;
	uint16_t *signs;
	struct arena arena; /* of the phrases */
	struct phrases statuses, poles, points, gauges, actions;
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct attributes attributes_digest;

/* Made from the tables, for the build. Adds their words to the lexicon. Aborts
 * without memory. */
struct attributes *attributes_make(struct lexicon *lexicon);
void attributes_free(struct attributes *attributes);

/* Of the row that has an index, from 1. */
struct str attribute_name(uint8_t row);

/* The attribute that a word names or tells of; absent where it does not. */
static inline struct str attribute_of(const struct attributes *attributes,
	word_id word, enum attribute_kind kind)
{
	uint8_t row =
		word < attributes->count ? attributes->rows[kind][word] : 0;

	return row ? attribute_name(row) : STR_NONE;
}

static inline enum manner manner_of(
	const struct attributes *attributes, word_id word)
{
	return word < attributes->count ? (enum manner)attributes->manners[word]
					: MANNER_STATED;
}

/* What a word of scope means, "worldwide" of "globally"; absent for others. */
struct str scope_of(const struct attributes *attributes, word_id word);

/* One bit for each part of the world that a word tells of: "worldwide",
 * "abroad"; 0 for other words. */
uint32_t where_of(const struct attributes *attributes, word_id word);

/* The attribute that a word tells of, whatever the value; or absent. */
struct str attribute_any(const struct attributes *attributes, word_id word);

/* As FORMATS has them: "stated", "planned", ... */
struct str manner_name(enum manner manner);

/* A set of enum claim_sign. */
static inline uint32_t claim_signs(
	const struct attributes *attributes, word_id word)
{
	return attributes->signs[word];
}

/* A row of claim_status.def. */
struct status_row {
	struct str matter;
	uint8_t stage, side; /* see there; 0: none */
	struct str phrases;  /* separated by '|' */
	struct str things;   /* of which one stands near; or absent */
};

uint32_t status_row_count(void);
const struct status_row *status_row_at(uint32_t index);

uint32_t attribute_row_count(void);
const struct attribute_row *attribute_row_at(uint32_t index);

/* Rows of the other tables, for a test: what is in the example. */
struct claim_example {
	struct str example, subject, value;
	enum manner manner;
};
uint32_t claim_example_count(void);
struct claim_example claim_example_at(uint32_t index);

#endif
