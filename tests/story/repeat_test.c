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
	"The panel meets on the third Thursday of every other month.",
	"The market opens every Sunday in May.",
	"The council met on the first Monday of each month.",
	"Fees rose every March.",
};

static uint32_t repeats_of(
	const char *text, day_t published, struct repeat *first)
{
	struct repeats repeats = {0};
	struct reading reading;
	struct arena arena = {0};
	struct road road;

	road_open(&road, NULL);
	road_read(
		&road, &arena, STR("a.txt"), str_of(text), published, &reading);
	repeats_keep(&arena, &reading, 0, &repeats);
	if (repeats.count)
		*first = repeats.rows[0];
	first->clock.ptr = NULL;
	first->title = STR_NONE;
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
		assert_int_equal(repeat.days.earliest,
			day_from_civil(2024, 3, cases[i].first));
		assert_int_equal(repeat.rule.weekdays, 1 << 4);
		assert_int_equal(repeat.clock.len, 5);
	}
}

static void every_day(void **state)
{
	struct repeat repeat = {.rule = {.weekdays = 1 << 6}};

	(void)state;
	assert_int_equal(repeats_of("The gate opens every day at 7 a.m.",
				 day_from_civil(2024, 3, 6), &repeat),
		1);
	assert_int_equal(repeat.rule.weekdays, 0);
	assert_int_equal(repeat.days.earliest, day_from_civil(2024, 3, 6));
	assert_int_equal(repeat.clock.len, 5);
}

/* Days of the week, of a month and of a year, and months: told on Wednesday, 6
 * March 2024.
 */
static void rules_are_read(void **state)
{
	enum { MO = 1, TU = 2, WE = 4, TH = 8, FR = 16, SA = 32, SU = 64 };
	const day_t ninth_of_june = day_from_civil(2024, 6, 9);
	const struct {
		const char *text;
		struct repeat_rule rule;
		struct civil first, last;
		const char *clock;
	} cases[] = {
		{"The council meets on the first Monday of each month.",
			{REPEAT_MONTHLY, 0, 0, MO, 1, DAY_NONE}, {2024, 4, 1},
			{2024, 4, 1}, ""},
		{"The board meets on the last Friday of every month.",
			{REPEAT_MONTHLY, 0, 0, FR, -1, DAY_NONE}, {2024, 3, 29},
			{2024, 3, 29}, ""},
		{"The market opens on the first Saturday of every month at 9 "
		 "a.m.",
			{REPEAT_MONTHLY, 0, 0, SA, 1, DAY_NONE}, {2024, 4, 6},
			{2024, 4, 6}, "09:00"},
		{"The clinic is held on the 31st of every month.",
			{REPEAT_MONTHLY, 0, 31, 0, 0, DAY_NONE}, {2024, 3, 31},
			{2024, 3, 31}, ""},
		{"The parade takes place every 4 July.",
			{REPEAT_YEARLY, 7, 4, 0, 0, DAY_NONE}, {2024, 7, 4},
			{2024, 7, 4}, ""},
		{"The parade takes place every March 6.",
			{REPEAT_YEARLY, 3, 6, 0, 0, DAY_NONE}, {2024, 3, 6},
			{2024, 3, 6}, ""},
		{"The race takes place every March 5.",
			{REPEAT_YEARLY, 3, 5, 0, 0, DAY_NONE}, {2025, 3, 5},
			{2025, 3, 5}, ""},
		{"The fair is held on the second Sunday of May every year.",
			{REPEAT_YEARLY, 5, 0, SU, 2, DAY_NONE}, {2024, 5, 12},
			{2024, 5, 12}, ""},
		{"The fair is held every first Monday in September.",
			{REPEAT_YEARLY, 9, 0, MO, 1, DAY_NONE}, {2024, 9, 2},
			{2024, 9, 2}, ""},
		{"The gardens open every March.",
			{REPEAT_YEARLY, 3, 0, 0, 0, DAY_NONE}, {2024, 3, 1},
			{2024, 3, 31}, ""},
		{"The gardens open every February.",
			{REPEAT_YEARLY, 2, 0, 0, 0, DAY_NONE}, {2025, 2, 1},
			{2025, 2, 28}, ""},
		{"The shop opens every Tuesday, Thursday and Saturday.",
			{REPEAT_WEEKLY, 0, 0, TU | TH | SA, 0, DAY_NONE},
			{2024, 3, 7}, {2024, 3, 7}, ""},
		{"The stall opens on Mondays and Tuesdays.",
			{REPEAT_WEEKLY, 0, 0, MO | TU, 0, DAY_NONE},
			{2024, 3, 11}, {2024, 3, 11}, ""},
		{"The desk opens every weekday at 8 a.m.",
			{REPEAT_WEEKLY, 0, 0, MO | TU | WE | TH | FR, 0,
				DAY_NONE},
			{2024, 3, 6}, {2024, 3, 6}, "08:00"},
		{"Tours run every weekend until 9 June 2024.",
			{REPEAT_WEEKLY, 0, 0, SA | SU, 0, ninth_of_june},
			{2024, 3, 9}, {2024, 3, 9}, ""},
		{"The market is held every Tuesday and Friday until 9 June "
		 "2024.",
			{REPEAT_WEEKLY, 0, 0, TU | FR, 0, ninth_of_june},
			{2024, 3, 8}, {2024, 3, 8}, ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct repeat repeat = {0};
		const struct civil *first = &cases[i].first;
		const struct civil *last = &cases[i].last;

		if (repeats_of(cases[i].text, day_from_civil(2024, 3, 6),
			    &repeat) != 1 ||
			memcmp(&repeat.rule, &cases[i].rule,
				sizeof(repeat.rule)) ||
			repeat.days.earliest != day_from_civil(first->year,
							first->month,
							first->day) ||
			repeat.days.latest != day_from_civil(last->year,
						      last->month, last->day) ||
			repeat.clock.len != strlen(cases[i].clock))
			fail_msg("%s", cases[i].text);
	}
}

/* What a calendar calls it: no dateline, and not when it is. */
static void titles_are_short(void **state)
{
	static const struct {
		const char *text, *title;
	} cases[] = {
		{"The council meets on the first Monday of each month.",
			"The council meets"},
		{"The market is held every Tuesday.", "The market"},
		{"Book fairs take place every Sunday in the hall.",
			"Book fairs"},
		{"ORRIN, March 6, 2024 (Courier Wire) - The choir of Orrin "
		 "meets every Friday.",
			"The choir of Orrin meets"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct repeats repeats = {0};
		struct reading reading;
		struct arena arena = {0};
		struct road road;

		road_open(&road, NULL);
		road_read(&road, &arena, STR("a.txt"), str_of(cases[i].text),
			day_from_civil(2024, 3, 6), &reading);
		repeats_keep(&arena, &reading, 0, &repeats);
		assert_int_equal(repeats.count, 1);
		if (!str_eq(repeats.rows[0].title, str_of(cases[i].title)))
			fail_msg("%s: '%.*s'", cases[i].text,
				STR_ARG(repeats.rows[0].title));
		arena_release(&arena);
		road_close(&road);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_repeat),
		cmocka_unit_test(others_do_not),
		cmocka_unit_test(the_first_day),
		cmocka_unit_test(every_day),
		cmocka_unit_test(rules_are_read),
		cmocka_unit_test(titles_are_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
