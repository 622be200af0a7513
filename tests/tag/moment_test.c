/* What moments keep to: coarser ones hold the finer, a moment written in words
 * is read as itself, and a clock time with a zone is one instant. */
#include "tagged.h"

#include "base/edtf.h"
#include "tag/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct language language;

/* Units that lie in one another: weeks do not, in months. */
static const enum time_unit nested[] = {UNIT_DAY, UNIT_MONTH, UNIT_QUARTER,
	UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY, UNIT_MILLENNIUM};
enum { NESTED = sizeof(nested) / sizeof(*nested) };

static bool holds(struct interval outer, struct interval inner)
{
	return interval_is_known(outer) && interval_is_known(inner) &&
	       outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

static void test_coarser_holds_finer(void **state)
{
	day_t first = day_from_civil(1, 1, 1);
	day_t last = day_from_civil(2999, 12, 31);

	(void)state;
	for (day_t day = first; day <= last; day += 97) {
		struct interval inner = {day, day};

		for (size_t i = 0; i < NESTED; i++) {
			struct moment moment =
				moment_of_unit(nested[i], day, 0);

			assert_true(holds(moment_days(&moment), inner));
			inner = moment_days(&moment);
		}
		inner = (struct interval){day, day};
		assert_true(holds(unit_around(UNIT_WEEK, day, 0), inner));
	}
}

/* Early, middle and late parts lie in the whole, in this order. */
static void test_parts_lie_in_the_whole(void **state)
{
	static const enum timex_mod mods[] = {MOD_START, MOD_MID, MOD_END};

	(void)state;
	for (day_t day = day_from_civil(1999, 1, 1);
		day < day_from_civil(2001, 1, 1); day += 5)
		for (size_t i = 1; i < NESTED; i++) {
			struct moment moment =
				moment_of_unit(nested[i], day, 0);
			struct interval whole = moment_days(&moment);
			day_t before = whole.earliest;

			for (size_t m = 0; m < 3; m++) {
				struct interval part;

				moment.mod = mods[m];
				part = moment_days(&moment);
				assert_true(holds(whole, part));
				assert_true(part.earliest >= before);
				before = part.latest;
			}
		}
}

/* What is written as EDTF is read as the same days. */
static void edtf_holds(const struct moment *moment)
{
	struct buffer text = BUFFER_INIT;
	struct interval days = moment_days(moment);
	struct edtf edtf;

	moment_write_edtf(moment, days, &text);
	assert_true(edtf_read(buffer_str(&text), &edtf));
	assert_int_equal(edtf.days.earliest, days.earliest);
	assert_int_equal(edtf.days.latest, days.latest);
	assert_int_equal(edtf.approximate, moment->mod == MOD_APPROX);
	buffer_release(&text);
}

static void test_edtf_written_and_read(void **state)
{
	static const enum timex_mod mods[] = {MOD_NONE, MOD_START, MOD_MID,
		MOD_END, MOD_APPROX, MOD_BEFORE, MOD_AFTER, MOD_ON_OR_BEFORE,
		MOD_ON_OR_AFTER};

	(void)state;
	for (day_t day = day_from_civil(-700, 1, 1);
		day < day_from_civil(2900, 1, 1); day += 9973)
		for (size_t i = 0; i < NESTED; i++)
			for (size_t m = 0; m < sizeof(mods) / sizeof(*mods);
				m++) {
				struct moment moment =
					moment_of_unit(nested[i], day, 0);

				moment.mod = mods[m];
				edtf_holds(&moment);
			}
}

/* A text of one moment gives its value and its days, whenever it is read. */
static void reads_as(struct arena *arena, struct str text, struct moment moment)
{
	static const int32_t years[] = {1950, 2024, 2090};
	struct buffer value = BUFFER_INIT;

	moment_write(&moment, &value);
	for (size_t i = 0; i < 3; i++) {
		struct interval days = moment_days(&moment);
		struct timexes timexes = text_tag(arena, &language, text,
			day_from_civil(years[i], 6, 15), false);

		if (timexes.count != 1 ||
			!str_eq(timexes.rows[0].value, buffer_str(&value)))
			print_error("%.*s: wants %.*s\n", STR_ARG(text),
				STR_ARG(buffer_str(&value)));
		assert_int_equal(timexes.count, 1);
		assert_true(str_eq(timexes.rows[0].value, buffer_str(&value)));
		assert_int_equal(timexes.rows[0].days.earliest, days.earliest);
		assert_int_equal(timexes.rows[0].days.latest, days.latest);
	}
	buffer_release(&value);
}

static struct moment numbered(enum moment_kind kind, int32_t year, int32_t n)
{
	struct moment moment = moment_init(kind);

	moment.year = year;
	moment.number = n;
	return moment;
}

static void periods_of_year(struct arena *arena, int32_t year)
{
	static const char *const ordinals[] = {
		"first", "second", "third", "fourth"};
	static const char *const seasons[] = {
		"spring", "summer", "autumn", "winter"};

	reads_as(arena, arena_format(arena, "It fell in %d.", (int)year),
		moment_of_year(year));
	for (int32_t n = 1; n <= 12; n++)
		reads_as(arena,
			arena_format(arena, "It fell in %.*s %d.",
				STR_ARG(month_name(n)), (int)year),
			moment_of_month(year, n));
	for (int32_t n = 1; n <= 4; n++) {
		reads_as(arena,
			arena_format(arena, "It fell in the %s quarter of %d.",
				ordinals[n - 1], (int)year),
			numbered(MOMENT_QUARTER, year, n));
		reads_as(arena,
			arena_format(arena, "It fell in the %s of %d.",
				seasons[n - 1], (int)year),
			numbered(MOMENT_SEASON, year, n));
	}
	for (int32_t n = 1; n <= 2; n++)
		reads_as(arena,
			arena_format(arena, "It fell in the %s half of %d.",
				ordinals[n - 1], (int)year),
			numbered(MOMENT_HALF, year, n));
}

static void weeks_of_year(struct arena *arena, int32_t year)
{
	for (int32_t n = 1; n <= 53; n++) {
		struct moment moment = moment_init(MOMENT_WEEK);

		moment.first = day_from_iso_week(year, n);
		if (moment.first != DAY_NONE)
			reads_as(arena,
				arena_format(arena, "It fell in week %d of %d.",
					(int)n, (int)year),
				moment);
	}
}

static void test_periods_written_and_read(void **state)
{
	(void)state;
	for (int32_t year = 1889; year <= 2071; year += 13) {
		struct arena arena = {0};

		periods_of_year(&arena, year);
		weeks_of_year(&arena, year);
		arena_release(&arena);
	}
}

static void test_years_of_all_ages(void **state)
{
	static const int32_t years[] = {
		-999999, -9999, -499, -43, 0, 1, 79, 999, 10000, 999999};

	(void)state;
	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		struct arena arena = {0};
		int32_t year = years[i];

		reads_as(&arena,
			arena_format(&arena, "It fell in %d %s.",
				(int)(year < 1 ? 1 - year : year),
				year < 1 ? "BC" : "AD"),
			moment_of_year(year));
		arena_release(&arena);
	}
}

