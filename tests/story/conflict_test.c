/* Conflicts: tests/story/conflict.cases, each passage in the same story. */
#include "read/reader.h"
#include "road.h"
#include "story/comparison.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>

#include <cmocka.h>

static const char top[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Two men were hurt when a barge ran into the upper gate of Quernhead "
	"lock, the canal authority said.\n\n"
	"The skipper, Tobias Lunde, said the engine of the Maid of Orrin would "
	"not go astern.\n\n";
static const char bottom[] =
	"\n\nA lock keeper, Hal Brezny, broke an arm as he jumped clear.\n\n"
	"Sunniva Arkwright, who keeps the tea room by the lock, saw it all.\n";

static struct fc *library;

static struct version version_of(
	struct arena *arena, struct str passage, const char *day)
{
	struct str text =
		arena_format(arena, "%s%.*s%s", top, STR_ARG(passage), bottom);
	struct reading reading = {0};
	struct fc_error error = {0};
	struct version version;

	library->published = day ? day_read(str_of(day)) : DAY_NONE;
	reading.article.id = reading.article.path = STR("test.txt");
	assert_int_equal(
		txt_read(arena, text, &reading.article, &error), FC_OK);
	road_tag(library, arena, FC_EVERYTHING, &reading);
	road_version(library, arena, &reading, &version);
	return version;
}

/* The kinds of the conflicts that are found, with spaces between. */
static struct str kinds_of(struct arena *arena, struct str a, struct str b)
{
	struct version mine = version_of(arena, a, "2024-06-06");
	struct version other = version_of(arena, b, NULL);
	struct comparison comparison;
	struct str kinds = STR("");

	comparison_make(arena, STR_NONE, &mine, &other, &comparison);
	assert_true(comparison.link.linked);
	ROWS_EACH (struct finding, finding, comparison.findings) {
		if (finding->class != FINDING_CONFLICT)
			continue;
		assert_true(finding->a.start < finding->a.end);
		assert_true(finding->b.start < finding->b.end);
		assert_true(finding->because.count > 0);
		kinds = arena_format(arena, "%.*s%s%.*s", STR_ARG(kinds),
			kinds.len ? " " : "", STR_ARG(finding->kind));
	}
	return kinds;
}

static int failures;

static void check_case(struct str line)
{
	struct arena arena = {0};
	struct str expected = str_trim(str_split(&line, '|'));
	struct str a = str_trim(str_split(&line, '|'));
	struct str b = str_trim(line);
	struct str found = kinds_of(&arena, a, b);

	if (str_eq(expected, STR("-")))
		expected = STR("");
	if (!str_eq(found, expected))
		print_error("%.*s\n%.*s\n  got '%.*s'\n", STR_ARG(a),
			STR_ARG(b), STR_ARG(found));
	failures += !str_eq(found, expected);
	/* Never against itself. */
	found = kinds_of(&arena, a, a);
	assert_int_equal(found.len, 0);
	arena_release(&arena);
}

static void cases(void **state)
{
	FILE *file = fopen("tests/story/conflict.cases", "r");
	char line[1024];

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file))
		if (line[0] != '#' && line[0] != '\n')
			check_case(str_trim(str_of(line)));
	fclose(file);
	assert_int_equal(failures, 0);
}

static int set_up(void **state)
{
	struct fc_error error;

	(void)state;
	library = fc_new(NULL, &error);
	if (!library || road_ready(library, &error) != FC_OK)
		return 1;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	fc_free(library);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(cases)};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
