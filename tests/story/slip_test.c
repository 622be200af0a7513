/* Slips of numbers: each way in which one becomes another. */
#include "story/slip.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void numbers(void **state)
{
	static const struct {
		double a, b;
		enum slip slip;
	} rows[] = {
		{0, 0, SLIP_NONE},
		{0, 5, SLIP_NONE},
		{0, 100, SLIP_NONE},
		{7, 9, SLIP_NONE},
		{46, 64, SLIP_DIGITS},
		{310, 301, SLIP_DIGITS},
		{1840, 1480, SLIP_DIGITS},
		{3.24, 2.34, SLIP_DIGITS},
		{0.0125, 0.0215, SLIP_DIGITS},
		{1.35e12, 1.53e12, SLIP_DIGITS},
		{451, 461, SLIP_DIGIT},
		{45, 46, SLIP_NONE},
		{5.15, 5.16, SLIP_DIGIT},
		{-412, 413, SLIP_DIGIT},
		{80, 180, SLIP_EXTRA},
		{1340, 134, SLIP_SCALE},
		{1340, 130, SLIP_EXTRA},
		{1080, 80, SLIP_NONE},
		{35, 5, SLIP_NONE},
		{1.35e12, 1.5e11, SLIP_EXTRA},
		{13.5, 1.3, SLIP_NONE},
		{4600000, 4.6e9, SLIP_SCALE},
		{4.6, 4600, SLIP_SCALE},
		{3, 3000, SLIP_NONE},
		{5e6, 5e9, SLIP_SCALE},
		{5e6, 5e8, SLIP_NONE},
		{1.0 / 3, 1000.0 / 3, SLIP_SCALE},
		{1.0 / 3, 2.0 / 3, SLIP_NONE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(
			slip_of_numbers(rows[i].a, rows[i].b), rows[i].slip);
		assert_int_equal(
			slip_of_numbers(rows[i].b, rows[i].a), rows[i].slip);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
