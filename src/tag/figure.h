/*
 * Figures: numbers as they are written, in digits or words, with the words
 * that multiply or divide them. "12.1 million" has a step of 100,000: the
 * digits say no more.
 */
#ifndef TAG_FIGURE_H
#define TAG_FIGURE_H

#include "tag/reader.h"

/* What the scale words of a figure may multiply it by: power of ten. */
enum { SCALE_MAX = 15 };

enum figure_form {
	FIGURE_DIGITS,
	FIGURE_WORDS,
	FIGURE_SHARE, /* half, two thirds */
	FIGURE_OPEN   /* dozens, tens of thousands: value to high */
};

struct figure {
	uint32_t first, end; /* tokens, half-open */
	enum figure_form form;
	double value, high; /* high is value, but for FIGURE_OPEN */
	double step;        /* of its last digit; 0: exact */
	int32_t scale;      /* power of ten of its scale words */
	bool decimal, grouped, vulgar;
	bool grade;      /* "6.3/10": nothing is counted by it */
	bool half;       /* the bare word, which may be of a game or a year */
	uint32_t digits; /* of the number token */
};

/* A scale that one figure lends to another: "five to 10 million". */
void figure_scale(struct figure *figure, int32_t scale);

/* 10 to the power given, up to 22 without an error. */
double power_of_ten(int32_t exponent);

/* mantissa times ten to the exponent, rounded once. */
double figure_decimal(int64_t mantissa, int32_t exponent);

/* Round thousands are rounded ones: 10,000 has the step of its second digit,
 * 12,000 of its second, 12,300 of its third. Smaller numbers are exact. */
double figure_round_step(double value);

#endif
