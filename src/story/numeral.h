/*
 * Numerals: small numbers as words, as sentences have them where no quantity is
 * read.
 */
#ifndef STORY_NUMERAL_H
#define STORY_NUMERAL_H

#include "base/str.h"

/* "seven"; absent where the number is not whole, or not from 2 to 12. */
struct str numeral_of(double number);

/* Whether a text has the number as a word; or as that or in digits. */
bool numeral_in(struct str text, double number);
bool number_in(struct str text, double number);

#endif
