/* Numbers in buffers. */
#include "base/buffer.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <math.h>

#include <cmocka.h>

static void test_reals(void **state)
{
	static const struct {
		double number;
		const char *wanted;
	} cases[] = {
		{0, "0"},
		{-5, "-5"},
		{72e9, "72000000000"},
		{8.6, "8.6"},
		{0.1 + 0.2, "0.3"},
		{-1.4, "-1.4"},
		{1 / 3.0, "0.333333333333"},
		{2 / 3.0, "0.666666666667"},
		{0.001, "0.001"},
		{0.999999999999999, "1"},
		{123456789.125, "123456789.125"},
		{999999999999999, "999999999999999"},
		{1e15, "1e15"},
		{2.5e-9, "2.5e-9"},
		{1.5e300, "1.5e300"},
		{HUGE_VAL, "infinite"},
		{-HUGE_VAL, "-infinite"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buffer out = BUFFER_INIT;

		buffer_add_real(&out, cases[i].number);
		buffer_add_char(&out, '\0');
		assert_string_equal(out.ptr, cases[i].wanted);
		buffer_release(&out);
	}
}

/* Read again it is the same, as far as twelve digits go. */
static void test_reals_are_read_again(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		struct buffer out = BUFFER_INIT;
		double number, again;

		seed = seed * 6364136223846793005u + 1442695040888963407u;
		number = (double)(seed >> 11) * pow(10, (int)(seed % 40) - 28);
		buffer_add_real(&out, number);
		buffer_add_char(&out, '\0');
		again = strtod(out.ptr, NULL);
		assert_true(
			fabs(again - number) <= fabs(number) * 1e-6 + 1e-300);
		if (number > 1)
			assert_true(fabs(again - number) <= number * 1e-11);
		buffer_release(&out);
	}
}

/* It leaves the array it began in as soon as that is full. */
static void test_array_is_left(void **state)
{
	char room[4];
	struct buffer out = BUFFER_IN(room);

	(void)state;
	buffer_put(&out, "four");
	assert_ptr_equal(out.ptr, room);
	buffer_put(&out, " and more");
	assert_true(out.ptr != room);
	assert_true(str_eq(buffer_str(&out), STR("four and more")));
	buffer_release(&out);
}

static void test_strings_are_joined(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(
		ARENA_JOIN(&arena, STR("a "), STR_NONE, STR("name")).ptr,
		"a name");
	arena_release(&arena);
}

static void test_numbers(void **state)
{
	(void)state;
	for (int64_t number = -20000; number < 20000; number++) {
		struct buffer out = BUFFER_INIT;

		buffer_add_number(&out, number);
		buffer_add_char(&out, '\0');
		assert_int_equal(strtoll(out.ptr, NULL, 10), number);
		assert_true(out.len == 2 || out.ptr[number < 0] != '0');
		buffer_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_reals),
		cmocka_unit_test(test_reals_are_read_again),
		cmocka_unit_test(test_array_is_left),
		cmocka_unit_test(test_strings_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
