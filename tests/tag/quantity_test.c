/* Quantities: every row of the tables is read in its own example; then
 * tests/tag/quantity.cases; then what any text must keep to. */
#include "counted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <math.h>
#include <stdio.h>

#include <cmocka.h>

static struct counting counting;

static const struct {
	struct str words, example, reading;
} rows[] = {
#define ROW(words, example, reading)                                           \
	{STR_INIT(words), STR_INIT(example), STR_INIT(reading)},
#define NUMERAL(role, value, words, example, reading)                          \
	ROW(words, example, reading)
#include "lang/en/quantity_number.def"
#define UNIT(kind, name, udunits, prefixes, words, symbols, tight, example,    \
	reading)                                                               \
	ROW(name, example, reading)
#define PREFIX(letter, symbol, name)
#include "lang/en/quantity_unit.def"
#define MONEY(name, whole, signs, codes, words, example, reading)              \
	ROW(name, example, reading)
#include "lang/en/quantity_money.def"
#define BEFORE(words, bound, low, high, example, reading)                      \
	ROW(words, example, reading)
#define BEHIND BEFORE
#include "lang/en/quantity_bound.def"
};

static void print_found(struct str text, const struct quantities *found)
{
	struct buffer out = BUFFER_INIT;

	ROWS_EACH (struct quantity, quantity, *found) {
		buffer_clear(&out);
		quantity_render(&out, quantity);
		print_error("  got '%.*s' %.*s\n",
			STR_ARG(str_at(text, quantity->span)),
			STR_ARG(buffer_str(&out)));
	}
	buffer_release(&out);
}

static bool is_found(const struct quantities *found, struct str reading)
{
	struct buffer out = BUFFER_INIT;
	bool holds = false;

	ROWS_EACH (struct quantity, quantity, *found) {
		buffer_clear(&out);
		quantity_render(&out, quantity);
		holds |= str_eq(buffer_str(&out), reading);
	}
	buffer_release(&out);
	return holds;
}

static void test_every_row_has_its_example(void **state)
{
	unsigned wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct arena arena = {0};
		struct str text = arena_format(
			&arena, "There were %.*s.", STR_ARG(rows[i].example));
		struct quantities found = text_count(&arena, &counting, text);

		if (!is_found(&found, rows[i].reading)) {
			print_error("%.*s: %.*s: wants %.*s\n",
				STR_ARG(rows[i].words), STR_ARG(text),
				STR_ARG(rows[i].reading));
			print_found(text, &found);
			wrong++;
		}
		arena_release(&arena);
	}
	assert_int_equal(wrong, 0);
}

/* "sentence => reading; reading": all of them, in order; "-" for none. */
static bool case_holds(struct str line)
{
	struct arena arena = {0};
	size_t arrow = str_find(line, STR(" => "), 0);
	struct str text = str_trim(str_cut(line, 0, arrow));
	struct str wanted = str_trim(str_cut(line, arrow + 4, line.len));
	struct quantities found = text_count(&arena, &counting, text);
	struct buffer out = BUFFER_INIT;
	bool holds;

	ROWS_EACH (struct quantity, quantity, found) {
		if (out.len)
			buffer_put(&out, "; ");
		quantity_render(&out, quantity);
	}
	holds = str_eq(out.len ? buffer_str(&out) : STR("-"), wanted);
	if (!holds) {
		print_error(
			"%.*s\n  wants %.*s\n", STR_ARG(text), STR_ARG(wanted));
		print_found(text, &found);
	}
	buffer_release(&out);
	arena_release(&arena);
	return holds;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/tag/quantity.cases", "r");
	char line[1024];
	unsigned count = 0, wrong = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		wrong += !case_holds(str_of(line));
		count++;
	}
	fclose(file);
	assert_int_equal(wrong, 0);
	assert_true(count > 100);
}

static struct quantity only(struct arena *arena, const char *text)
{
	struct quantities found = text_count(arena, &counting, str_of(text));

	if (found.count != 1)
		print_found(str_of(text), &found);
	assert_int_equal(found.count, 1);
	return found.rows[0];
}

