/* Counts that go on: the examples of the table, and what two reports make of
 * them. */
#include "story/toll.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void examples(void **state)
{
	(void)state;
	for (uint32_t toll = 0; toll < TOLLS; toll++) {
		uint32_t count;
		struct str example = toll_example((enum toll)toll, &count);
		struct span word;

		assert_int_equal(toll_find(example, &word), toll);
		assert_true(word.end < example.len);
		assert_true(count > 0);
	}
}

static void words(void **state)
{
	struct span word;

	(void)state;
	assert_int_equal(toll_find(STR("the deadline passed"), &word), TOLLS);
	assert_int_equal(toll_find(STR("skilled hands"), &word), TOLLS);
	assert_int_equal(
		toll_find(STR("two dead, five hurt"), &word), TOLL_DEATHS);
	assert_int_equal(word.start, 4);
	assert_int_equal(word.end, 8);
	assert_int_equal(
		toll_find(STR("taken to hospital"), &word), TOLL_HOSPITAL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
