#include "report/when.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants these four before it. */
#include <cmocka.h>

#define TO "\xe2\x80\x93"

static const struct {
	struct civil first, last;
	const char *edtf, *precision, *words;
	bool exact;
} cases[] = {
	{{2023, 11, 8}, {2023, 11, 8}, "2023-11-08", "day", "Wed 8 Nov 2023",
		true},
	{{2023, 11, 8}, {2023, 11, 10}, "2023-11-08/2023-11-10", "day",
		"8" TO "10 Nov 2023", true},
	{{2023, 10, 30}, {2023, 11, 2}, "2023-10-30/2023-11-02", "days",
		"30 Oct " TO " 2 Nov 2023", true},
	{{2023, 12, 28}, {2024, 1, 3}, "2023-12-28/2024-01-03", "day",
		"28 Dec 2023 " TO " 3 Jan 2024", true},
	{{2024, 2, 1}, {2024, 2, 29}, "2024-02", "month", "Feb 2024", false},
	{{2023, 2, 1}, {2023, 4, 30}, "2023-02/2023-04", "month",
		"Feb" TO "Apr 2023", false},
	{{2023, 12, 1}, {2024, 2, 29}, "2023-24", "season",
		"Dec 2023 " TO " Feb 2024", false},
	{{2023, 2, 1}, {2023, 2, 27}, "2023-02-01/2023-02-27", "day",
		"1" TO "27 Feb 2023", true},
	{{2019, 1, 1}, {2019, 12, 31}, "2019~", "year", "about 2019", false},
	{{2019, 1, 1}, {2019, 12, 31}, "2019?", "year", "perhaps 2019", false},
	{{2019, 1, 1}, {2019, 12, 31}, "2019%", "year", "about 2019", false},
	{{2023, 11, 8}, {2023, 11, 8}, "2023-11-08~", "day",
		"about Wed 8 Nov 2023", false},
	{{2010, 1, 1}, {2019, 12, 31}, "201X", "decade", "2010s", false},
	{{2003, 1, 1}, {2007, 12, 31}, "2003/2007", "year", "2003" TO "2007",
		false},
	{{2023, 11, 6}, {2023, 11, 12}, "2023-11-06/2023-11-12", "week",
		"week of 6 Nov 2023", false},
	{{2024, 2, 1}, {0, 0, 0}, "2024-02-01/..", "day", "from Thu 1 Feb 2024",
		false},
	{{0, 0, 0}, {2024, 2, 1}, "../2024-02-01", "day", "by Thu 1 Feb 2024",
		false},
	{{-43, 3, 15}, {-43, 3, 15}, "-0043-03-15", "day", "15 Mar 44 BC",
		true},
	{{0, 1, 1}, {0, 12, 31}, "0000", "year", "1 BC", false},
	{{0, 0, 0}, {0, 0, 0}, "", "", "", false},
};

static void test_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct civil first = cases[i].first, last = cases[i].last;
		struct buffer out = BUFFER_INIT;
		struct timeline_event event = {
			.days = {day_from_civil(
					 first.year, first.month, first.day),
				day_from_civil(
					last.year, last.month, last.day)},
			.edtf = str_of(cases[i].edtf),
			.precision = str_of(cases[i].precision)};

		when_write(&out, &event);
		buffer_add_char(&out, '\0');
		assert_string_equal(out.ptr, cases[i].words);
		assert_int_equal(when_is_exact(&event), cases[i].exact);
		buffer_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
