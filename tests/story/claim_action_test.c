#include "library.h"

/* Two stories of one deal, and whether what is done in them is one action. */
static const struct pair {
	const char *what, *a, *b;
	bool told;
} pairs[] = {
	{"the same firm, and nothing else",
		"Kestelmann says brewer's partners withdraw\n\n"
		"Kestelmann Paper said it had a letter from the partners "
		"of Dravenport Brewery, who want to leave the offer for "
		"Quillfeather Inns. Kestelmann said the letter of March "
		"19 puts the strength of the partners in question.\n\n"
		"A court in Tolmin had refused a request to keep "
		"Kestelmann from Quillfeather.\n\n"
		"Kestelmann, of Osterwick, is offering 90.25 crowns for "
		"each share of Quillfeather Inns. Kestelmann chairman Ulf "
		"Brandis said the offer ends on Tuesday at midnight. "
		"Kestelmann said Quillfeather has 4.1 million shares.\n",
		"Kestelmann to let its offer end\n\n"
		"Kestelmann Paper does not plan to go on with its offer "
		"of 90.25 crowns for each share of Quillfeather Inns "
		"beyond Tuesday midnight. Kestelmann has 20 pct of the "
		"4.1 million shares now, chairman Ulf Brandis said.\n\n"
		"Kestelmann will accept Quillfeather shares sent in time.\n\n"
		"The partners of Dravenport Brewery are bidding as well. "
		"Kestelmann, of Osterwick, said it would then decide what "
		"to do. Kestelmann had a letter of theirs of March 19.\n",
		false},
	{"one request",
		"Kestelmann says brewer's partners withdraw\n\n"
		"Kestelmann Paper said it had a letter from the partners "
		"of Dravenport Brewery, who want to leave the offer for "
		"Quillfeather Inns. Kestelmann said the letter of March "
		"19 puts the strength of the partners in question.\n\n"
		"A court in Tolmin had refused a request of the brewers "
		"to stop Kestelmann.\n\n"
		"Kestelmann, of Osterwick, is offering 90.25 crowns for "
		"each share of Quillfeather Inns. Kestelmann chairman Ulf "
		"Brandis said the offer ends on Tuesday at midnight. "
		"Kestelmann said Quillfeather has 4.1 million shares.\n",
		"Kestelmann to let its offer end\n\n"
		"Kestelmann Paper does not plan to go on with its offer "
		"of 90.25 crowns for each share of Quillfeather Inns "
		"beyond Tuesday midnight. Kestelmann has 20 pct of the "
		"4.1 million shares now, chairman Ulf Brandis said.\n\n"
		"A court in Tolmin has granted a request of the brewers "
		"to stop Kestelmann.\n\n"
		"The partners of Dravenport Brewery are bidding as well. "
		"Kestelmann, of Osterwick, said it would then decide what "
		"to do. Kestelmann had a letter of theirs of March 19.\n",
		true},
};

static bool tells(const struct findings *findings)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_CONFLICT &&
			str_eq(finding->kind, kind_name(KIND_STATUS)))
			return true;
	return false;
}

static void what_is_told_throughout_marks_no_action(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		const struct pair *pair = &pairs[i];
		struct version a =
			library_version(&arena, "2024-06-06", str_of(pair->a));
		struct version b =
			library_version(&arena, "2024-06-06", str_of(pair->b));
		struct comparison comparison;

		comparison_make(&arena, STR_NONE, &a, &b, &comparison);
		if (tells(&comparison.findings) != pair->told)
			print_error("%s\n", pair->what);
		assert_true(comparison.link.linked);
		assert_int_equal(tells(&comparison.findings), pair->told);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_told_throughout_marks_no_action),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
