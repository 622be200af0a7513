#include "case.h"

#include <stdlib.h>
#include <string.h>

/* "ok", or line, reason and detail, of a file. */
static void judge(struct buffer *out, struct str yaml)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};
	struct str path = STR("cases/news.yaml");
	enum fc_status status = facts_add_yaml(facts, path, yaml, &error);

	if (status == FC_OK)
		status = facts_finish(facts, &error);
	if (status == FC_OK) {
		buffer_put(out, "ok");
	} else {
		case_error(out, &error);
		assert_int_equal(error.status, FC_BAD_FACTS);
		assert_string_equal(error.path, "cases/news.yaml");
	}
	facts_free(facts);
}

static void judges_every_case(void **state)
{
	struct buffer cases = case_file("tests/facts/yaml.cases");
	struct str rest = buffer_str(&cases);
	struct buffer got = BUFFER_INIT;
	int count = 0;

	(void)state;
	while (rest.len) {
		size_t arrow = str_find(rest, STR("=> "), 0);
		struct str yaml = str_cut(rest, 0, arrow);

		assert_int_not_equal(arrow, STR_NPOS);
		rest = str_cut(rest, arrow + 3, rest.len);
		buffer_clear(&got);
		judge(&got, yaml);
		assert_str(buffer_str(&got), str_split(&rest, '\n'));
		str_split(&rest, '\n'); /* the dashes */
		count++;
	}
	assert_true(count > 40);
	buffer_release(&got);
	buffer_release(&cases);
}

/* Ten thousand levels of each kind of nesting, and a file cut off anywhere. */
static void survives_hostile_files(void **state)
{
	static const char *const units[] = {"[", "{", "- ", "? ", "a: [", "!!",
		"\"", "&a ", "*a ", "%", "|\n", ">\n", "#", "\t", "\xff",
		"a: {b: "};
	struct buffer deep = BUFFER_INIT;
	struct buffer got = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		buffer_clear(&deep);
		buffer_put(&deep, "entities:\n  - ");
		for (int j = 0; j < 10000; j++)
			buffer_add(&deep, str_of(units[i]));
		buffer_clear(&got);
		judge(&got, buffer_str(&deep));
		if (units[i][0] != '#') /* a comment, and no list */
			assert_false(str_eq(buffer_str(&got), STR("ok")));
	}
	buffer_release(&deep);
	deep = case_file("facts/series.yaml");
	for (size_t end = 0; end < deep.len; end += 37) {
		/* A block of its own, so that a step beyond it is seen. */
		char *bytes = malloc(end + 1);

		memcpy(bytes, deep.ptr, end);
		judge(&got, str_from(bytes, end));
		free(bytes);
	}
	buffer_release(&deep);
	buffer_release(&got);
}

static void refuses_what_is_too_large(void **state)
{
	size_t size = (64u << 20) + 1;
	char *spaces = malloc(size);
	struct facts *facts = facts_new();
	struct fc_error error;

	(void)state;
	memset(spaces, ' ', size);
	assert_int_equal(
		facts_add_yaml(facts, STR("x"), str_from(spaces, size), &error),
		FC_TOO_LARGE);
	free(spaces);
	facts_free(facts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(judges_every_case),
		cmocka_unit_test(survives_hostile_files),
		cmocka_unit_test(refuses_what_is_too_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
