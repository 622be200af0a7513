/* Names: tests/tag/name.cases, what the caller knows, and that looking a row
 * up agrees with walking the rows. */
#include "named.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct naming naming;

/* The last row with these words, or NULL. */
static const struct name *row_with(const struct named *n, struct str words)
{
	const struct name *found = NULL;

	ROWS_EACH (struct name, name, n->names)
		if (str_eq(str_at(n->article.text, name->span), words))
			found = name;
	return found;
}

static bool case_holds(struct arena *arena, struct str line)
{
	struct str text = str_trim(str_split(&line, '|'));
	struct str words = str_trim(str_split(&line, '|'));
	struct str kind = str_trim(str_split(&line, '|'));
	struct str full = str_trim(line), got = STR("none");
	struct named n = text_name(arena, &naming, text, NULL);
	const struct name *name = row_with(&n, words);

	if (name) {
		got = names_full(arena, &n.article, &n.names,
			(uint32_t)(name - n.names.rows));
		if (name->head == NAME_NO_ROW)
			got = STR("-");
	}
	if (!name ? str_eq(kind, STR("none"))
		  : str_eq(kind, name_kind_name(name->kind)) &&
				str_eq(got, full))
		return true;
	print_error("%.*s: wants %.*s %.*s '%.*s', got %s '%.*s'\n",
		STR_ARG(text), STR_ARG(words), STR_ARG(kind), STR_ARG(full),
		name ? name_kind_name(name->kind).ptr : "nothing",
		STR_ARG(got));
	return false;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/tag/name.cases", "r");
	struct arena arena = {0};
	char line[512];
	size_t wrong = 0, cases = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct str row = str_trim(str_of(line));

		if (!row.len || row.ptr[0] == '#')
			continue;
		cases++;
		wrong += !case_holds(&arena, row);
		arena_reset(&arena);
	}
	fclose(file);
	arena_release(&arena);
	assert_true(cases > 50);
	assert_int_equal(wrong, 0);
}

/* What the fact base knows overrules what capitals say. */
static void test_known(void **state)
{
	struct str text = STR("Boats of 12 Degrees Ltd and Mora sank.");
	struct known_names known = {0};
	struct arena arena = {0};
	struct named n;

	(void)state;
	*ROWS_ADD(&arena, &known) =
		(struct known_name){{9, 23}, NAME_PRODUCT, 7};
	*ROWS_ADD(&arena, &known) =
		(struct known_name){{28, 32}, NAME_PLACE, 9};
	n = text_name(&arena, &naming, text, &known);
	assert_int_equal(n.names.count, 2);
	assert_int_equal(n.names.rows[0].span.start, 9);
	assert_int_equal(n.names.rows[0].span.end, 23);
	assert_int_equal(n.names.rows[0].kind, NAME_PRODUCT);
	assert_int_equal(n.names.rows[0].known, 7);
	assert_int_equal(n.names.rows[1].kind, NAME_PLACE);
	assert_int_equal(n.names.rows[1].known, 9);
	arena_release(&arena);
}

/* A name over two lines is given with one space. */
static void test_full_is_on_one_line(void **state)
{
	struct arena arena = {0};
	struct named n = text_name(&arena, &naming,
		STR("They saw Jon \n  Weir. Later Weir left."), NULL);

	(void)state;
	assert_int_equal(n.names.count, 2);
	assert_true(str_eq(
		names_full(&arena, &n.article, &n.names, 1), STR("Jon Weir")));
	arena_release(&arena);
}

static void test_lookup(void **state)
{
	struct arena arena = {0};
	struct named n = text_name(&arena, &naming,
		STR("Ann Weir met Jon Novak of Tern Group in Leeds."), NULL);
	uint32_t row = 0;

	(void)state;
	assert_int_equal(n.names.count, 4);
	for (uint32_t i = 0; i < n.tokens.count; i++) {
		while (row < n.names.count && n.names.rows[row].end <= i)
			row++;
		assert_int_equal(names_from(&n.names, i), row);
		assert_int_equal(name_at(&n.names, i),
			row < n.names.count && n.names.rows[row].first <= i
				? row
				: NAME_NO_ROW);
	}
	arena_release(&arena);
}

/* Long runs of what names are made of take no longer than their length. */
static void test_long(void **state)
{
	static const char *const pieces[] = {"Ann ", "A.", "O'", "Ann-", "van ",
		"Bank of ", "Bank and ", "& ", "Chief ", "he ", "Ann, 42, "};
	struct arena arena = {0};

	(void)state;
	for (size_t p = 0; p < sizeof(pieces) / sizeof(*pieces); p++) {
		size_t len = strlen(pieces[p]), times = 200000 / len;
		char *text = arena_alloc(&arena, times * len);
		struct named n;

		for (size_t i = 0; i < times; i++)
			memcpy(text + i * len, pieces[p], len);
		n = text_name(
			&arena, &naming, str_from(text, times * len), NULL);
		ROWS_EACH (struct name, name, n.names)
			assert_true(name->span.start < name->span.end &&
				    name->span.end <= times * len);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases),
		cmocka_unit_test(test_known),
		cmocka_unit_test(test_full_is_on_one_line),
		cmocka_unit_test(test_lookup), cmocka_unit_test(test_long)};
	int failed;

	naming = naming_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	naming_free(naming);
	return failed;
}
