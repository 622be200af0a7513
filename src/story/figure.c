#include "story/figure.h"

#include "base/hash.h"

#include <stdio.h>

/* Not strtod, which follows the locale. */
double figure_value(struct str digits)
{
	double value = 0, place = 0;

	for (size_t i = 0; i < digits.len; i++) {
		double digit = digits.ptr[i] - '0';

		if (digits.ptr[i] == '.') {
			place = 1;
		} else if (char_is_digit(digits.ptr[i]) && place > 0) {
			place *= 10;
			value += digit / place;
		} else if (char_is_digit(digits.ptr[i])) {
			value = value * 10 + digit;
		}
	}
	return value;
}

uint64_t figure_key(double value)
{
	uint64_t whole = value < 1e9 ? (uint64_t)value : 0;
	char digits[32];
	int length;

	if (value - (double)whole == 0)
		return (whole + 1) * UINT64_C(0x9e3779b97f4a7c15) | 1;
	length = snprintf(digits, sizeof(digits), "#%.9g", value);
	return hash_str(str_from(digits, (size_t)length)) | 1;
}

/* How many digits a number under 1e9 has without the zeros at its end. */
static uint32_t whole_digits(uint32_t whole)
{
	uint32_t count = 0;

	while (whole && whole % 10 == 0)
		whole /= 10;
	for (; whole; whole /= 10)
		count++;
	return count;
}

static uint32_t digits_count(double value)
{
	char digits[32];
	uint32_t count = 0, zeros = 0;

	if (value < 1e9 && value == (uint32_t)value)
		return whole_digits((uint32_t)value);
	snprintf(digits, sizeof(digits), "%.9g", value);
	for (const char *c = digits; *c && *c != 'e'; c++) {
		if (!char_is_digit(*c))
			continue;
		zeros = *c == '0' ? zeros + 1 : 0;
		count++;
	}
	return count - zeros;
}

uint16_t figure_weight(double value)
{
	static const uint16_t by_digits[] = {15, 25, 60, 100, FIGURE_MOST};
	uint32_t count;

	if (value <= 12)
		return by_digits[0];
	if (value >= 1900 && value < 2100 && value - (int)value == 0)
		return 30;
	count = digits_count(value);
	return by_digits[count < 4 ? count : 4];
}

uint32_t ordinal_value(struct str word)
{
	static const struct str ordinals[] = {STR_INIT("first"),
		STR_INIT("second"), STR_INIT("third"), STR_INIT("fourth"),
		STR_INIT("fifth"), STR_INIT("sixth"), STR_INIT("seventh"),
		STR_INIT("eighth"), STR_INIT("ninth"), STR_INIT("tenth"),
		STR_INIT("eleventh"), STR_INIT("twelfth"),
		STR_INIT("thirteenth"), STR_INIT("fourteenth"),
		STR_INIT("fifteenth"), STR_INIT("sixteenth"),
		STR_INIT("seventeenth"), STR_INIT("eighteenth"),
		STR_INIT("nineteenth"), STR_INIT("twentieth")};

	for (uint32_t i = 0; i < sizeof(ordinals) / sizeof(*ordinals); i++)
		if (str_eq_fold(word, ordinals[i]))
			return i + 1;
	return 0;
}

/* Where the first digits at or behind an offset end. */
static size_t digits_end(struct str text, size_t at, size_t *first)
{
	while (at < text.len && !char_is_digit(text.ptr[at]))
		at++;
	*first = at;
	while (at < text.len &&
		(char_is_digit(text.ptr[at]) || text.ptr[at] == ','))
		at++;
	return at;
}

bool figure_holds(struct str text, struct str other)
{
	enum { DIGITS = 3 };
	size_t at, end = digits_end(other, 0, &at);

	other = str_cut(other, at, end);
	return other.len >= DIGITS &&
	       str_find(text, other, digits_end(text, 0, &at)) != STR_NPOS;
}
