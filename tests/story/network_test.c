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
	assert_false(network.torn);
	assert_int_equal(
		network_window(&network, opens).earliest, day("2024-03-06"));
	assert_int_equal(
		network_window(&network, opens).latest, day("2024-03-08"));
	assert_int_equal(
		network_window(&network, report).earliest, day("2024-03-06"));
	assert_int_equal(
		network_window(&network, report).latest, day("2024-03-13"));
	arena_release(&arena);
}

static void open_ends(void **state)
{
	struct arena arena = {0};
	struct network network;
	uint32_t a, b;

	(void)state;
	network_init(&network, &arena);
	a = network_instant(&network);
	b = network_instant(&network);
	network_on(&network, a, days("2024-03-04", NULL), STR("from then on"));
	assert_false(network.torn);
	assert_int_equal(
		network_window(&network, a).earliest, day("2024-03-04"));
	assert_int_equal(network_window(&network, a).latest, DAY_NONE);
	assert_int_equal(network_window(&network, b).earliest, DAY_NONE);
	assert_int_equal(network_window(&network, b).latest, DAY_NONE);
	arena_release(&arena);
}

/* Five bounds cannot all hold, but three of them already cannot. */
/* Bounds that come one by one move what they must, and tear what they must,
 * as all at once would: chains of ever more days, one of which is closed. */
static void bound_by_bound(void **state)
{
	struct arena arena = {0};
	struct network network;
	struct cycle cycle;
	uint32_t chain[40];
	enum { LENGTH = sizeof(chain) / sizeof(*chain) };

	(void)state;
	network_init(&network, &arena);
	for (uint32_t i = 0; i < LENGTH; i++)
		chain[i] = network_instant(&network);
	for (uint32_t i = LENGTH - 1; i > 0; i--)
		network_between(&network, chain[i - 1], chain[i], 1, 2,
			STR("the day after, or the next"));
	assert_false(network.torn);
	assert_int_equal(network_window(&network, chain[5]).earliest, DAY_NONE);
	network_on(&network, chain[0], days("2024-03-01", "2024-03-01"),
		STR("the first"));
	assert_int_equal(network_window(&network, chain[31]).earliest,
		day("2024-04-01"));
	assert_int_equal(
		network_window(&network, chain[31]).latest, day("2024-05-02"));
	network_on(&network, chain[31], days("2024-04-01", "2024-04-01"),
		STR("no day was left out"));
	assert_int_equal(
		network_window(&network, chain[7]).latest, day("2024-03-08"));
	assert_int_equal(
		network_window(&network, chain[33]).latest, day("2024-04-05"));
	assert_false(network.torn);
	network_on(&network, chain[20], days("2024-03-22", NULL),
		STR("a day later"));
	assert_true(network.torn);
	network_cycle(&network, &cycle);
	assert_int_equal(network_gap(&network, &cycle), 1);
	arena_release(&arena);
}

static void shortest_cycle(void **state)
{
	struct arena arena = {0};
	struct network network;
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
	assert_true(network.torn);
	network_cycle(&network, &cycle);
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
	struct cycle cycle;
	uint32_t a, b;

	(void)state;
	network_init(&network, &arena);
	a = network_instant(&network);
	b = network_instant(&network);
	network_between(&network, a, b, 2, 2, STR("two days after"));
	network_between(&network, b, a, 0, 4, STR("not before"));
	assert_true(network.torn);
	network_cycle(&network, &cycle);
	assert_int_equal(cycle.count, 2);
	assert_int_equal(network_gap(&network, &cycle), 2);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(windows),
		cmocka_unit_test(open_ends),
		cmocka_unit_test(bound_by_bound),
		cmocka_unit_test(shortest_cycle),
		cmocka_unit_test(apart_from_the_calendar),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
