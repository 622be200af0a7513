#include "../road.h"

#include "story/repeat.h"

static const char *const examples[] = {
#define SCHEDULE(before, word, example) example,
#include "lang/en/schedule.def"
#undef SCHEDULE
};

/* Told once, of the past, or of no day of the week. */
static const char *const others[] = {
	"She went to church every Sunday.",
	"Flights were cancelled every Tuesday.",
	"The council meets on Friday.",
	"The council meets every year.",
	"When the council meets, shops shut every Friday.",
	"It was held every Sunday.",
	"The panel convenes every second Tuesday.",
	"The bus runs every other day.",
};

static uint32_t repeats_of(
	const char *text, day_t published, struct repeat *first)
{
	struct repeats repeats = {0};
	struct reading reading;
	struct arena arena = {0};
	struct road road;

	road_open(&road, NULL);
	road_read(&road, &arena, STR("a.txt"), str_of(text), published,
		&reading);
	repeats_keep(&arena, &reading, 0, &repeats);
	if (repeats.count)
		*first = repeats.rows[0];
	first->clock.ptr = NULL;
	first->excerpt = (struct excerpt){0};
	arena_release(&arena);
	road_close(&road);
	return repeats.count;
}

static void examples_repeat(void **state)
{
	struct repeat repeat = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(examples) / sizeof(*examples); i++)
		if (repeats_of(examples[i], day_from_civil(2024, 3, 6),
			    &repeat) != 1)
			fail_msg("does not repeat: %s", examples[i]);
}

static void others_do_not(void **state)
{
	struct repeat repeat = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (repeats_of(others[i], day_from_civil(2024, 3, 6), &repeat))
			fail_msg("repeats: %s", others[i]);
	assert_int_equal(repeats_of(examples[0], DAY_NONE, &repeat), 0);
}

/* From the publication on, that day included. */
static void the_first_day(void **state)
{
	static const struct {
		int32_t published, first;
	} cases[] = {{6, 8}, {8, 8}, {9, 15}};
	struct repeat repeat = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(
			repeats_of("The council meets every Friday at 7 p.m.",
				day_from_civil(2024, 3, cases[i].published),
				&repeat),
			1);
		assert_int_equal(repeat.first,
			day_from_civil(2024, 3, cases[i].first));
		assert_int_equal(repeat.weekday, 5);
		assert_int_equal(repeat.clock.len, 5);
	}
}

static void every_day(void **state)
{
	struct repeat repeat = {.weekday = 7};

	(void)state;
	assert_int_equal(repeats_of("The gate opens every day at 7 a.m.",
				 day_from_civil(2024, 3, 6), &repeat),
		1);
	assert_int_equal(repeat.weekday, 0);
	assert_int_equal(repeat.first, day_from_civil(2024, 3, 6));
	assert_int_equal(repeat.clock.len, 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_repeat),
		cmocka_unit_test(others_do_not),
		cmocka_unit_test(the_first_day),
		cmocka_unit_test(every_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
