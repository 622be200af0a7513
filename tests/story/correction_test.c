#include "telling.h"

static const char story[] =
	"Lock at Quernhead to close for repairs\n\n"
	"The canal authority said the lock at Quernhead would be shut for "
	"repairs to its upper gate.\n\n"
	"Boats may pass on Fridays from 1115 to 1300. Tobias Lunde, the "
	"keeper, spoke of a fall in traffic.\n";

struct given {
	const char *notice;
	const char *was, *reads; /* in the story and in the notice; or NULL */
	const char *kind;        /* or NULL: any */
};

static const struct given cases[] = {
	{"CORRECTION - LOCK AT QUERNHEAD\n\n"
	 "In the Quernhead item \"Lock at Quernhead to close for repairs\" "
	 "please read in second paragraph ... from 1100 to 1300 ... instead "
	 "of ... from 1115 to 1300.\n",
		"1115", "1100", "number"},
	{"CORRECTION - LOCK AT QUERNHEAD\n\n"
	 "In the Quernhead item \"Lock at Quernhead to close for repairs\" "
	 "please read in second paragraph ... spoke of a rise in traffic ... "
	 "changing fall to rise.\n",
		"fall", "rise", NULL},
	{"CORRECTION - LOCK AT QUERNHEAD\n\n"
	 "In the Quernhead item \"Lock at Quernhead to close for repairs\" "
	 "please read in second\nparagraph ... Tobias Lande, the keeper ... "
	 "instead\nof Tobias Lunde.\n",
		"Lunde", "Lande", "name"},
	{"CORRECTION - LOCK AT QUERNHEAD\n\n"
	 "In item \"Lock at Quernhead to close for repairs,\" the position of "
	 "Mr Lunde should read \"the former keeper\" instead of the keeper.\n",
		"the keeper", "the former keeper", "title"},
	/* Nothing is asked for, but what was wrong is told. */
	{"CORRECTED - LOCK AT QUERNHEAD\n\n"
	 "The canal authority said the lock at Quernhead would be shut for "
	 "repairs to its upper gate. Tobias Lunde is its keeper.\n\n"
	 "(Correcting from 1115 to 1330 from 1115 to 1300)\n",
		"1300", "1330", "number"},
	/* What was dropped was not wrong. */
	{"CORRECTION - LOCK AT QUERNHEAD\n\n"
	 "In the Quernhead item \"Lock at Quernhead to close for repairs\" "
	 "please read in second paragraph ... Boats of members may pass ... "
	 "adding dropped words.\n",
		NULL, NULL, NULL},
	/* No notice. */
	{"Lock at Quernhead to close for repairs\n\n"
	 "The canal authority said the lock at Quernhead would be shut for "
	 "repairs to its upper gate.\n",
		NULL, NULL, NULL}};

static const struct finding *conflict_of(const struct findings *findings)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_CONFLICT)
			return finding;
	return NULL;
}

static void case_check(const struct given *given, bool turned)
{
	struct telling telling;
	struct version a, b;
	struct comparison comparison;
	const struct finding *finding;

	telling_open(&telling);
	a = tell(&telling, story, "2024-06-06", NULL, NULL);
	b = tell(&telling, given->notice, "2024-06-06", NULL, NULL);
	comparison_make(&telling.arena, STR("pair"), turned ? &b : &a,
		turned ? &a : &b, &comparison);
	finding = conflict_of(&comparison.findings);
	if (!given->was) {
		assert_null(finding);
	} else {
		struct str was, reads;

		assert_non_null(finding);
		was = str_at(a.article.text, turned ? finding->b : finding->a);
		reads = str_at(
			b.article.text, turned ? finding->a : finding->b);
		assert_true(str_eq(was, str_of(given->was)));
		assert_true(str_eq(reads, str_of(given->reads)));
		assert_true(!given->kind ||
			    str_eq(finding->kind, str_of(given->kind)));
	}
	telling_close(&telling);
}

static void notices_tell_what_was_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		case_check(&cases[i], false);
		case_check(&cases[i], true);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(notices_tell_what_was_wrong),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
