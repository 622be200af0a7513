/* check.cases: each rule where it speaks, beside where it must stay silent. */
#include "linted.h"

#include <stdio.h>
#include <stdlib.h>

/* The text of a case, with its line ends. */
static struct str unescaped(struct str text)
{
	static char room[4096];
	size_t length = 0;

	for (size_t i = 0; i < text.len && length < sizeof(room); i++) {
		bool end = text.ptr[i] == '\\' && i + 1 < text.len &&
			   text.ptr[i + 1] == 'n';

		room[length++] = end ? '\n' : text.ptr[i];
		i += end;
	}
	return str_from(room, length);
}

static size_t hits(struct fc *fc, const char *rule, struct str text)
{
	struct fc_lint_options options = {
		.format = FC_LINT_JSONL, .select = &rule, .select_count = 1};
	struct linted linted;
	size_t count = 0;

	lint_example(fc, text, options, &linted);
	for (size_t i = 0; i < linted.out.len; i++)
		count += linted.out.ptr[i] == '\n';
	buffer_release(&linted.out);
	return count;
}

static bool case_run(struct str line, unsigned number)
{
	struct str rule = str_trim(str_split(&line, '|'));
	struct str wanted = str_trim(str_split(&line, '|'));
	struct str published = str_trim(str_split(&line, '|'));
	struct str text = unescaped(str_trim(line));
	char id[8] = "", day[16] = "";
	struct fc_options options = {.published = day};
	struct fc_error error;
	int32_t count;
	size_t got;
	struct fc *fc;

	snprintf(id, sizeof(id), "%.*s", STR_ARG(rule));
	snprintf(day, sizeof(day), "%.*s", STR_ARG(published));
	if (str_eq(published, STR("-")))
		options.published = NULL;
	fc = fc_new(&options, &error);
	assert_non_null(fc);
	if (example_read(text).facts.len)
		assert_int_equal(
			facts_add_yaml(fc->facts, STR("house.yaml"),
				example_read(text).facts, &error),
			FC_OK);
	assert_non_null(rule_find(rule));
	assert_true(str_number(wanted, &count));
	got = hits(fc, id, text);
	fc_free(fc);
	if (got == (size_t)count)
		return true;
	printf("check.cases:%u: %zu, not %d: %.*s\n", number, got, (int)count,
		STR_ARG(text));
	return false;
}

static void test_cases(void **state)
{
	FILE *file = fopen("tests/judge/check.cases", "r");
	char line[4096];
	unsigned number = 0, failed = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		number++;
		if (line[0] != '#' && line[0] != '\n')
			failed += !case_run(str_of(line), number);
	}
	fclose(file);
	assert_int_equal(failed, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
