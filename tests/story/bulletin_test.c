#include "library.h"

/* Two reports of one desk, and what becomes of the number that differs. */
static const struct pair {
	const char *what, *a, *a_day, *b, *b_day;
	enum finding_class class;
} pairs[] = {
	{"two sessions of one day",
		"Mint gives help to money market\n\n"
		"The Mint of Velland said it had provided the money market "
		"with 37 million crowns of help in the morning session.\n\n"
		"The Mint took bills outright from the houses of Oxlow Street, "
		"of which 31 million were in band two at 10-7/8 pct.\n",
		"2024-04-03",
		"Mint gives help to money market\n\n"
		"The Mint of Velland said it had provided the money market "
		"with 45 million crowns of help in the afternoon session.\n\n"
		"The Mint took bills outright from the houses of Oxlow Street, "
		"of which 36 million were in band two at 10-7/8 pct.\n",
		"2024-04-03", FINDING_UPDATE},
	{"the same session",
		"Mint gives help to money market\n\n"
		"The Mint of Velland said it had provided the money market "
		"with 37 million crowns of help in the morning session.\n\n"
		"The Mint took bills outright from the houses of Oxlow Street, "
		"of which 31 million were in band two at 10-7/8 pct.\n",
		"2024-04-03",
		"Mint gives help to money market\n\n"
		"The Mint of Velland said it had provided the money market "
		"with 37 million crowns of help in the morning session.\n\n"
		"The Mint took bills outright from the houses of Oxlow Street, "
		"of which 13 million were in band two at 10-7/8 pct.\n",
		"2024-04-03", FINDING_CONFLICT},
	{"the prices of two hours",
		"Oxlow tin spreads\n\n1000 hrs\n"
		"May and July tin was 1.40 crowns over.\n\n"
		"July and September tin was even, and so was the spread from "
		"October to December in Oxlow Street, where 31 lots of the "
		"Kettleby contract of 1987 were open.\n\n"
		"Brandis and Quillfeather made the market in Oxlow Street.\n",
		"2024-04-03",
		"Oxlow tin spreads\n\n1100 hrs\n"
		"May and July tin was 1.80 crowns over.\n\n"
		"July and September tin was even, and so was the spread from "
		"October to December in Oxlow Street, where 31 lots of the "
		"Kettleby contract of 1987 were open.\n\n"
		"Brandis and Quillfeather made the market in Oxlow Street.\n",
		"2024-04-03", FINDING_UPDATE},
	{"the prices of one hour",
		"Oxlow tin spreads\n\n1000 hrs\n"
		"May and July tin was 1.40 crowns over.\n\n"
		"July and September tin was even, and so was the spread from "
		"October to December in Oxlow Street, where 31 lots of the "
		"Kettleby contract of 1987 were open.\n\n"
		"Brandis and Quillfeather made the market in Oxlow Street.\n",
		"2024-04-03",
		"Oxlow tin spreads\n\n1000 hrs\n"
		"May and July tin was 1.80 crowns over.\n\n"
		"July and September tin was even, and so was the spread from "
		"October to December in Oxlow Street, where 31 lots of the "
		"Kettleby contract of 1987 were open.\n\n"
		"Brandis and Quillfeather made the market in Oxlow Street.\n",
		"2024-04-03", FINDING_CONFLICT},
	{"lower than yesterday, on two days",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said the crown stood at 4,230 in Oxlow, 10 pence "
		"lower than yesterday, on the Kettleby exchange.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-03",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said the crown stood at 4,230 in Oxlow, 20 pence "
		"lower than yesterday, on the Kettleby exchange.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-04", FINDING_UPDATE},
	{"what happened yesterday, on two days",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said 310 people left the works yesterday, when "
		"the "
		"last furnace of Tolmin was put out.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-03",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said 410 people left the works yesterday, when "
		"the "
		"last furnace of Tolmin was put out.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-04", FINDING_CONFLICT},
	{"lower than yesterday, on one day",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said the crown stood at 4,230 in Oxlow, 10 pence "
		"lower than yesterday, on the Kettleby exchange.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-03",
		"Velland crown eases at Oxlow\n\n"
		"Quillfeather said the crown stood at 4,230 in Oxlow, 20 pence "
		"lower than yesterday, on the Kettleby exchange.\n\n"
		"Ansel Brandis of Dravenport House expects little business "
		"until the Tolmin fair.\n",
		"2024-04-03", FINDING_CONFLICT},
};

/* Each number that differs is of that class, and there is one; where it is an
 * update no day is a conflict. */
static bool numbers_are(
	const struct findings *findings, enum finding_class class)
{
	uint32_t count = 0;

	ROWS_EACH (struct finding, finding, *findings) {
		if (class == FINDING_UPDATE &&
			str_eq(finding->kind, kind_name(KIND_DAY)) &&
			finding->class == FINDING_CONFLICT)
			return false;
		if (!str_eq(finding->kind, kind_name(KIND_NUMBER)))
			continue;
		count++;
		if (finding->class != class)
			return false;
	}
	return count > 0;
}

static struct comparison met(
	struct arena *arena, const struct version *a, const struct version *b)
{
	struct comparison comparison;

	comparison_make(arena, STR_NONE, a, b, &comparison);
	return comparison;
}

static void hours_and_days_explain_numbers(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		const struct pair *pair = &pairs[i];
		struct version a =
			library_version(&arena, pair->a_day, str_of(pair->a));
		struct version b =
			library_version(&arena, pair->b_day, str_of(pair->b));
		struct comparison there = met(&arena, &a, &b);
		struct comparison back = met(&arena, &b, &a);

		if (!there.link.linked ||
			!numbers_are(&there.findings, pair->class))
			print_error("%s\n", pair->what);
		assert_true(there.link.linked);
		assert_true(numbers_are(&there.findings, pair->class));
		assert_true(numbers_are(&back.findings, pair->class));
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_and_days_explain_numbers),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
