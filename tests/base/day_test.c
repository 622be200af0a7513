/* Civil days against facts of the calendar, and against themselves. */
#include "base/day.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_known_days(void **state)
{
	(void)state;
	assert_int_equal(day_from_civil(1970, 1, 1), 0);
	assert_int_equal(day_from_civil(2000, 3, 1), 11017);
	assert_int_equal(day_from_civil(1969, 12, 31), -1);
	assert_int_equal(day_weekday(day_from_civil(2023, 11, 10)), 5);
	assert_int_equal(day_weekday(day_from_civil(1582, 10, 15)), 5);
}

static void test_days_that_do_not_exist(void **state)
{
	(void)state;
	assert_int_equal(day_from_civil(2023, 2, 29), DAY_NONE);
	assert_int_equal(day_from_civil(1900, 2, 29), DAY_NONE);
	assert_int_not_equal(day_from_civil(2000, 2, 29), DAY_NONE);
	assert_int_equal(day_from_civil(2023, 13, 1), DAY_NONE);
	assert_int_equal(day_from_civil(2023, 0, 1), DAY_NONE);
	assert_int_equal(day_from_civil(2023, 4, 31), DAY_NONE);
	assert_int_equal(day_from_civil(YEAR_MAX + 1, 1, 1), DAY_NONE);
}

/* Eight centuries, each day once: the fields come back, weekdays follow one
 * another, and so do ISO weeks. */
static void test_every_day_comes_back(void **state)
{
	day_t first = day_from_civil(1600, 1, 1);
	day_t last = day_from_civil(2400, 12, 31);
	int32_t weekday = day_weekday(first);

	(void)state;
	for (day_t day = first; day <= last; day++) {
		struct civil civil = day_to_civil(day);
		int32_t year, week = day_iso_week(day, &year);
		day_t monday = day_from_iso_week(year, week);

		assert_int_equal(
			day_from_civil(civil.year, civil.month, civil.day),
			day);
		assert_int_equal(day_weekday(day), weekday);
		assert_in_range(day - monday, 0, 6);
		weekday = weekday % 7 + 1;
	}
}

static void test_far_years(void **state)
{
	static const int32_t years[] = {YEAR_MIN, -44, 0, 1, YEAR_MAX};

	(void)state;
	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		day_t day = day_from_civil(years[i], 12, 31);

		assert_int_not_equal(day, DAY_NONE);
		assert_int_equal(day_to_civil(day).year, years[i]);
	}
	assert_int_equal(
		day_add(0, INT64_MAX), day_from_civil(YEAR_MAX, 12, 31));
	assert_int_equal(day_add(0, INT64_MIN), day_from_civil(YEAR_MIN, 1, 1));
	assert_int_equal(day_add(DAY_NONE, 5), DAY_NONE);
	assert_int_equal(day_add_months(0, INT32_MAX), DAY_NONE);
}

static void test_months_are_cut_at_their_end(void **state)
{
	(void)state;
	assert_int_equal(day_add_months(day_from_civil(2023, 1, 31), 1),
		day_from_civil(2023, 2, 28));
	assert_int_equal(day_add_months(day_from_civil(2024, 1, 31), 1),
		day_from_civil(2024, 2, 29));
	assert_int_equal(day_add_months(day_from_civil(2024, 1, 15), -13),
		day_from_civil(2022, 12, 15));
}

static void test_easter(void **state)
{
	(void)state;
	assert_int_equal(day_easter(2024), day_from_civil(2024, 3, 31));
	assert_int_equal(day_easter(2023), day_from_civil(2023, 4, 9));
	assert_int_equal(day_easter(1961), day_from_civil(1961, 4, 2));
	assert_int_equal(day_easter(1500), DAY_NONE);
}

static void test_iso_weeks_at_the_turn_of_the_year(void **state)
{
	int32_t year;

	(void)state;
	assert_int_equal(day_iso_week(day_from_civil(2021, 1, 3), &year), 53);
	assert_int_equal(year, 2020);
	assert_int_equal(day_iso_week(day_from_civil(2024, 12, 30), &year), 1);
	assert_int_equal(year, 2025);
	assert_int_equal(day_from_iso_week(2021, 53), DAY_NONE);
	assert_int_equal(day_from_iso_week(2020, 54), DAY_NONE);
}

static void test_reading(void **state)
{
	static const struct {
		const char *text;
		int32_t year, month, day;
	} cases[] = {{"2023-11-10", 2023, 11, 10}, {"20231110", 2023, 11, 10},
		{"2023-11-10T08:15:00Z", 2023, 11, 10}, {"2023-02-30", 0, 0, 0},
		{"2023-11-1", 0, 0, 0}, {"2023-11", 0, 0, 0}, {"", 0, 0, 0},
		{"2023/11/10", 0, 0, 0}, {"2023-11-101", 0, 0, 0},
		{"yesterday!", 0, 0, 0}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(day_read(str_of(cases[i].text)),
			day_from_civil(
				cases[i].year, cases[i].month, cases[i].day));
}

static void test_meeting(void **state)
{
	struct interval common;

	(void)state;
	assert_true(interval_meet(
		(struct interval){1, 5}, (struct interval){3, 9}, &common));
	assert_int_equal(common.earliest, 3);
	assert_int_equal(common.latest, 5);
	assert_true(interval_meet((struct interval){DAY_NONE, 5},
		(struct interval){3, DAY_NONE}, &common));
	assert_int_equal(common.earliest, 3);
	assert_int_equal(common.latest, 5);
	assert_false(interval_meet(
		(struct interval){1, 2}, (struct interval){3, 4}, &common));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known_days),
		cmocka_unit_test(test_days_that_do_not_exist),
		cmocka_unit_test(test_every_day_comes_back),
		cmocka_unit_test(test_far_years),
		cmocka_unit_test(test_months_are_cut_at_their_end),
		cmocka_unit_test(test_easter),
		cmocka_unit_test(test_iso_weeks_at_the_turn_of_the_year),
		cmocka_unit_test(test_reading),
		cmocka_unit_test(test_meeting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
