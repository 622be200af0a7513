/* The sun and the moon stand where almanacs have them, to two minutes. */
#include "tag/sky.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static double instant(struct civil civil, int hour, int minute)
{
	return day_from_civil(civil.year, civil.month, civil.day) +
	       (hour * 60 + minute) / 1440.0;
}

static void assert_near(double got, double wanted)
{
	if (fabs(got - wanted) > 2.0 / 1440)
		print_error("off by %.1f minutes\n", (got - wanted) * 1440);
	assert_true(fabs(got - wanted) <= 2.0 / 1440);
}

static void test_sun(void **state)
{
	struct civil march = {2024, 3, 20}, june = {2024, 6, 20};
	struct civil september = {2024, 9, 22}, december = {2024, 12, 21};

	(void)state;
	assert_near(sun_reaches(0, instant(march, 0, 0)), instant(march, 3, 6));
	assert_near(
		sun_reaches(90, instant(june, 0, 0)), instant(june, 20, 51));
	assert_near(sun_reaches(180, instant(september, 0, 0) - 9),
		instant(september, 12, 44));
	assert_near(sun_reaches(270, instant(december, 0, 0) + 9),
		instant(december, 9, 20));
}

static void test_moon(void **state)
{
	struct civil eclipse = {1999, 8, 11}, winter = {1973, 12, 24};
	struct civil spring = {2024, 4, 8}, full = {2013, 5, 25};
	struct civil later = {2024, 5, 1};

	(void)state;
	assert_near(moon_reaches(0, instant(eclipse, 0, 0) + 4),
		instant(eclipse, 11, 8));
	assert_near(moon_reaches(0, instant(winter, 0, 0) - 4),
		instant(winter, 15, 7));
	assert_near(
		moon_reaches(180, instant(full, 0, 0)), instant(full, 4, 25));
	assert_near(
		new_moon_before(instant(later, 0, 0)), instant(spring, 18, 21));
}

static void test_horizon(void **state)
{
	static const struct site delhi = {28.61, 77.21};
	static const struct site greenwich = {51.48, 0};
	struct civil november = {2024, 11, 1}, june = {2024, 6, 21};
	struct civil spring = {2024, 4, 8};
	day_t day = day_from_civil(2024, 11, 1);

	(void)state;
	assert_near(sunrise(day, delhi), instant(november, 1, 3));
	assert_near(sunset(day, delhi), instant(november, 12, 6));
	assert_near(sunset(day_from_civil(2024, 6, 21), greenwich),
		instant(june, 20, 21));
	/* Dark at midnight, beside the sun at noon of an eclipse. */
	assert_true(moon_height(instant(spring, 0, 0), greenwich) < 0);
	assert_true(moon_height(instant(spring, 12, 0), greenwich) > 0);
}

static void test_angles(void **state)
{
	(void)state;
	assert_true(fabs(angle_wrap(190) + 170) < 1e-9);
	assert_true(fabs(angle_wrap(-540) + 180) < 1e-9);
	assert_true(fabs(angle_wrap(0)) < 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sun),
		cmocka_unit_test(test_moon),
		cmocka_unit_test(test_horizon),
		cmocka_unit_test(test_angles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
