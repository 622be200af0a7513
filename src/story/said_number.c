#include "story/said_number.h"

#include "story/clue.h"

enum { NEAR = 6 /* tokens */ };

/* "One of the two", before the number. */
static bool is_one_of(const struct said_scan *scan, uint32_t from, uint32_t t)
{
	if (t > from && clue_of(scan_token(scan, t - 1), CLUE_THE))
		t--;
	return t >= from + 2 && clue_of(scan_token(scan, t - 1), CLUE_OF) &&
	       str_eq_fold(scan_text(scan, t - 2), STR("one"));
}

enum said_number said_number_at(
	const struct said_scan *scan, uint32_t from, uint32_t first)
{
	enum said_number number = NUMBER_ANY;
	uint32_t t = first + 1; /* it may begin with its verb */

	while (t > from && first + 1 - t <= NEAR) {
		const struct token *token = scan_token(scan, --t);

		if (token_mark(token, ',') ||
			str_eq(scan_text(scan, t), STR("to")))
			break;
		if (clue_of(token, CLUE_NONE_OF))
			return NUMBER_ANY;
		if (t < first && scan_count(scan, t) > 1)
			return is_one_of(scan, from, t) ? NUMBER_ONE
							: NUMBER_COUNTED;
		if (number == NUMBER_ANY && clue_of(token, CLUE_OF_ONE))
			number = NUMBER_ONE;
		else if (number == NUMBER_ANY &&
			 clue_of(token, CLUE_OF_SEVERAL))
			number = NUMBER_SEVERAL;
	}
	return number;
}

bool said_numbers_differ(enum said_number a, enum said_number b)
{
	return (a == NUMBER_ONE && b > NUMBER_ONE) ||
	       (b == NUMBER_ONE && a > NUMBER_ONE);
}
