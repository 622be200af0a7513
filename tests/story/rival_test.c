#include "library.h"

/* What is told of a pair, the first kind of which a class is. */
static const struct finding *found(
	const struct comparison *comparison, enum finding_class class)
{
	ROWS_EACH (struct finding, finding, comparison->findings)
		if (finding->class == class)
			return finding;
	return NULL;
}

static const char evening[] =
	"Miners in Dravenport call strike\n\n"
	"The miners of Dravenport called a strike yesterday after talks with "
	"labour minister Iolanthe Pryce on the closure of 14 pits broke "
	"down.\n\n"
	"Union leader Tobias Lunde said that 9,000 men would stay at home.\n";

/* The copy of the same night has the date of the next day. */
static void a_night_moves_no_day(void **state)
{
	enum { DAY = 24 * 60 };
	struct arena arena = {0};
	struct version a, b;
	struct comparison comparison;

	(void)state;
	a = library_version(&arena, "1987-03-19", str_of(evening));
	b = library_version(&arena, "1987-03-20", str_of(evening));
	a.minute = (int64_t)a.published.value * DAY + 22 * 60;
	b.minute = (int64_t)b.published.value * DAY + 7 * 60;
	comparison_make(&arena, STR_NONE, &a, &b, &comparison);
	assert_true(comparison.link.linked);
	assert_null(found(&comparison, FINDING_CONFLICT));
	assert_null(found(&comparison, FINDING_UPDATE));
	arena_release(&arena);
}

static const char item[] = "Orrin Brewery 1986 year\n\n"
			   "Pre-tax profit 618.4 mln crowns vs 572.9 mln\n\n"
			   "Net profit 341.7 mln crowns vs 318.2 mln\n";

static const char notice[] =
	"CORRECTION - ORRIN BREWERY 1986 YEAR\n\n"
	"The first line of \"Orrin Brewery 1986 year\" should have been "
	"pre-tax profit 618.4 mln crowns vs 527.9 mln. Corrects the figure of "
	"the year before to 527.9 mln from 572.9 mln.\n";

/* What a notice sets right was wrong from the first: no time explains it. */
static void a_notice_is_no_update(void **state)
{
	enum { HOUR = 60 };
	struct arena arena = {0};
	struct version a, b;
	struct comparison comparison;
	const struct finding *finding;

	(void)state;
	a = library_version(&arena, "1987-03-06", str_of(item));
	b = library_version(&arena, "1987-03-06", str_of(notice));
	a.minute = 11 * HOUR;
	b.minute = 22 * HOUR;
	comparison_make(&arena, STR_NONE, &a, &b, &comparison);
	finding = found(&comparison, FINDING_CONFLICT);
	assert_non_null(finding);
	assert_true(
		str_eq(str_at(a.article.text, finding->a), STR("572.9 mln")));
	assert_null(found(&comparison, FINDING_UPDATE));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_night_moves_no_day),
		cmocka_unit_test(a_notice_is_no_update),
	};

	return cmocka_run_group_tests(tests, library_open, library_close);
}
