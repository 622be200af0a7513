/*
 * Signs: what stands in and around a name and tells of what kind it is, and
 * its words in a form in which two spellings of one name are equal.
 */
#ifndef TAG_NAME_SIGN_H
#define TAG_NAME_SIGN_H

#include "tag/name.h"
#include "tag/name_run.h"

enum sign {
	SIGN_HONORED = 1 << 0, /* "Mr" before it */
	SIGN_TITLED = 1 << 1,  /* a title before it, or one behind a comma */
	SIGN_AGED = 1 << 2,    /* ", 42,", ", who" behind it, Jr, an initial */
	SIGN_THE = 1 << 3,
	SIGN_IN = 1 << 4,
	SIGN_BODY = 1 << 5,    /* a body's head, "of", "&" */
	SIGN_PLACE = 1 << 6,   /* a place's head */
	SIGN_UPPER = 1 << 7,   /* an acronym */
	SIGN_LEGAL = 1 << 8,   /* only words like "Inc" behind the first */
	SIGN_SAYS = 1 << 9,    /* a verb of saying beside it */
	SIGN_LOWER = 1 << 10,  /* an acronym of lower-case words: "(AI)" */
	SIGN_COMMON = 1 << 11, /* holds a word like "Data" */
	SIGN_PLAIN = 1 << 13,  /* and begins with one */
	SIGN_OFFICE = 1 << 12  /* "President" before it */
};

enum { SIGNS_PERSON = SIGN_HONORED | SIGN_TITLED | SIGN_AGED };

/* Beside each row of names. Hashes are of letters and digits, folded. */
struct name_sign {
	uint64_t whole, first, last; /* all words; the first; the last */
	uint64_t titles; /* a bit for each title before or behind it */
	uint32_t words;
	uint32_t signs; /* enum sign, a set */
};
struct name_signs ROWS_OF(struct name_sign);

/* Of the words [first, end), a name in the sentence of `text`. */
void name_sign_read(const struct name_text *text, uint32_t first, uint32_t end,
	struct name_sign *sign);

/* The hash of one word as name_sign has it, where it has no marks. */
uint64_t name_hash(struct str word);

#endif
