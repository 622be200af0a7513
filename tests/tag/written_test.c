/* What a moment is called is read as that moment: lengths of time, what happens
 * again and again, early and late parts, days that go on into another month. */
#include "tagged.h"

#include "tag/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct language language;

/* The one expression of a text, whenever it was published. */
static struct timex read_one(struct arena *arena, struct str text)
{
	static const int32_t years[] = {1950, 2024, 2090};
	struct timexes timexes = {0};
	struct str value = STR_NONE;

	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		timexes = text_tag(arena, &language, text,
			day_from_civil(years[i], 6, 15), false);
		if (timexes.count != 1)
			print_error("%.*s: %u expressions\n", STR_ARG(text),
				(unsigned)timexes.count);
		assert_int_equal(timexes.count, 1);
		assert_true(!value.ptr || str_eq(value, timexes.rows[0].value));
		value = timexes.rows[0].value;
	}
	return timexes.rows[0];
}

static void reads_as(struct arena *arena, struct str text, struct str value)
{
	struct timex timex = read_one(arena, text);

	if (!str_eq(timex.value, value))
		print_error("%.*s: wants %.*s, got %.*s\n", STR_ARG(text),
			STR_ARG(value), STR_ARG(timex.value));
	assert_true(str_eq(timex.value, value));
}

static struct str written(struct arena *arena, const struct moment *moment)
{
	struct buffer out = BUFFER_INIT;
	struct str value;

	moment_write(moment, &out);
	value = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return value;
}

static void test_lengths(void **state)
{
	static const enum time_unit units[] = {UNIT_MINUTE, UNIT_HOUR, UNIT_DAY,
		UNIT_WEEK, UNIT_MONTH, UNIT_QUARTER, UNIT_YEAR, UNIT_DECADE};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		for (int32_t n = 2; n <= 61; n++) {
			struct moment moment = moment_init(MOMENT_LENGTH);

			moment_add_amount(&moment, n, false, units[i]);
			reads_as(&arena,
				arena_format(&arena, "It took %d %.*ss.",
					(int)n,
					STR_ARG(time_unit_name(units[i]))),
				written(&arena, &moment));
		}
	arena_release(&arena);
}

static void test_sets(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (int32_t n = 1; n <= 7; n++) {
		struct str name = weekday_name(n);

		reads_as(&arena,
			arena_format(
				&arena, "They meet every %.*s.", STR_ARG(name)),
			arena_format(&arena, "XXXX-WXX-%d", (int)n));
		reads_as(&arena,
			arena_format(&arena,
				"They meet on the third %.*s of each month.",
				STR_ARG(name)),
			arena_format(&arena, "XXXX-XX-W3-%d", (int)n));
		reads_as(&arena,
			arena_format(&arena,
				"They meet on the last %.*s of every month.",
				STR_ARG(name)),
			arena_format(&arena, "XXXX-XX-WL-%d", (int)n));
	}
	for (int32_t month = 1; month <= 12; month++)
		for (int32_t day = 1; day <= 28; day += 9) {
			struct str name = month_name(month);

			reads_as(&arena,
				arena_format(&arena, "They meet every %d %.*s.",
					(int)day, STR_ARG(name)),
				arena_format(&arena, "XXXX-%02d-%02d",
					(int)month, (int)day));
			reads_as(&arena,
				arena_format(&arena,
					"They meet in %.*s every year.",
					STR_ARG(name)),
				arena_format(&arena, "XXXX-%02d", (int)month));
		}
	arena_release(&arena);
}

/* The parts of a month lie in it, one behind the other, and fill it. */
static void test_parts_fill_the_whole(void **state)
{
	static const char *const parts[] = {"early", "mid", "late"};
	struct arena arena = {0};

	(void)state;
	for (int32_t year = 1899; year < 2100; year += 25)
		for (int32_t month = 0; month <= 12; month++) {
			struct moment whole =
				month ? moment_of_month(year, month)
				      : moment_of_year(year);
			struct str name = month ? month_name(month) : STR("");
			struct interval days = moment_days(&whole);
			day_t next = days.earliest;

			for (size_t i = 0; i < 3; i++) {
				struct timex timex = read_one(&arena,
					arena_format(&arena,
						"It fell in %s-%.*s%s%d.",
						parts[i], STR_ARG(name),
						month ? " " : "", (int)year));

				assert_int_equal(timex.days.earliest, next);
				next = timex.days.latest + 1;
			}
			assert_int_equal(next, days.latest + 1);
		}
	arena_release(&arena);
}

/* From each day of a leap year for some days on, into the next month and year,
 * written in two ways. */
static void test_days_in_a_row(void **state)
{
	struct arena arena = {0};
	day_t from = day_from_civil(2023, 12, 20);

	(void)state;
	for (; from < day_from_civil(2025, 1, 10); from += 3) {
		struct civil a = day_to_civil(from);
		struct civil b = day_to_civil(from + 4);
		struct timex timex;

		timex = read_one(&arena,
			arena_format(&arena,
				"It ran from %d %.*s %d to %d %.*s %d.", a.day,
				STR_ARG(month_name(a.month)), a.year, b.day,
				STR_ARG(month_name(b.month)), b.year));
		assert_int_equal(timex.days.earliest, from);
		assert_int_equal(timex.days.latest, from + 4);
		timex = read_one(&arena,
			arena_format(&arena, "It ran from %d to %d %.*s %d.",
				a.day, b.day, STR_ARG(month_name(b.month)),
				b.year));
		assert_int_equal(timex.days.earliest, from);
		assert_int_equal(timex.days.latest, from + 4);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_sets),
		cmocka_unit_test(test_parts_fill_the_whole),
		cmocka_unit_test(test_days_in_a_row),
	};
	int failed;

	language = language_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(language);
	return failed;
}
