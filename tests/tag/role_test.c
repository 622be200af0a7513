/* Roles: tests/tag/role.cases, every example of the tables of titles and
 * nations, and who holds a title. */
#include "named.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct naming naming;

static struct str or_dash(struct str s)
{
	return s.len ? s : STR("-");
}

static struct str flag_words(uint32_t flags)
{
	return flags & TITLE_FORMER   ? STR("former")
	       : flags & TITLE_ACTING ? STR("acting")
	       : flags & TITLE_THEN   ? STR("then")
	       : flags & TITLE_LATE   ? STR("late")
	       : flags & TITLE_ELECT  ? STR("elect")
				      : STR("-");
}

static bool case_holds(struct arena *arena, struct str line)
{
	struct str text = str_trim(str_split(&line, '|'));
	struct str person = str_trim(str_split(&line, '|'));
	struct str title = str_trim(str_split(&line, '|'));
	struct str body = str_trim(str_split(&line, '|'));
	struct str flags = str_trim(line);
	struct named n = text_name(arena, &naming, text, NULL);

	if (str_eq(person, STR("-")) && !n.roles.count)
		return true;
	ROWS_EACH (struct role, role, n.roles)
		if (str_eq(role->person_name, person) &&
			str_eq(role->title_text, title) &&
			str_eq(or_dash(role->body), body) &&
			str_eq(flag_words(role->flags), flags))
			return true;
	print_error("%.*s: wants %.*s | %.*s | %.*s | %.*s\n", STR_ARG(text),
		STR_ARG(person), STR_ARG(title), STR_ARG(body), STR_ARG(flags));
	ROWS_EACH (struct role, role, n.roles)
		print_error("  got %.*s | %.*s | %.*s | %.*s\n",
			STR_ARG(role->person_name), STR_ARG(role->title_text),
			STR_ARG(or_dash(role->body)),
			STR_ARG(flag_words(role->flags)));
	return false;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/tag/role.cases", "r");
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

/* Whether a role of the example has `words` among its normal title's. */
static bool example_has(
	struct arena *arena, struct str example, struct str words)
{
	struct named n = text_name(arena, &naming, example, NULL);

	ROWS_EACH (struct role, role, n.roles)
		if (str_find(role->normal, words, 0) != STR_NPOS)
			return true;
	print_error("%.*s: nobody is %.*s\n", STR_ARG(example), STR_ARG(words));
	ROWS_EACH (struct role, role, n.roles)
		print_error("  but %.*s\n", STR_ARG(role->normal));
	return false;
}

static void test_title_examples(void **state)
{
	struct arena arena = {0};
	size_t wrong = 0;

	(void)state;
	for (uint32_t i = 0; i < title_row_count(); i++) {
		const struct title_row *row = title_row_at(i);

		if (row->sets & TITLE_NOBODY)
			wrong += text_name(&arena, &naming, row->example, NULL)
					 .roles.count > 0;
		else
			wrong +=
				!example_has(&arena, row->example, row->normal);
	}
	for (uint32_t i = 0; i < modifier_row_count(); i++)
		wrong += !example_has(&arena, modifier_row_at(i)->example,
			modifier_row_at(i)->normal);
	for (uint32_t i = 0; i < flag_row_count() + hold_row_count(); i++) {
		const struct flag_row *row =
			i < flag_row_count()
				? flag_row_at(i)
				: hold_row_at(i - flag_row_count());
		struct named n = text_name(&arena, &naming, row->example, NULL);
		bool holds = n.roles.count == 1 &&
			     (n.roles.rows[0].flags & 31) == row->flag;

		if (!holds)
			print_error("%.*s\n", STR_ARG(row->example));
		wrong += !holds;
	}
	arena_release(&arena);
	assert_int_equal(wrong, 0);
}

static void test_nations(void **state)
{
	static const struct {
		struct str adjective, name;
	} nations[] = {
#define QUARTER(words)
#define NATION(adjective, name) {STR_INIT(adjective), STR_INIT(name)},
#include "lang/en/nation.def"
#undef QUARTER
#undef NATION
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(nations) / sizeof(*nations); i++) {
		struct str a = nations[i].adjective;
		struct named n = text_name(&arena, &naming,
			arena_format(&arena,
				"They met %c%.*s President Ann Weir.",
				a.ptr[0] - 'a' + 'A', (int)a.len - 1,
				a.ptr + 1),
			NULL);

		if (n.roles.count != 1 ||
			!str_eq(n.roles.rows[0].body, nations[i].name))
			fail_msg("%.*s", STR_ARG(a));
	}
	arena_release(&arena);
}

/* What means the same has one form. */
static void test_normal(void **state)
{
	static const char *const pairs[][2] = {
		{"Ann Lee, CEO of Tern, spoke.",
			"Tern Chief Executive Ann Lee spoke."},
		{"Ann Lee, vice-chairman of Tern, spoke.",
			"Tern Vice Chair Ann Lee spoke."},
		{"Sen. Ann Lee spoke.", "Senator Ann Lee spoke."},
		{"Defense Secretary Ann Lee spoke.",
			"Ann Lee, the defence secretary, spoke."}};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct named a =
			text_name(&arena, &naming, str_of(pairs[i][0]), NULL);
		struct named b =
			text_name(&arena, &naming, str_of(pairs[i][1]), NULL);

		assert_int_equal(a.roles.count, 1);
		assert_int_equal(b.roles.count, 1);
		if (!str_eq(a.roles.rows[0].normal, b.roles.rows[0].normal))
			fail_msg("%s: %.*s", pairs[i][0],
				STR_ARG(b.roles.rows[0].normal));
	}
	arena_release(&arena);
}

static void test_holder(void **state)
{
	struct arena arena = {0};
	struct named n = text_name(&arena, &naming,
		STR("Tern CEO Ann Lee met Jon Weir, mayor of Lima, and Petra "
		    "Mora, mayor of York. CEO Lee left."),
		NULL);
	uint32_t ceo =
		role_holder(&n.roles, &n.names, STR("chief executive officer"));

	(void)state;
	assert_int_not_equal(ceo, NAME_NO_ROW);
	assert_true(str_eq(
		names_full(&arena, &n.article, &n.names, ceo), STR("Ann Lee")));
	assert_int_equal(
		role_holder(&n.roles, &n.names, STR("mayor")), NAME_NO_ROW);
	assert_int_equal(
		role_holder(&n.roles, &n.names, STR("pope")), NAME_NO_ROW);
	arena_release(&arena);
}

/* A role's span holds its parts, and lies within its sentence. */
static void test_spans(void **state)
{
	struct arena arena = {0};
	struct str text = STR("They left. Ann Weir, 42, the former chief of "
			      "staff and CEO of Tern Group, spoke.");
	struct named n = text_name(&arena, &naming, text, NULL);

	(void)state;
	assert_int_equal(n.roles.count, 2);
	for (uint32_t i = 0; i < 2; i++) {
		assert_true(str_starts(
			str_at(text, n.roles.rows[i].span), STR("Ann Weir, ")));
		assert_true(str_ends(
			str_at(text, n.roles.rows[i].span), STR("Tern Group")));
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases),
		cmocka_unit_test(test_title_examples),
		cmocka_unit_test(test_nations), cmocka_unit_test(test_normal),
		cmocka_unit_test(test_holder), cmocka_unit_test(test_spans)};
	int failed;

	naming = naming_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	naming_free(naming);
	return failed;
}
