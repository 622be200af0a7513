/* Expressions of time, found and resolved: tests/tag/timex.cases, what any
 * text must keep to, and that writing a day and reading it again agree. */
#include "tagged.h"

#include "tag/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct language language;

static void days_write(struct buffer *out, struct interval days)
{
	if (days.earliest == DAY_NONE && days.latest == DAY_NONE) {
		buffer_add_char(out, '-');
		return;
	}
	day_write(out, days.earliest);
	buffer_put(out, "..");
	day_write(out, days.latest);
}

static bool case_holds(struct arena *arena, struct str line)
{
	struct str field[5];
	struct timexes timexes;
	struct buffer days = BUFFER_INIT;
	bool holds = false;

	for (size_t i = 0; i < 5; i++)
		field[i] = str_trim(str_split(&line, '|'));
	timexes =
		text_tag(arena, &language, field[1], day_read(field[0]), false);
	if (str_eq(field[2], STR("-")))
		holds = timexes.count == 0;
	ROWS_EACH (struct timex, timex, timexes) {
		if (!str_eq(str_at(field[1], timex->span), field[2]))
			continue;
		buffer_clear(&days);
		days_write(&days, timex->days);
		holds = str_eq(timex->value, field[3]) &&
			str_eq(buffer_str(&days), field[4]) &&
			timex->because.count > 0;
	}
	if (!holds) {
		print_error("%.*s: wants %.*s %.*s %.*s\n", STR_ARG(field[1]),
			STR_ARG(field[2]), STR_ARG(field[3]),
			STR_ARG(field[4]));
		ROWS_EACH (struct timex, timex, timexes) {
			buffer_clear(&days);
			days_write(&days, timex->days);
			print_error("  got '%.*s' %.*s %.*s by %.*s\n",
				STR_ARG(str_at(field[1], timex->span)),
				STR_ARG(timex->value),
				STR_ARG(buffer_str(&days)),
				STR_ARG(timex->row));
		}
	}
	buffer_release(&days);
	return holds;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/tag/timex.cases", "r");
	char line[512];
	unsigned count = 0, wrong = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct arena arena = {0};

		if (line[0] == '#' || line[0] == '\n')
			continue;
		wrong += !case_holds(&arena, str_of(line));
		count++;
		arena_release(&arena);
	}
	fclose(file);
	assert_true(count >= 70);
	assert_int_equal(wrong, 0);
}

/* Every day of some years, written in words, is read as itself. */
static void test_days_written_and_read(void **state)
{
	static const int32_t years[] = {1899, 1900, 2000, 2023, 2024};

	(void)state;
	for (size_t y = 0; y < sizeof(years) / sizeof(*years); y++)
		for (day_t day = day_from_civil(years[y], 1, 1);
			day <= day_from_civil(years[y], 12, 31); day += 3) {
			struct arena arena = {0};
			struct civil civil = day_to_civil(day);
			struct str month = month_name(civil.month);
			struct str texts[] = {
				arena_format(&arena, "It fell on %.*s %d, %d.",
					STR_ARG(month), (int)civil.day,
					(int)civil.year),
				arena_format(&arena, "It fell on %d %.*s %d.",
					(int)civil.day, STR_ARG(month),
					(int)civil.year)};

			for (size_t t = 0; t < 2; t++) {
				struct timexes timexes = text_tag(&arena,
					&language, texts[t], DAY_NONE, false);

				assert_int_equal(timexes.count, 1);
				assert_int_equal(
					timexes.rows[0].days.earliest, day);
				assert_int_equal(
					timexes.rows[0].days.latest, day);
			}
			arena_release(&arena);
		}
}

static struct interval days_of(struct arena *arena, const char *text)
{
	struct timexes timexes =
		text_tag(arena, &language, str_of(text), DAY_NONE, false);

	assert_int_equal(timexes.count, 1);
	return timexes.rows[0].days;
}

