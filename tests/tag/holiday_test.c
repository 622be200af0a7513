/* Holidays fall on the days on which they were kept. */
#include "tag/grammar.h"
#include "tag/holiday.h"
#include "tag/timex.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct str ids[] = {
#define HOLIDAY(id, rule, a, b, c, names) STR_INIT(#id),
#include "lang/en/holidays.def"
#undef HOLIDAY
};

static int find_holiday(struct str id)
{
	for (int i = 0; i < HOLIDAY_COUNT; i++)
		if (str_eq(ids[i], id))
			return i;
	return -1;
}

/* "2024-04-10", "2024-03-11/2024-04-09" or "none". */
static void days_write(struct buffer *out, struct interval days)
{
	buffer_clear(out);
	if (!interval_is_known(days)) {
		buffer_put(out, "none");
		return;
	}
	day_write(out, days.earliest);
	if (days.latest == days.earliest)
		return;
	buffer_add_char(out, '/');
	day_write(out, days.latest);
}

static bool case_holds(struct str line, struct buffer *got)
{
	struct str id = str_trim(str_split(&line, '|'));
	struct str year = str_trim(str_split(&line, '|'));
	int holiday = find_holiday(id);
	int32_t number;

	if (holiday < 0 || !str_number(year, &number)) {
		print_error("%.*s: no such holiday\n", STR_ARG(id));
		return false;
	}
	days_write(got, holiday_days((enum holiday)holiday, number));
	if (str_eq(buffer_str(got), str_trim(line)))
		return true;
	print_error("%.*s %d: wants %.*s, got %.*s\n", STR_ARG(id), (int)number,
		STR_ARG(str_trim(line)), STR_ARG(buffer_str(got)));
	return false;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/tag/holiday.cases", "r");
	struct buffer got = BUFFER_INIT;
	char line[256];
	size_t cases = 0, wrong = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct str row = str_trim(str_of(line));

		if (!row.len || row.ptr[0] == '#')
			continue;
		cases++;
		wrong += !case_holds(row, &got);
	}
	fclose(file);
	buffer_release(&got);
	assert_true(cases > 400);
	assert_int_equal(wrong, 0);
}

/* A feast begins in its year, give or take the evening before, and no year
 * that a text may name does harm. */
static void test_every_year(void **state)
{
	static const int32_t hostile[] = {INT32_MIN, YEAR_MIN - 1, YEAR_MIN, -1,
		0, 1, 1582, 1799, 2201, 9999, 10000, YEAR_MAX, YEAR_MAX + 1,
		INT32_MAX};

	(void)state;
	for (int i = 0; i < HOLIDAY_COUNT; i++) {
		enum holiday holiday = (enum holiday)i;

		for (int32_t year = 1950; year <= 2060; year++) {
			struct interval days = holiday_days(holiday, year);

			assert_int_equal(
				days.earliest, holiday_day(holiday, year));
			if (!interval_is_known(days))
				continue;
			assert_in_range(days.latest - days.earliest, 0, 46);
			assert_true(
				day_to_civil(days.earliest).year == year ||
				day_to_civil(days.earliest + 1).year == year);
		}
		for (size_t h = 0; h < sizeof(hostile) / sizeof(*hostile); h++)
			holiday_days(holiday, hostile[h]);
		assert_true(holiday_names(holiday).len > 0);
	}
}

/* Whether the name, written as its pattern is, is one expression. */
static bool name_is_found(const struct lexicon *lexicon,
	const struct grammar *grammar, struct str name)
{
	struct arena arena = {0};
	struct article article = {0};
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct timexes timexes = {0};
	bool found;

	article.text = arena_format(&arena, "%.*s", STR_ARG(name));
	*ROWS_ADD(&arena, &article.blocks) =
		(struct block){{0, (uint32_t)name.len}, BLOCK_PARAGRAPH};
	tokens_read(&arena, &article, lexicon, &tokens);
	sentences_find(&arena, &article, &tokens, lexicon, &sentences);
	timexes_find(&arena, &article, &tokens, &sentences, grammar, &timexes);
	found = timexes.count == 1 && timexes.rows[0].span.start == 0 &&
		timexes.rows[0].span.end == name.len;
	arena_release(&arena);
	return found;
}

static bool name_is_plain(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_lower(name.ptr[i]) && name.ptr[i] != ' ' &&
			name.ptr[i] != '\'' && name.ptr[i] != '-')
			return false;
	return true;
}

/* However long: "international day for preventing the exploitation of ...". */
static void test_names(void **state)
{
	struct lexicon *lexicon = lexicon_new();
	struct grammar *grammar = grammar_new(lexicon);
	size_t plain = 0, wrong = 0;

	(void)state;
	for (int i = 0; i < HOLIDAY_COUNT; i++) {
		struct str rest = holiday_names((enum holiday)i);

		while (rest.ptr) {
			struct str name = str_split(&rest, ';');

			if (!name_is_plain(name))
				continue;
			plain++;
			if (name_is_found(lexicon, grammar, name))
				continue;
			print_error("not found: %.*s\n", STR_ARG(name));
			wrong++;
		}
	}
	grammar_free(grammar);
	lexicon_free(lexicon);
	assert_true(plain > 300);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_every_year),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
