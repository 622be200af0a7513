/* The door to UDUNITS: conversions, what cannot be converted, and threads. */
#include "base/arena.h"
#include "tag/unit.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <math.h>

#include <cmocka.h>

static void test_conversions(void **state)
{
	static const struct {
		const char *from, *to;
		double value, wanted;
	} cases[] = {
		{"mile", "kilometer", 8, 12.874752},
		{"fahrenheit", "celsius", 212, 100},
		{"celsius", "fahrenheit", -40, -40},
		{"mile/hour", "kilometer/hour", 60, 96.56064},
		{"42 US_liquid_gallon", "liter", 1, 158.987304},
		{"(kilometer)^2", "hectare", 1, 100},
		{"gigawatt.hour", "joule", 1, 3.6e12},
		{"10 year", "year", 3, 30},
		{"megabyte", "bit", 1, 8e6},
	};
	struct units *units = units_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		double got = 0;

		assert_true(units_convert(units, str_of(cases[i].from),
			str_of(cases[i].to), cases[i].value, &got));
		if (fabs(got - cases[i].wanted) > 1e-9 * fabs(got) + 1e-9)
			print_error("%s in %s: %.12g\n", cases[i].from,
				cases[i].to, got);
		assert_true(
			fabs(got - cases[i].wanted) <= 1e-9 * fabs(got) + 1e-9);
	}
	units_free(units);
}

static void test_what_does_not_convert(void **state)
{
	struct units *units = units_new();
	struct str unit = STR("untouched");
	double got = 7;

	(void)state;
	assert_false(
		units_convert(units, STR("mile"), STR("kilogram"), 1, &got));
	assert_false(units_convert(units, STR("mile"), STR("apple"), 1, &got));
	assert_false(units_base(units, STR("apple"), 1, &got, &unit));
	assert_false(units_base(units, STR("((("), 1, &got, &unit));
	assert_false(units_base(units, STR(""), 1, &got, &unit));
	assert_true(got == 7);
	assert_true(str_eq(unit, STR("untouched")));
	units_free(units);
}

/* More units than its table holds. */
static void test_many_units(void **state)
{
	struct units *units = units_new();
	struct arena arena = {0};

	(void)state;
	for (int i = 1; i < 2000; i++) {
		struct str from = arena_format(&arena, "%d meter", i);
		double got = 0;

		assert_true(units_convert(units, from, STR("meter"), 1, &got));
		assert_true(fabs(got - i) < 1e-9);
	}
	arena_release(&arena);
	units_free(units);
}

static void *thread_convert(void *user)
{
	static const char *const names[] = {
		"mile", "furlong", "inch", "yard", "fathom", "league?"};
	bool right = true;
	double got;

	for (size_t i = 0; i < 600; i++) {
		size_t k = i % 6;

		right &= units_convert(user, str_of(names[k]), STR("meter"), 1,
				 &got) == (k < 5);
	}
	return right ? user : NULL;
}

static void test_threads(void **state)
{
	struct units *units = units_new();
	pthread_t threads[4];
	void *result;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL,
					 thread_convert, units),
			0);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(pthread_join(threads[i], &result), 0);
		assert_non_null(result);
	}
	units_free(units);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_conversions),
		cmocka_unit_test(test_what_does_not_convert),
		cmocka_unit_test(test_many_units),
		cmocka_unit_test(test_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
