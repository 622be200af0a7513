/* What the fact base says of names and roles in a text. */
#include "facts/known.h"

#include "../tag/named.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char yaml[] =
	"entities:\n"
	"  - {id: luis-mora, name: Luis Mora, kind: person}\n"
	"  - {id: peru, name: Government of Peru, kind: organization}\n"
	"facts:\n"
	"  - subject: luis-mora\n"
	"    property: role\n"
	"    value: {title: Minister of Mines, organization: peru}\n"
	"    valid: 2020-01-01/2021-01-01\n";

static struct naming naming;
static struct facts *facts;

/* The body of the text's one role, as published on a day. */
static struct str body_in(
	struct arena *arena, const char *text, const char *published)
{
	day_t day = published ? day_read(str_of(published)) : DAY_NONE;
	struct known_names known = {0};
	struct mentions mentions = {0};
	struct named n;

	mentions_find(arena, str_of(text), facts, &mentions);
	known_names_find(arena, facts, &mentions, &known);
	n = text_name(arena, &naming, str_of(text), &known);
	assert_int_equal(n.roles.count, 1);
	known_roles_fill(
		arena, facts, &n.names, (struct interval){day, day}, &n.roles);
	if (n.roles.rows[0].body.len)
		assert_true(n.roles.rows[0].because.count > 0 ||
			    n.roles.rows[0].organization != NAME_NO_ROW);
	return n.roles.rows[0].body;
}

static void test_body(void **state)
{
	static const char open[] = "Luis Mora, Minister of Mines, spoke.";
	static const char given[] =
		"Luis Mora, Tern's Minister of Mines, left.";
	static const char other[] = "Luis Mora, Minister of Trade, spoke.";
	static const char former[] =
		"Luis Mora, former Minister of Mines, spoke.";
	static const char stranger[] = "Ann Mora, Minister of Mines, spoke.";
	struct str peru = STR("Government of Peru");
	struct arena arena = {0};

	(void)state;
	assert_true(str_eq(body_in(&arena, open, "2020-06-01"), peru));
	assert_true(str_eq(body_in(&arena, open, NULL), peru));
	assert_int_equal(body_in(&arena, open, "2022-06-01").len, 0);
	assert_int_equal(body_in(&arena, other, "2020-06-01").len, 0);
	assert_int_equal(body_in(&arena, former, "2020-06-01").len, 0);
	assert_int_equal(body_in(&arena, stranger, "2020-06-01").len, 0);
	assert_true(str_eq(body_in(&arena, given, "2020-06-01"), STR("Tern")));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_body)};
	struct fc_error error = {0};
	int failed;

	naming = naming_new();
	facts = facts_new();
	if (facts_add_yaml(facts, STR("test.yaml"), str_of(yaml), &error) ||
		facts_finish(facts, &error))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	facts_free(facts);
	naming_free(naming);
	return failed;
}
