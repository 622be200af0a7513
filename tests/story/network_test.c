/* The temporal network: windows, and the fewest bounds that contradict. */
#include "story/network.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static day_t day(const char *text)
{
	return day_read(str_of(text));
}

static struct interval days(const char *earliest, const char *latest)
{
	return (struct interval){earliest ? day(earliest) : DAY_NONE,
		latest ? day(latest) : DAY_NONE};
}

/* A report of a fair that is told as going on, and the fair's opening two
 * days after a council. */
static void windows(void **state)
{
	struct arena arena = {0};
	struct network network;
	struct interval *found;
	struct cycle cycle;
	uint32_t council, opens, closes, report;

	(void)state;
	network_init(&network, &arena);
	council = network_instant(&network);
	opens = network_instant(&network);
	closes = network_instant(&network);
	report = network_instant(&network);
	network_on(&network, council, days("2024-03-04", "2024-03-06"),
		STR("council"));
	network_between(&network, council, opens, 2, 2, STR("two days after"));
	network_between(&network, opens, closes, 0, 5, STR("a week at most"));
	network_between(&network, opens, report, 0, 9, STR("has opened"));
	network_between(&network, report, closes, 0, 9, STR("goes on"));
	assert_true(network_solve(&network, &found, &cycle));
	assert_int_equal(found[opens].earliest, day("2024-03-06"));
	assert_int_equal(found[opens].latest, day("2024-03-08"));
	assert_int_equal(found[report].earliest, day("2024-03-06"));
	assert_int_equal(found[report].latest, day("2024-03-13"));
	arena_release(&arena);
}

static void open_ends(void **state)
{
	struct arena arena = {0};
	struct network network;
	struct interval *found;
	struct cycle cycle;
	uint32_t a, b;

	(void)state;
	network_init(&network, &arena);
	a = network_instant(&network);
	b = network_instant(&network);
	network_on(&network, a, days("2024-03-04", NULL), STR("from then on"));
	assert_true(network_solve(&network, &found, &cycle));
	assert_int_equal(found[a].earliest, day("2024-03-04"));
	assert_int_equal(found[a].latest, DAY_NONE);
	assert_int_equal(found[b].earliest, DAY_NONE);
	assert_int_equal(found[b].latest, DAY_NONE);
	arena_release(&arena);
}

/* Five bounds cannot all hold, but three of them already cannot. */
static void shortest_cycle(void **state)
{
	struct arena arena = {0};
	struct network network;
	struct interval *found;
	struct cycle cycle;
	uint32_t page, story, vote, count;

	(void)state;
	network_init(&network, &arena);
	page = network_instant(&network);
	story = network_instant(&network);
	vote = network_instant(&network);
	count = network_instant(&network);
	network_on(
		&network, vote, days("2023-11-10", "2023-11-10"), STR("vote"));
	network_between(&network, vote, count, 0, 1, STR("next day"));
	network_between(&network, count, story, 0, 1, STR("the day after"));
	network_on(
		&network, page, days("2024-06-24", "2024-06-24"), STR("page"));
	network_between(&network, story, page, 0, 3, STR("dated with it"));
	network_on(&network, story, days("2023-11-10", "2023-11-11"),
		STR("dateline"));
	assert_false(network_solve(&network, &found, &cycle));
	assert_int_equal(cycle.count, 3);
	for (uint32_t i = 0; i < cycle.count; i++) {
		const struct constraint *bound =
			&network.bounds.rows[cycle.rows[i]];
		const struct constraint *next =
			&network.bounds.rows[cycle.rows[(i + 1) % cycle.count]];

		assert_int_equal(bound->to, next->from);
		assert_true(str_eq(bound->because, STR("page")) ||
			    str_eq(bound->because, STR("dated with it")) ||
			    str_eq(bound->because, STR("dateline")));
	}
	/* 2023-11-11 and three days on are 223 days before the page's. */
	assert_int_equal(network_gap(&network, &cycle), 223);
	arena_release(&arena);
}

/* What contradicts itself without any day of the calendar. */
static void apart_from_the_calendar(void **state)
{
	struct arena arena = {0};
	struct network network;
	struct interval *found;
	struct cycle cycle;
	uint32_t a, b;

	(void)state;
	network_init(&network, &arena);
	a = network_instant(&network);
	b = network_instant(&network);
	network_between(&network, a, b, 2, 2, STR("two days after"));
	network_between(&network, b, a, 0, 4, STR("not before"));
	assert_false(network_solve(&network, &found, &cycle));
	assert_int_equal(cycle.count, 2);
	assert_int_equal(network_gap(&network, &cycle), 2);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(windows),
		cmocka_unit_test(open_ends),
		cmocka_unit_test(shortest_cycle),
		cmocka_unit_test(apart_from_the_calendar),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
