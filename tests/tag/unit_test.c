/* Units: conversions, what cannot be converted, and that the table that was
 * digested says what UDUNITS says. */
#include "tag/tally.h"
#include "tag/unit.h"
#include "tag/unit_digest.h"
#include "tools/udunits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <math.h>

#include <cmocka.h>

static bool convert(
	const char *from, const char *to, double value, double *converted)
{
	struct unit a, b;

	return unit_read(str_of(from), &a) && unit_read(str_of(to), &b) &&
	       unit_convert(&a, &b, value, converted);
}

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
		{"(mile)/(hour)", "kilometer/hour", 60, 96.56064},
		{"(celsius)/(hour)", "(fahrenheit)/(hour)", 5, 9},
		{"42 US_liquid_gallon", "liter", 1, 158.987304},
		{"(kilometer)^2", "hectare", 1, 100},
		{"(meter)^3", "liter", 1, 1000},
		{"((meter)^3)/(second)", "(liter)/(minute)", 1, 60000},
		{"watt.hour", "joule", 1, 3600},
		{"10 year", "year", 3, 30},
		{"megabyte", "bit", 1, 8e6},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		double got = 0;

		assert_true(convert(
			cases[i].from, cases[i].to, cases[i].value, &got));
		if (fabs(got - cases[i].wanted) > 1e-9 * fabs(got) + 1e-9)
			print_error("%s in %s: %.12g\n", cases[i].from,
				cases[i].to, got);
		assert_true(
			fabs(got - cases[i].wanted) <= 1e-9 * fabs(got) + 1e-9);
	}
}

static void test_what_does_not_convert(void **state)
{
	static const char none[][32] = {"apple", "", "(", "(((", ")", "()",
		"(mile", "(mile)", "(mile)^", "(mile)^0", "(mile)^22",
		"(mile)^x", "(mile)/", "(mile)/(apple)", "(apple)^2",
		"(mile)/(hour)x", "(mile)(hour)", "mile ", "MILE",
		"((((((mile)^2)^2)^2)^2)^2)^2"};
	double got = 7;

	(void)state;
	assert_false(convert("mile", "kilogram", 1, &got));
	assert_false(convert("(mile)^2", "mile", 1, &got));
	assert_true(got == 7);
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
		struct unit unit = {.factor = 7};

		if (unit_read(str_of(none[i]), &unit))
			print_error("'%s' is a unit\n", none[i]);
		assert_false(unit_read(str_of(none[i]), &unit));
		assert_true(unit.factor == 7);
	}
}

static void test_names_of_base_units(void **state)
{
	static const char *const cases[][2] = {{"mile", "m"},
		{"(mile)/(hour)", "m.s-1"}, {"volt", "m2.kg.s-3.A-1"},
		{"lumen", "cd.rad2"}, {"byte", "1"}, {"(year)/(year)", "1"}};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct unit unit;
		struct str name;

		assert_true(unit_read(str_of(cases[i][0]), &unit));
		name = unit_base(&arena, &unit);
		assert_true(str_eq(name, str_of(cases[i][1])));
	}
	arena_release(&arena);
}

/* --- beside UDUNITS */

static bool is_near(double a, double b)
{
	return fabs(a - b) <= 1e-14 * fmax(fabs(a), fabs(b));
}

static unsigned differs(const struct udunits *udunits, struct str spelled)
{
	struct unit ours = {0}, theirs = {0};

	if (unit_read(spelled, &ours) &&
		udunits_read(udunits, spelled.ptr, &theirs) &&
		is_near(ours.factor, theirs.factor) &&
		is_near(ours.offset, theirs.offset) &&
		!memcmp(ours.powers, theirs.powers, sizeof(ours.powers)))
		return 0;
	print_error("%.*s: %.17g + %.17g, UDUNITS has %.17g + %.17g\n",
		STR_ARG(spelled), ours.factor, ours.offset, theirs.factor,
		theirs.offset);
	return 1;
}

/* Every unit that a text can name is digested, and as UDUNITS has it. */
static void test_all_units_are_those_of_udunits(void **state)
{
	struct udunits *udunits = udunits_new();
	const struct tally *tally = &tally_digest;
	struct arena arena = {0};
	unsigned wrong = 0;

	(void)state;
	assert_non_null(udunits);
	ROWS_EACH (struct unit_row, row, tally->units)
		if (unit_spelled(tally, row).len)
			wrong += differs(udunits,
				arena_copy(&arena, unit_spelled(tally, row)));
	assert_int_equal(wrong, 0);
	arena_release(&arena);
	udunits_free(udunits);
}

/* So is what texts put together of them. */
static void test_units_put_together(void **state)
{
	static const char *const below[] = {"second", "hour", "(meter)^2",
		"liter", "42 US_liquid_gallon", "fahrenheit", "candela"};
	struct udunits *udunits = udunits_new();
	struct arena arena = {0};
	unsigned wrong = 0;

	(void)state;
	assert_non_null(udunits);
	for (size_t i = 0; i < unit_digest_count; i++) {
		struct str spelled = unit_digests[i].spelled;

		for (size_t k = 0; k < sizeof(below) / sizeof(*below); k++)
			wrong += differs(
				udunits, arena_format(&arena, "(%.*s)/(%s)",
						 STR_ARG(spelled), below[k]));
		for (int power = 2; power < 4; power++)
			wrong += differs(
				udunits, arena_format(&arena, "(%.*s)^%d",
						 STR_ARG(spelled), power));
	}
	assert_int_equal(wrong, 0);
	arena_release(&arena);
	udunits_free(udunits);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_conversions),
		cmocka_unit_test(test_what_does_not_convert),
		cmocka_unit_test(test_names_of_base_units),
		cmocka_unit_test(test_all_units_are_those_of_udunits),
		cmocka_unit_test(test_units_put_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
