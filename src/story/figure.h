/*
 * Figures: numbers as terms. "1,200" and "1200" are one, and so are "2.5
 * million" and "2,500,000".
 */
#ifndef STORY_FIGURE_H
#define STORY_FIGURE_H

#include "base/str.h"

/* The value of "1,200.5"; groups are commas, what is neither digit nor point
 * is left out. */
double figure_value(struct str digits);

/* Equal for values that have nine digits in common; never 0. */
uint64_t figure_key(double value);

/* How much it tells, 0 to FIGURE_MOST: round and small numbers meet by
 * chance, 23,418 does not. */
enum { FIGURE_MOST = 130 };
uint16_t figure_weight(double value);

/* "first" to "twentieth"; 0 for other words. */
uint32_t ordinal_value(struct str word);

/* Whether a value as written holds the digits of another, behind its own:
 * "1,200 of the 1,915". Of two digits or fewer it is chance. */
bool figure_holds(struct str text, struct str other);

#endif
