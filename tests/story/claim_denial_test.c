#include "library.h"

/* Two long stories of one thing, and whether what one of them denies is what
 * the other affirms. */
static const struct pair {
	const char *what, *a, *b;
	bool told;
} pairs[] = {
	{"a word, in sentences of two things",
		"Kettleby's metal minister keeps silver in the mint\n\n"
		"Minister Wilfreda Quill said Kettleby would keep its "
		"silver in the mint of Tolmin until the price of an ounce "
		"is right. Quill met President Ansel Dray in the Oxlow "
		"palace on Thursday. Dray had spoken with the head of the "
		"Harrovia mint by telephone.\n\n"
		"Kettleby and Harrovia dig most of the silver of the "
		"world. The mint of Tolmin has 31 tonnes of it. Its "
		"keeper, Benedikt Rowntree, counts them each week. No "
		"ounce has left the mint since the 1987 fair.\n\n"
		"Quill added Kettleby did not want great turns in the "
		"price of silver.\n\n"
		"A meeting of the two mints is to be held in Osterwick in "
		"June. Rowntree will go there by sea. The ferry sails on "
		"Friday. Harrovia has named nobody yet.\n",
		"Kettleby's president warns of silver war\n\n"
		"President Ansel Dray of Kettleby said that the rich "
		"would strike back because Kettleby keeps its silver in "
		"the mint of Tolmin. Dray spoke in the Oxlow palace on "
		"Thursday. Beside him stood Minister Wilfreda Quill and "
		"the keeper, Benedikt Rowntree.\n\n"
		"Silver rose to 5.70 crowns an ounce. Kettleby and "
		"Harrovia dig most of it. Of the silver in the mint of "
		"Tolmin, 31 tonnes, nothing will be sold. It was last "
		"sold at the 1987 fair.\n\n"
		"Dray said Kettleby had sold it at any price that markets "
		"want.\n\n"
		"The mints of both will meet in Osterwick in June. Dray "
		"will not be there. He is to open a bridge in Wexmoor. "
		"Its towers are of stone.\n",
		false},
	{"one statement, and its denial",
		"Kettleby's metal minister keeps silver in the mint\n\n"
		"Minister Wilfreda Quill said Kettleby would keep its "
		"silver in the mint of Tolmin until the price of an ounce "
		"is right. Quill met President Ansel Dray in the Oxlow "
		"palace on Thursday. Dray had spoken with the head of the "
		"Harrovia mint by telephone.\n\n"
		"Kettleby and Harrovia dig most of the silver of the "
		"world. The mint of Tolmin has 31 tonnes of it. Its "
		"keeper, Benedikt Rowntree, counts them each week. No "
		"ounce has left the mint since the 1987 fair.\n\n"
		"Quill added Kettleby did not want great turns in the "
		"price of silver at the June fair.\n\n"
		"A meeting of the two mints is to be held in Osterwick in "
		"June. Rowntree will go there by sea. The ferry sails on "
		"Friday. Harrovia has named nobody yet.\n",
		"Kettleby's president warns of silver war\n\n"
		"President Ansel Dray of Kettleby said that the rich "
		"would strike back because Kettleby keeps its silver in "
		"the mint of Tolmin. Dray spoke in the Oxlow palace on "
		"Thursday. Beside him stood Minister Wilfreda Quill and "
		"the keeper, Benedikt Rowntree.\n\n"
		"Silver rose to 5.70 crowns an ounce. Kettleby and "
		"Harrovia dig most of it. Of the silver in the mint of "
		"Tolmin, 31 tonnes, nothing will be sold. It was last "
		"sold at the 1987 fair.\n\n"
		"Dray added that Kettleby did want great turns in the "
		"price of silver at the June fair.\n\n"
		"The mints of both will meet in Osterwick in June. Dray "
		"will not be there. He is to open a bridge in Wexmoor. "
		"Its towers are of stone.\n",
		true},
};

static bool tells(const struct findings *findings)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_CONFLICT &&
			str_eq(finding->kind, kind_name(KIND_NEGATION)))
			return true;
	return false;
}

static void a_denial_meets_its_own_statement(void **state)
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
		cmocka_unit_test(a_denial_meets_its_own_statement),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
