/*
 * Names: where an article names a person, an organisation, a place or a
 * product, and which of these namings are of the same one. A name is found by
 * its structure, the titles beside it, what else the article says, and what
 * the caller knows; there is no list of the world's names.
 *
 *	Wu Yongming ... Mr Wu ... Wu ... he       four rows, one head
 *	World Internet Conference (WIC) ... WIC   three rows, one head
 */
#ifndef TAG_NAME_H
#define TAG_NAME_H

#include "read/article.h"

enum name_kind {
	NAME_OTHER, /* a name, of what we cannot tell */
	NAME_PERSON,
	NAME_ORGANIZATION,
	NAME_PLACE,
	NAME_PRODUCT,
	NAME_SERIES /* of events; only where the caller knows it */
};

enum name_form {
	NAME_WRITTEN, /* "Wu Yongming", "Wu", "WIC", "Bank of America" */
	NAME_PRONOUN, /* he, she */
	NAME_NOUN     /* the company, its firm */
};

enum name_gender { GENDER_OPEN, GENDER_MALE, GENDER_FEMALE };

#define NAME_NO_ROW UINT32_MAX

/* One naming. The words are the name alone: no honorific ("Mr"), no title, no
 * article, no possessive 's. */
struct name {
	struct span span;    /* bytes of the text */
	uint32_t first, end; /* tokens, within one sentence */
	uint8_t kind;   /* enum name_kind, of its head where that is known */
	uint8_t form;   /* enum name_form */
	uint8_t gender; /* enum name_gender */
	bool person;   /* written as people are: may be one though kind is OTHER
			*/
	uint32_t head; /* the row that names the same in full, itself where it
			  is that row; NAME_NO_ROW: not to be told */
	uint32_t known; /* the caller's id of it, or NAME_NO_ROW */
	uint32_t spelling_of; /* the row, its head, of which this is another
				 spelling, likely a slip; or NAME_NO_ROW */
};
struct names ROWS_OF(struct name);

/* "person", "organization", "place", "product", "series", "other". */
struct str name_kind_name(enum name_kind kind);

/* The row that covers a token, or NAME_NO_ROW. Binary search. */
uint32_t name_at(const struct names *names, uint32_t token);

/* The first row that ends behind a token; names->count where there is none. */
uint32_t names_from(const struct names *names, uint32_t token);

/* Whether two rows are known to name the same. */
bool names_same(const struct names *names, uint32_t a, uint32_t b);

/*
 * The name in full as the article first has it, with one space between its
 * words: of the row's head, or where that is not known the row's own words
 * (absent for pronouns and nouns). In the arena where it spans lines.
 */
struct str names_full(struct arena *arena, const struct article *article,
	const struct names *names, uint32_t row);

#endif
