/*
 * Nouns: what is counted. English nouns behind a number are told by their
 * place and ending; the unit is the noun in the singular with the words in
 * front of it that say which kind ("coal-fired power plant").
 */
#ifndef TAG_NOUN_H
#define TAG_NOUN_H

#include "tag/reader.h"

struct noun {
	uint32_t first, end; /* tokens: from its first word to its head */
	uint32_t head;
	struct str unit; /* "large model" */
	struct str name; /* its head alone: "model" */
};

/* Whether token `at` looks like a noun in the plural. */
bool noun_is_plural(const struct reader *reader, uint32_t at);

/* Whether it ends in -ed or -ing as verbs do: as a rule those are no nouns
 * and no part of their names. */
bool noun_is_participle(const struct reader *reader, uint32_t at);

/* The word at token `at` in the singular, in lower case. */
struct str noun_singular(const struct reader *reader, uint32_t at);

/*
 * The noun that begins with token `at`, before `limit`; false where there is
 * none. Of one thing the singular is taken, of several a plural is looked
 * for, but for measures in front of a noun: "12 page report".
 */
bool noun_read(const struct reader *reader, uint32_t at, uint32_t limit,
	bool one, struct noun *noun);

/* Where the words of a noun end that begins with token `at`: "its core
 * systems", "the Fortune 100". */
uint32_t noun_end(const struct reader *reader, uint32_t at, uint32_t limit);

#endif
