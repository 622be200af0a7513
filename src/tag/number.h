/*
 * Numbers in words and digits: "two", "twenty-five", "2.5", "5 1/2", "two and
 * a half", "a couple of", "several", "two thousand"; ordinals, days of the
 * month and years in the forms that language has for them.
 */
#ifndef TAG_NUMBER_H
#define TAG_NUMBER_H

#include "tag/words.h"
#include "text/token.h"

struct number {
	double value; /* 0 to 1e15, larger ones cut off there */
	bool vague;   /* "several", "a few": value is 0 */
};

/* The form that a number token is written in, 0 to NUMBER_FORMS - 1, and its
 * value where that is a whole number or a time; what it may be is decided by
 * its form. */
enum { NUMBER_FORMS = 15 };
uint32_t number_form(const struct article *article, const struct token *token,
	int32_t *value);
uint64_t number_form_classes(uint32_t form);

/* The classes of a number token, and its value as above. */
uint64_t number_classes(const struct article *article,
	const struct token *token, int32_t *value);

/*
 * Each reads the phrase at token `at`, before `limit`, and returns how many
 * tokens it has; 0 where there is none.
 */
uint32_t number_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	struct number *number);

/* "third", "21st", "twenty-first": 1 and up. */
uint32_t ordinal_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	int32_t *value);

/* Day of the month: "5", "5th", "fifth", "twenty-fifth", 1 to 31. */
uint32_t day_number_read(const struct words *words,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, int32_t *value);

/* Year: 1989, '89, "nineteen eighty-nine", "two thousand and one". */
uint32_t year_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	int32_t *value);

/* The full year that two digits stand for: 1930 to 2029. */
int32_t year_of_two_digits(int32_t two_digits);

#endif
