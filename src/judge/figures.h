/*
 * Figures: quantities as arithmetic sees them: what a number may be, its last
 * digit being rounded, and what stands between two of them.
 */
#ifndef JUDGE_FIGURES_H
#define JUDGE_FIGURES_H

#include "judge/docket.h"

struct figure_range {
	double low, high;
};

/* A value of the quantity with half a unit of its last digit on both sides,
 * or what its hedge allows. */
struct figure_range figure_range_of(const struct docket *docket,
	const struct quantity *quantity, double value);

/* Half a unit of the last digit that is written; of words, half of one. */
double figure_half_step(
	const struct docket *docket, const struct quantity *quantity);

/* The digits as written, without marks and zeros at the ends: "5.10" is "51".
 * Absent where there are none. */
struct str figure_digits(
	const struct docket *docket, const struct quantity *quantity);

bool figure_ranges_meet(struct figure_range a, struct figure_range b);

/* One exact number, neither a range nor hedged. */
bool figure_is_plain(const struct quantity *quantity);

/* A whole number in digits, or in a word up to twenty; 0 for any other. */
int32_t figure_count(const struct docket *docket, uint32_t token);

/* A number written as another one is: "four" for "two", "Four" for "Two", "4"
 * for "2". */
struct str figure_like(
	const struct docket *docket, uint32_t token, uint32_t number);

/* Whether a token is that word, in any case, or that mark. */
bool figure_word(const struct docket *docket, uint32_t token, const char *word);

/* Whether tokens [first, end) are all among words, separated by spaces, and
 * are at most `most`. */
bool figure_only(const struct docket *docket, uint32_t first, uint32_t end,
	uint32_t most, const char *words);

/* Whether one of tokens [first, end) is among the words. */
bool figure_any(const struct docket *docket, uint32_t first, uint32_t end,
	const char *words);

/* Whether two quantities stand in one sentence. */
bool figure_together(const struct docket *docket, const struct quantity *a,
	const struct quantity *b);

/* What is added up, and a place for as many as a rule looks at. */
enum { ADDENDS_MOST = 12 };
struct addends {
	double values[ADDENDS_MOST];
	uint32_t count;
};

/* The sum; and "8 + 7 = 15". */
double addends_sum(const struct addends *addends);
struct str addends_told(
	const struct docket *docket, const struct addends *addends);

/* "25", "1.8": with as many decimals as are given, and no zeros behind. */
struct str figure_write(
	const struct docket *docket, double value, int decimals);

#endif
