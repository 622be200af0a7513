#include "../road.h"

static const char facts[] =
	"events:\n"
	"  - {id: games, title: Marsh Games, when: 2023-09-23/2023-10-08,\n"
	"     source: {title: t, url: 'https://example.org'}}\n"
	"  - {id: plan, title: Clean Harbour Plan, when: 2023-05-19,\n"
	"     source: {title: t, url: 'https://example.org'}}\n";

/* The window of a text without a date, and its basis. */
static struct published infer(const char *text, day_t published)
{
	struct road road;
	struct arena arena = {0};
	struct reading reading;
	struct published found;

	road_open(&road, facts);
	road_read(
		&road, &arena, STR("a.txt"), str_of(text), published, &reading);
	found = reading.masthead.published;
	arena_release(&arena);
	road_close(&road);
	return found;
}

static void while_it_is_going_on(void **state)
{
	struct published found =
		infer("The ongoing Marsh Games are a feast.\n\n"
		      "Nobody minds the rain.\n",
			DAY_NONE);

	(void)state;
	assert_int_equal(found.basis, BASIS_INFERRED);
	assert_int_equal(found.value, DAY_NONE);
	assert_int_equal(found.days.earliest, day_from_civil(2023, 9, 23));
	assert_int_equal(found.days.latest, day_from_civil(2023, 10, 8));
}

/* 19 May 2023 was a Friday. */
static void within_the_week_after_its_weekday(void **state)
{
	struct published found =
		infer("The port on Friday unveiled a “Clean Harbour Plan”.\n\n"
		      "Nobody minds the smell.\n",
			DAY_NONE);

	(void)state;
	assert_int_equal(found.basis, BASIS_INFERRED);
	assert_int_equal(found.days.earliest, day_from_civil(2023, 5, 19));
	assert_int_equal(found.days.latest, day_from_civil(2023, 5, 25));
}

static void never_by_guessing(void **state)
{
	static const char *const texts[] = {
		/* a weekday that the plan's day was not */
		"The port on Monday unveiled a “Clean Harbour "
		"Plan”.\n\nRain.\n",
		/* no word of when */
		"Everybody knows the Marsh Games.\n\nRain.\n",
		/* a day, of nothing that is known */
		"The port on Friday unveiled a bridge.\n\nRain.\n",
		/* both cannot be */
		"The ongoing Marsh Games are a feast. The port on Friday "
		"unveiled a “Clean Harbour Plan”.\n\nRain.\n",
		""};

	(void)state;
	for (size_t t = 0; t < sizeof(texts) / sizeof(*texts); t++)
		assert_int_equal(infer(texts[t], DAY_NONE).basis, BASIS_NONE);
}

static void a_known_day_stays(void **state)
{
	day_t day = day_from_civil(2024, 1, 1);
	struct published found =
		infer("The ongoing Marsh Games are a feast.\n\nRain.\n", day);

	(void)state;
	assert_int_equal(found.basis, BASIS_OPTION);
	assert_int_equal(found.value, day);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(while_it_is_going_on),
		cmocka_unit_test(within_the_week_after_its_weekday),
		cmocka_unit_test(never_by_guessing),
		cmocka_unit_test(a_known_day_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
