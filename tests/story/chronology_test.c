/* When two versions were told: pages, and days that went stale. */
#include "library.h"

static const char story[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"Two men were hurt when a barge ran into the upper gate of Quernhead "
	"lock, the canal authority said.\n\n"
	"The skipper, Tobias Lunde, said the engine of the Maid of Orrin would "
	"not go astern.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n\n"
	"Sunniva Arkwright, who keeps the tea room by the lock, saw it all on "
	"Tuesday.\n";

static struct version version_of(
	struct arena *arena, const char *page, const char *day)
{
	struct str text = arena_format(arena, "%s%s", page, story);

	return library_version(arena, day, text);
}

static void copies(void **state)
{
	static const char weather[] = "Monday, June 24, 2024\n26 C\nOrrin\n\n";
	static const struct {
		const char *page, *a_day, *b_day;
		const char *message; /* NULL: nothing is to be said */
	} cases[] = {
		/* a page of June above a story of the November before */
		{weather, NULL, "2023-11-10",
			"another day: the page is dated 2024-06-24, its story "
			"2023-11-10"},
		/* a page of the same month is no contradiction */
		{weather, NULL, "2024-06-20", NULL},
		/* "Tuesday" in a copy of nine days later */
		{"", "2024-06-06", "2024-06-15",
			"another day: 'Tuesday' is 2024-06-04 in a and "
			"2024-06-11 in b"},
		/* ... of the next day is the same Tuesday */
		{"", "2024-06-06", "2024-06-07", NULL},
		{"", "2024-06-06", NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena arena = {0};
		struct version a =
			version_of(&arena, cases[i].page, cases[i].a_day);
		struct version b = version_of(&arena, "", cases[i].b_day);
		struct comparison comparison;
		struct str message = STR_NONE;

		comparison_make(&arena, STR_NONE, &a, &b, &comparison);
		assert_true(comparison.link.linked);
		ROWS_EACH (struct finding, finding, comparison.findings)
			if (finding->class == FINDING_CONFLICT) {
				message = finding->message;
				assert_true(finding->because.count > 2);
				assert_true(finding->a.start < finding->a.end);
			}
		if (!str_eq(message, str_of(cases[i].message)))
			print_error(
				"case %zu: got '%.*s'\n", i, STR_ARG(message));
		assert_true(str_eq(message, str_of(cases[i].message)));
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(copies)};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