static void test_digits_say_how_exact(void **state)
{
	static const struct {
		const char *text;
		double low, high;
	} cases[] = {
		{"It holds 12.1 million books.", 12050000, 12150000},
		{"It holds 12,141,000 books.", 12140500, 12141500},
		{"It holds 12,141 books.", 12141, 12141},
		{"It holds 130 books.", 130, 130},
		{"It holds 10,000 books.", 9500, 10500},
		{"It holds more than 50 books.", 50, INFINITY},
		{"It holds up to 50 books.", -INFINITY, 50},
		{"It holds nearly 50 books.", 45, 50},
		{"It holds around 50 books.", 45, 55},
		{"It holds 40 to 50 books.", 40, 50},
		{"It holds dozens of books.", 12, INFINITY},
		{"It holds hundreds of books.", 100, 1000},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena arena = {0};
		struct quantity quantity = only(&arena, cases[i].text);

		if (quantity.low != cases[i].low ||
			quantity.high != cases[i].high)
			print_error("%s: got %g to %g\n", cases[i].text,
				quantity.low, quantity.high);
		assert_true(quantity.low == cases[i].low);
		assert_true(quantity.high == cases[i].high);
		arena_release(&arena);
	}
}

static void test_units_of_one_dimension_meet(void **state)
{
	struct arena arena = {0};
	struct quantity years = only(&arena, "It took thirty years.");
	struct quantity decades = only(&arena, "It took three decades.");
	struct quantity miles = only(&arena, "It is 10 miles.");

	(void)state;
	assert_true(fabs(years.base - decades.base) < 1);
	assert_true(str_eq(years.base_unit, STR("s")));
	assert_true(fabs(miles.base - 16093.44) < 1e-6);
	assert_true(str_eq(miles.base_unit, STR("m")));
	arena_release(&arena);
}

static void test_what_it_is_of(void **state)
{
	struct arena arena = {0};
	const char *text = "It serves 60% of its core systems.";
	struct quantity quantity = only(&arena, text);

	(void)state;
	assert_true(str_eq(quantity.of, STR("its core systems")));
	quantity = only(&arena, "The town has more than 50 large model shops.");
	assert_true(str_eq(quantity.head, STR("shop")));
	assert_true(str_eq(quantity.unit, STR("large model shop")));
	arena_release(&arena);
}

static void rows_check(struct str text, const struct quantities *found)
{
	uint32_t end = 0;

	ROWS_EACH (struct quantity, quantity, *found) {
		assert_true(quantity->span.start >= end);
		assert_true(quantity->span.end > quantity->span.start);
		assert_true(quantity->span.end <= text.len);
		assert_true(isfinite(quantity->from));
		assert_true(isfinite(quantity->to));
		assert_true(quantity->low <= quantity->high);
		end = quantity->span.end;
	}
}

/* Anything may be put together from these, a hundred at a time. */
static void test_rows_keep_to_the_text(void **state)
{
	static const char *const pieces[] = {"one", "two", "hundred", "million",
		"half", "a", "of", "third", "-", "–", "/", ".", ",", "$", "US",
		"£", "%", "5", "12.5", "1,000", "99999999999999999999", "0",
		"½", "to", "from", "between", "and", "or", "km", "miles", "per",
		"hour", "square", "°C", "m2", "(", ")", "+", "~", "more",
		"than", "years", "old", "dozens", "people", "'", "s", "up",
		"by", "dlrs", "MUSD", "in", "out", "feet", "2", "tens",
		"thousands", "\n"};
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct arena arena = {0};
		struct buffer text = BUFFER_INIT;
		struct quantities found;

		for (int i = 0; i < 100; i++) {
			seed = seed * 1103515245u + 12345u;
			buffer_add(&text,
				str_of(pieces[(seed >> 16) %
					      (sizeof(pieces) /
						      sizeof(*pieces))]));
			if (seed >> 8 & 3)
				buffer_add_char(&text, ' ');
		}
		found = text_count(&arena, &counting, buffer_str(&text));
		rows_check(buffer_str(&text), &found);
		buffer_release(&text);
		arena_release(&arena);
	}
}

/* No sentence may make the reader look at it again and again. */
static void test_long_runs_take_linear_time(void **state)
{
	static const char *const runs[] = {"two ", "5-", "million ", "from 5 ",
		"a ", "between ", "more than ", "1/2 ", "$", "10 to ", "half ",
		"of ", "5 ft ", "new, ", "6 mile-"};

	(void)state;
	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
		struct arena arena = {0};
		struct buffer text = BUFFER_INIT;
		struct quantities found;

		for (int k = 0; k < 100000; k++)
			buffer_add(&text, str_of(runs[i]));
		found = text_count(&arena, &counting, buffer_str(&text));
		rows_check(buffer_str(&text), &found);
		buffer_release(&text);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_has_its_example),
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_digits_say_how_exact),
		cmocka_unit_test(test_units_of_one_dimension_meet),
		cmocka_unit_test(test_what_it_is_of),
		cmocka_unit_test(test_rows_keep_to_the_text),
		cmocka_unit_test(test_long_runs_take_linear_time),
	};
	int failed;

	counting = counting_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	counting_free(counting);
	return failed;
}
