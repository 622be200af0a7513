/* Headlines: that each row finds its example, and what is no sign. */
#include "story/headline.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static const struct row {
	unsigned sign;
	const char *example;
} rows[] = {
#define TURN(way, words, example) {HEADLINE_##way, example},
#define FURTHER(words, example) {HEADLINE_FURTHER, example},
#include "lang/en/headline.def"
#undef TURN
#undef FURTHER
};

static void examples_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(
			headline_signs(str_of(rows[i].example)), rows[i].sign);
	assert_int_equal(headline_signs(STR_NONE), 0);
	assert_int_equal(
		headline_signs(STR("Uprising in Cutler Highlands")), 0);
}

static void only_opposite_ways_turn(void **state)
{
	(void)state;
	assert_true(headlines_turn(
		STR("MILL RAISES PAPER PRICE"), STR("Mill cuts paper price")));
	assert_false(headlines_turn(
		STR("Mill raises paper price"), STR("Mill ups paper price")));
	assert_false(headlines_turn(STR("Mill cuts jobs as price rises"),
		STR("Paper price rises")));
	assert_false(headlines_turn(STR("Mill sets price"), STR_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_read),
		cmocka_unit_test(only_opposite_ways_turn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
