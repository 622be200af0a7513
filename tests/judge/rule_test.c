/* Every rule's examples, and what its row promises. */
#include "linted.h"

/* How often the rule speaks of the example. */
static size_t hits(const struct rule *rule, struct str written)
{
	struct str facts = example_read(written).facts;
	struct fc *fc = linted_fc(facts);
	struct fc_lint_options options = {.format = FC_LINT_JSONL,
		.select = (const char *const[]){rule->id.ptr, "dates"},
		.select_count = rule->family == FAMILY_MARKERS ? 2 : 1};
	struct linted linted;
	struct str rest;
	size_t count = 0, at = 0;

	lint_example(fc, written, options, &linted);
	rest = buffer_str(&linted.out);
	while ((at = str_find(rest, rule->id, at)) != STR_NPOS) {
		at++;
		count++;
	}
	buffer_release(&linted.out);
	fc_free(fc);
	return count;
}

static void test_examples(void **state)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		if (!hits(&rules[i], rules[i].bad))
			fail_msg("%s: silent about its bad example",
				rules[i].id.ptr);
		if (hits(&rules[i], rules[i].good))
			fail_msg("%s: speaks of its good example",
				rules[i].id.ptr);
	}
}

static bool is_name(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!char_is_lower(name.ptr[i]) && name.ptr[i] != '-')
			return false;
	return name.len;
}

/* Ids ascend, which also says that none is there twice. */
static void test_rows(void **state)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct rule *rule = &rules[i];

		assert_int_equal(rule->id.len, 5);
		assert_true(str_starts(rule->id, STR("FC")));
		assert_true(is_name(rule->name));
		assert_true(!i || str_cmp(rules[i - 1].id, rule->id) < 0);
		assert_ptr_equal(rule_find(rule->id), rule);
		assert_ptr_equal(rule_find(rule->name), rule);
		assert_false(str_ends(rule->brief, STR(".")));
		assert_true(str_ends(rule->why, STR(".")));
		assert_true(str_ends(rule->bad, STR("\n")));
		assert_true(str_ends(rule->good, STR("\n")));
	}
	assert_null(rule_find(STR("FC1")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_examples),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
