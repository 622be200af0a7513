/* Happenings that two versions share: told too early, or too far apart. */
#include "library.h"

static const char rest[] =
	"\n\nThe skipper, Tobias Lunde, said the engine of the Maid of Orrin "
	"would not go astern.\n\nA lock keeper, Hal Brezny, broke an arm as he "
	"jumped clear.\n";

#define STRUCK "A barge ran into the upper gate of Quernhead lock "
#define BROKE "The gate broke on March 4. "
#define AFTER "after the gate broke, divers found the anchor of the barge."

static struct version version_of(
	struct arena *arena, const char *day, const char *lead)
{
	struct str text = arena_format(arena,
		"Barge strikes lock gate at Quernhead\n\n%s%s", lead, rest);

	return library_version(arena, day, text);
}

static const struct happening_case {
	const char *a_day, *a, *b_day, *b;
	const char *message; /* NULL: nothing is to be said */
} cases[] = {
	{"2024-03-06", STRUCK "and hurt two men.", "2024-03-12",
		STRUCK "and hurt two men on March 10.",
		"told before it happened: b has 'March 10', and a was "
		"published before that"},
	{"2024-03-12", STRUCK "and hurt two men on March 10.", "2024-03-06",
		STRUCK "and hurt two men.",
		"told before it happened: a has 'March 10', and b was "
		"published before that"},
	{"2024-03-06", STRUCK "and hurt two men.", "2024-03-12",
		STRUCK "and hurt two men on March 5.", NULL},
	/* a day of what is to come */
	{"2024-03-06", STRUCK "and will be raised.", "2024-03-07",
		STRUCK "and will be raised on March 10.", NULL},
	{"2024-03-16", BROKE "Two days " AFTER, "2024-03-17",
		BROKE "Divers found the anchor of the barge on March 9.",
		"another day: 'Two days after' in a does not reach 'March 9' "
		"in b"},
	{"2024-03-16", BROKE "Two days " AFTER, "2024-03-17",
		BROKE "Divers found the anchor of the barge on March 6.", NULL},
	{"2024-03-16", BROKE "About two days " AFTER, "2024-03-17",
		BROKE "Divers found the anchor of the barge on March 9.", NULL},
};

static bool case_holds(const struct happening_case *happening)
{
	struct arena arena = {0};
	struct version a = version_of(&arena, happening->a_day, happening->a);
	struct version b = version_of(&arena, happening->b_day, happening->b);
	struct comparison comparison;
	struct str message = STR_NONE;
	bool holds;

	comparison_make(&arena, STR_NONE, &a, &b, &comparison);
	assert_true(comparison.link.linked);
	ROWS_EACH (struct finding, finding, comparison.findings)
		if (finding->class == FINDING_CONFLICT) {
			message = finding->message;
			assert_int_equal(finding->because.count, 4);
			assert_true(finding->a.start < finding->a.end);
			assert_true(finding->b.start < finding->b.end);
		}
	holds = str_eq(message, str_of(happening->message));
	if (!holds)
		print_error("got    %.*s\nwanted %s\n", STR_ARG(message),
			happening->message ? happening->message : "nothing");
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
