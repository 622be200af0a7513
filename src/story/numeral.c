#include "story/numeral.h"

#include <math.h>

enum { FIRST = 2, LAST = 12 };

struct str numeral_of(double number)
{
	static const struct str words[] = {STR_INIT("two"), STR_INIT("three"),
		STR_INIT("four"), STR_INIT("five"), STR_INIT("six"),
		STR_INIT("seven"), STR_INIT("eight"), STR_INIT("nine"),
		STR_INIT("ten"), STR_INIT("eleven"), STR_INIT("twelve")};

	if (number != floor(number) || number < FIRST || number > LAST)
		return STR_NONE;
	return words[(uint32_t)number - FIRST];
}

static bool is_in_digits(struct str word, double number)
{
	double read = 0;

	while (word.len && !char_is_digit(word.ptr[word.len - 1]))
		word.len--; /* "23." */

	for (size_t i = 0; i < word.len; i++) {
		if (!char_is_digit(word.ptr[i]))
			return false;
		read = read * 10 + (word.ptr[i] - '0');
	}
	return word.len && read == number;
}

bool numeral_in(struct str text, double number)
{
	struct str word = numeral_of(number);

	while (word.len && text.ptr)
		if (str_eq_fold(str_split(&text, ' '), word))
			return true;
	return false;
}

bool number_in(struct str text, double number)
{
	if (numeral_in(text, number))
		return true;
	while (text.ptr)
		if (is_in_digits(str_split(&text, ' '), number))
			return true;
	return false;
}