/* What is coarse holds what is fine. */
static void test_coarse_holds_fine(void **state)
{
	static const char *const texts[] = {"It fell in the 20th century.",
		"It fell in the 1980s.", "It fell in 1988.",
		"It fell in the second half of 1988.",
		"It fell in the third quarter of 1988.",
		"It fell in August 1988.", "It fell on 17 August 1988."};
	struct arena arena = {0};
	struct interval coarse = days_of(&arena, texts[0]);

	(void)state;
	for (size_t i = 1; i < sizeof(texts) / sizeof(*texts); i++) {
		struct interval fine = days_of(&arena, texts[i]);

		assert_true(fine.earliest >= coarse.earliest);
		assert_true(fine.latest <= coarse.latest);
		coarse = fine;
	}
	arena_release(&arena);
}

/* To the letter of TimeML a range is its two ends. */
static void test_parts(void **state)
{
	struct arena arena = {0};
	struct str text = STR("It ran from May 2, 2023 to June 4, 2023, and "
			      "closed two days after Friday.");
	struct timexes timexes = text_tag(
		&arena, &language, text, day_from_civil(2023, 6, 15), true);
	static const char *const wanted[] = {
		"May 2, 2023", "June 4, 2023", "two days", "Friday"};

	(void)state;
	assert_int_equal(timexes.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_true(str_eq(
			str_at(text, timexes.rows[i].span), str_of(wanted[i])));
	arena_release(&arena);
}

/* The year at the end of a range holds for its beginning; days of one month
 * are days with that month. */
static void test_parts_have_their_year(void **state)
{
	struct arena arena = {0};
	struct str text = STR("It rained between august and october 1914 and "
			      "from November to February 1916. "
			      "It ran between July 1 and November 18, 1916, on "
			      "8-10 May 1917, from 27 to 3 January 1921, and "
			      "on May 3, 4 and 5, 1923, but not on the "
			      "weekend of 18 and 19 March 1922. The wars of "
			      "499-449 BC were older.");
	struct timexes timexes = text_tag(
		&arena, &language, text, day_from_civil(2011, 3, 4), true);
	static const char *const wanted[][2] = {{"august", "1914-08"},
		{"october 1914", "1914-10"}, {"November", "1915-11"},
		{"February 1916", "1916-02"}, {"July 1", "1916-07-01"},
		{"November 18, 1916", "1916-11-18"}, {"8", "1917-05-08"},
		{"10 May 1917", "1917-05-10"}, {"27", "1920-12-27"},
		{"3 January 1921", "1921-01-03"}, {"May 3", "1923-05-03"},
		{"4", "1923-05-04"}, {"5, 1923", "1923-05-05"},
		{"the weekend of 18 and 19 March 1922",
			"1922-03-18/1922-03-19"},
		{"499", "BC0499"}, {"449 BC", "BC0449"}};

	(void)state;
	assert_int_equal(timexes.count, sizeof(wanted) / sizeof(*wanted));
	for (uint32_t i = 0; i < timexes.count; i++) {
		assert_true(str_eq(str_at(text, timexes.rows[i].span),
			str_of(wanted[i][0])));
		assert_true(
			str_eq(timexes.rows[i].value, str_of(wanted[i][1])));
	}
	arena_release(&arena);
}

/* A history counts from what it tells; news with one old year does not. */
static void test_histories(void **state)
{
	static const char *const wanted[] = {"1642-SP", "1642-04-12",
		"1642-04-14", "1642-06", "1642-12-03", "1643-01", "1643-03-09",
		"1643-03-10", "1643", "1650/1655", "1701", "1701-05"};
	struct arena arena = {0};
	struct timexes timexes = text_tag(&arena, &language,
		STR("The siege began in the spring of 1642. On 12 April 1642 "
		    "the army crossed the river, and two days later it stood "
		    "before the town. In June the governor asked for terms. "
		    "The truce was signed on 3 December 1642. In January the "
		    "fighting resumed. On Monday 9 March 1643 the walls fell; "
		    "the following day the mayor fled. Later that year his "
		    "house was sold. The town was rebuilt between 1650 and "
		    "1655, and in 1701 it had a new wall. By May the market "
		    "was open again."),
		day_from_civil(2010, 5, 5), false);

	(void)state;
	assert_int_equal(timexes.count, sizeof(wanted) / sizeof(*wanted));
	for (uint32_t i = 0; i < timexes.count; i++)
		assert_true(str_eq(timexes.rows[i].value, str_of(wanted[i])));
	timexes = text_tag(&arena, &language,
		STR("The bank, founded in 1850, cut its rate on Monday. It "
		    "last did so in March."),
		day_from_civil(2010, 5, 5), false);
	assert_true(str_eq(timexes.rows[2].value, STR("2010-03")));
	arena_release(&arena);
}

/* A feast that waits for the moon is told as not quite sure. */
static void test_moon(void **state)
{
	static const struct {
		const char *text, *edtf;
		enum timex_mod mod;
	} cases[] = {
		{"Eid al-Fitr 2024", "2024-04-10~", MOD_APPROX},
		{"Ramadan 2024", "2024-03-11~/2024-04-09~", MOD_APPROX},
		{"Lunar New Year 2025", "2025-01-29", MOD_NONE},
		{"Easter 2024", "2024-03-31", MOD_NONE},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct timexes timexes = text_tag(&arena, &language,
			str_of(cases[i].text), DAY_NONE, false);

		assert_int_equal(timexes.count, 1);
		assert_true(
			str_eq(timexes.rows[0].edtf, str_of(cases[i].edtf)));
		assert_int_equal(timexes.rows[0].mod, cases[i].mod);
		assert_true(str_starts(
			timexes.rows[0].because.rows[0], STR("worked out ")));
	}
	arena_release(&arena);
}

/* Whatever the text, rows are in order, apart, and within it. */
/* "Now" is a minute where a short sentence is all, and its minute is known. */
static void test_now(void **state)
{
	static const struct {
		const char *text, *value;
		int32_t minute;
		bool timex3;
	} rows[] = {
		{"Can we meet now", "2024-03-06T14:11", 851, false},
		{"Can we meet in 5 minutes", "2024-03-06T14:16", 851, false},
		{"Can we meet now", "PRESENT_REF", -1, false},
		{"Can we meet now", "PRESENT_REF", 851, true},
		{"He is ill now. She is not.", "PRESENT_REF", 851, false},
		{"He is ill these days", "PRESENT_REF", 851, false},
		{"The mill by the canal, which once fed the whole of the "
		 "town and its barracks, is now a school.",
			"PRESENT_REF", 851, false},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct timexes timexes = text_tag_at(&arena, &language,
			str_of(rows[i].text), day_read(STR("2024-03-06")),
			rows[i].minute, rows[i].timex3);

		assert_int_equal(timexes.count, 1);
		assert_true(
			str_eq(timexes.rows[0].value, str_of(rows[i].value)));
	}
	arena_release(&arena);
}

static void test_any_text(void **state)
{
	static const char *const texts[] = {"", "1", "1 1 1 1 1 1 1 1 1 1",
		"the the the first first of of May May 5 5 5, 5",
		"99999999999 days ago", "from from to to 2020-2021-2022-2023",
		"10:30:30:30 p.m. p.m. EST EST", "in the in the in the in",
		"a year and a half and a half and a half ago ago",
		"two hundred and fifty thousand million years before Monday",
		"Monday Tuesday Wednesday, Thursday-Friday/Saturday",
		"'''80s '90s '00s 0000 0000 2400 GMT 30/30/30"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct arena arena = {0};
		struct timexes timexes = text_tag(&arena, &language,
			str_of(texts[i]), day_from_civil(2024, 3, 6), i % 2);
		uint32_t end = 0;

		ROWS_EACH (struct timex, timex, timexes) {
			assert_true(timex->span.start >= end);
			assert_true(timex->span.end > timex->span.start);
			assert_true(timex->value.len > 0);
			if (interval_is_known(timex->days))
				assert_true(timex->days.earliest <=
					    timex->days.latest);
			end = timex->span.end;
		}
		assert_true(end <= strlen(texts[i]));
		arena_release(&arena);
	}
}

static int setup(void **state)
{
	(void)state;
	language = language_new();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	language_free(language);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_days_written_and_read),
		cmocka_unit_test(test_coarse_holds_fine),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_parts_have_their_year),
		cmocka_unit_test(test_histories),
		cmocka_unit_test(test_moon),
		cmocka_unit_test(test_now),
		cmocka_unit_test(test_any_text),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
