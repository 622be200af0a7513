/* What stays as it is, in articles that tell other stories. */
#include "library.h"

static struct version version_of(
	struct arena *arena, const char *day, const char *claim, bool port)
{
	static const char office[] =
		"The canal office hired five clerks.\n\nIts head studied in "
		"Orrin. The first lock was dug by hand. Rain fell all week.";
	static const char ships[] =
		"Some 300 lorries use the dock a day.\n\nThe port wants a new "
		"crane. Ships wait for hours. Nobody was hurt there.";
	struct str text =
		arena_format(arena, "%s\n\n%s\n", port ? ships : office, claim);

	return library_version(arena, day, text);
}

static const struct lasting_case {
	const char *a_day, *a, *b_day, *b;
	const char *message; /* NULL: nothing is to be said */
} cases[] = {
	{"2024-03-06", "The Arden Bridge is 412 metres long.", "2024-09-01",
		"The Arden Bridge is 421 metres long.",
		"another number: '412 metres' and '421 metres'"},
	{"2024-03-06", "The Arden Bridge is 412 metres long.", "2024-09-01",
		"The Arden Bridge is 0.41 km long.", NULL},
	{"2024-03-06", "The Arden Bridge is 412 metres long.", "2024-09-01",
		"The Orrin Bridge is 421 metres long.", NULL},
	{"2024-03-06", "Lorna Vane was born in 1976.", "2024-09-01",
		"Lorna Vane was born in 1967.",
		"another year: '1976' and '1967'"},
	{"2024-03-06", "Lorna Vane was born in 1976.", "2024-09-01",
		"Lorna Vane was born on May 1, 1976.", NULL},
	{"2024-03-06", "Lorna Vane, 47, keeps the lock.", "2024-09-01",
		"Lorna Vane, 58, keeps a dog.", "another age: '47' and '58'"},
	{"2024-03-06", "Lorna Vane, 47, keeps the lock.", "2025-09-01",
		"Lorna Vane, 49, keeps a dog.", NULL},
	/* what changes from day to day */
	{"2024-03-06", "The Arden Bridge carried 412 lorries.", "2024-09-01",
		"The Arden Bridge carried 421 lorries.", NULL},
	{"2024-03-06", "The Arden Bridge is 412 metres long.", "2024-09-01",
		"The Arden Bridge may be 421 metres long.", NULL},
};

static bool case_holds(const struct lasting_case *lasting)
{
	struct arena arena = {0};
	struct version a =
		version_of(&arena, lasting->a_day, lasting->a, false);
	struct version b = version_of(&arena, lasting->b_day, lasting->b, true);
	struct comparison comparison;
	struct str message = STR_NONE;
	bool holds;

	comparison_make(&arena, STR_NONE, &a, &b, &comparison);
	assert_false(comparison.link.linked);
	ROWS_EACH (struct finding, finding, comparison.findings)
		if (finding->class == FINDING_CONFLICT)
			message = finding->message;
	holds = str_eq(message, str_of(lasting->message));
	if (!holds)
		print_error("got    %.*s\nwanted %s\n", STR_ARG(message),
			lasting->message ? lasting->message : "nothing");
	arena_release(&arena);
	return holds;
}

static void every_case(void **state)
{
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		wrong += !case_holds(&cases[i]);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(every_case)};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
