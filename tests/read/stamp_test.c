#include "given.h"

#include "read/stamp.h"

static void check(struct str input, struct buffer *got)
{
	struct arena arena = {0};
	struct stamps stamps = {NULL, 0, 0};
	struct span nowhere = {0, 0};
	day_t day;

	if (str_starts(input, STR("url "))) {
		stamp_add_url(
			&arena, &stamps, str_cut(input, 4, input.len), nowhere);
		day = stamps.count ? stamps.rows[0].day : DAY_NONE;
	} else {
		day = stamp_day(input);
	}
	if (day == DAY_NONE)
		buffer_put(got, "none");
	else
		day_write(got, day);
	arena_release(&arena);
}

static void reads_every_case(void **state)
{
	(void)state;
	cases_run("tests/read/stamp.cases", 27, check);
}

static void stops_where_no_page_needs_more(void **state)
{
	struct arena arena = {0};
	struct stamps stamps = {NULL, 0, 0};
	struct stamp stamp = {.written = STR_INIT(" 2023-11-10 ")};

	(void)state;
	stamp_add(&arena, &stamps, (struct stamp){.written = STR_INIT(" ")});
	assert_int_equal(stamps.count, 0);
	for (int i = 0; i < 1000; i++)
		stamp_add(&arena, &stamps, stamp);
	assert_int_equal(stamps.count, 64);
	assert_str(stamps.rows[0].written, "2023-11-10");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
		cmocka_unit_test(stops_where_no_page_needs_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