static void test_decades_and_centuries(void **state)
{
	(void)state;
	for (int32_t year = 1700; year < 2100; year += 10) {
		struct arena arena = {0};
		struct moment moment = moment_of_unit(
			UNIT_DECADE, day_from_civil(year, 1, 1), 0);

		if (year % 100)
			reads_as(&arena,
				arena_format(&arena, "It fell in the %ds.",
					(int)year),
				moment);
		else
			reads_as(&arena,
				arena_format(&arena,
					"It fell in the %d%s century.",
					(int)year / 100 + 1,
					year == 2000 ? "st" : "th"),
				moment_of_unit(UNIT_CENTURY,
					day_from_civil(year, 1, 1), 0));
		arena_release(&arena);
	}
}

/* Each clock time of some days, in the two forms that news has. */
static void test_clock_times_written_and_read(void **state)
{
	(void)state;
	for (int32_t minutes = 0; minutes < 24 * 60; minutes += 7) {
		struct arena arena = {0};
		struct moment moment =
			moment_of_day(day_from_civil(2023, 3, 5));
		int32_t hour = minutes / 60, half = hour % 12;

		moment.hour = hour;
		moment.minute = minutes % 60;
		reads_as(&arena,
			arena_format(&arena,
				"It fell at %d:%02d on 5 March 2023.",
				(int)hour, (int)moment.minute),
			moment);
		reads_as(&arena,
			arena_format(&arena,
				"It fell at %d:%02d %s March 5, 2023.",
				(int)(half ? half : 12), (int)moment.minute,
				hour < 12 ? "a.m." : "p.m."),
			moment);
		arena_release(&arena);
	}
}

static void test_instants(void **state)
{
	static const struct {
		const char *text, *instant;
	} cases[] = {
		{"at 10:30 GMT on 5 March 2023", "2023-03-05T10:30:00Z"},
		{"at 11:30 p.m. PST on Dec. 31, 2023", "2024-01-01T07:30:00Z"},
		{"at 2 a.m. JST on March 1, 2024", "2024-02-29T17:00:00Z"},
		{"at 3 p.m. ET on July 4, 2023", "2023-07-04T19:00:00Z"},
		{"at 3 p.m. ET on Jan. 4, 2023", "2023-01-04T20:00:00Z"},
		{"at 3 p.m. ET on March 20, 2000", "2000-03-20T20:00:00Z"},
		{"at 10:30 a.m. Paris time on 5 July 2023",
			"2023-07-05T08:30:00Z"},
		{"at 10:30 a.m. Paris time on 5 January 2023",
			"2023-01-05T09:30:00Z"},
		{"at 6 p.m. Hong Kong time on 5 July 2023",
			"2023-07-05T10:00:00Z"},
		{"at 0600 Zulu on 5 July 2023", "2023-07-05T06:00:00Z"},
		{"at 3 p.m. Eastern Standard Time on July 4, 2023",
			"2023-07-04T20:00:00Z"},
		{"2023-03-05T10:30:15+05:30", "2023-03-05T05:00:15Z"},
		{"2023-03-05T00:30:00Z", "2023-03-05T00:30:00Z"},
		{"Sun, 5 Mar 2023 23:30:00 -0500", "2023-03-06T04:30:00Z"},
		{"at 10:30 on 5 March 2023", NULL},
		{"at 10:30 local time on 5 March 2023", NULL},
		{"on 5 March 2023", NULL},
		{"at 10:30 GMT on 30 February 2023", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena arena = {0};
		struct timexes timexes = text_tag(&arena, &language,
			str_of(cases[i].text), DAY_NONE, false);

		assert_int_equal(timexes.count, 1);
		if (cases[i].instant)
			assert_true(str_eq(timexes.rows[0].instant,
				str_of(cases[i].instant)));
		else
			assert_int_equal(timexes.rows[0].instant.len, 0);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_coarser_holds_finer),
		cmocka_unit_test(test_parts_lie_in_the_whole),
		cmocka_unit_test(test_edtf_written_and_read),
		cmocka_unit_test(test_periods_written_and_read),
		cmocka_unit_test(test_years_of_all_ages),
		cmocka_unit_test(test_decades_and_centuries),
		cmocka_unit_test(test_clock_times_written_and_read),
		cmocka_unit_test(test_instants),
	};
	int failed;

	language = language_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(language);
	return failed;
}
