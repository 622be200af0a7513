/* Happenings that two versions share: told too early, or too far apart. */
#include "read/reader.h"
#include "road.h"
#include "story/comparison.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static const char rest[] =
	"\n\nThe skipper, Tobias Lunde, said the engine of the Maid of Orrin "
	"would not go astern.\n\nA lock keeper, Hal Brezny, broke an arm as he "
	"jumped clear.\n";

#define STRUCK "A barge ran into the upper gate of Quernhead lock "
#define BROKE "The gate broke on March 4. "
#define AFTER "after the gate broke, divers found the anchor of the barge."

static struct fc *library;

static struct version version_of(
	struct arena *arena, const char *day, const char *lead)
{
	struct str text = arena_format(arena,
		"Barge strikes lock gate at Quernhead\n\n%s%s", lead, rest);
	struct reading reading = {0};
	struct fc_error error = {0};
	struct version version;

	library->published = day_read(str_of(day));
	reading.article.id = reading.article.path = STR("test.txt");
	assert_int_equal(
		txt_read(arena, text, &reading.article, &error), FC_OK);
	road_tag(library, arena, FC_EVERYTHING | ROAD_TLINK, &reading);
	road_version(library, arena, &reading, &version);
	return version;
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
	struct fc_error error = {0};
	int failed;

	library = fc_new(NULL, &error);
	if (!library || road_ready(library, &error) != FC_OK)
		return 1;
	road_vocabulary(library);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	fc_free(library);
	return failed;
}
