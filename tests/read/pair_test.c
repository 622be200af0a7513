#include "given.h"

#include "read/pair.h"

/* The status of a line, and the pair that it holds. */
static enum fc_status parse(struct arena *arena, const char *line,
	struct pair *pair, struct fc_error *error)
{
	size_t length = strlen(line);
	struct raw raw = {.path = STR("pairs.jsonl"),
		.owned = arena_alloc(arena, length + 1),
		.length = length,
		.format = FC_ARTICLES_JSONL,
		.line = 7};

	memcpy(raw.owned, line, length);
	return pair_parse(arena, &raw, pair, error);
}

static void two_articles_a_line(void **state)
{
	struct arena arena = {0};
	struct fc_error error;
	struct pair pair;

	(void)state;
	assert_int_equal(
		parse(&arena,
			"{\"id\":\"p1\",\"a\":{\"text\":\"Rain.\","
			"\"published\":"
			"\"2024-03-06\"},\"b\":{\"id\":\"x\",\"text\":\"Snow."
			"\",\"title\":\"T\"}}",
			&pair, &error),
		FC_OK);
	assert_null(error.reason);
	assert_true(str_eq(pair.id, STR("p1")));
	assert_true(str_eq(pair.a.id, STR("a")));
	assert_true(str_eq(pair.b.id, STR("x")));
	assert_true(str_eq(pair.a.text, STR("Rain.")));
	assert_true(str_eq(pair.b.metadata.title, STR("T")));
	assert_int_equal(pair.a.metadata.stamps.count, 1);
	article_check(&pair.a, pair.a.text);
	assert_int_equal(
		parse(&arena, "{\"a\":{\"text\":\"\"},\"b\":{\"text\":\"\"}}",
			&pair, &error),
		FC_OK);
	assert_true(str_eq(pair.id, STR("pairs.jsonl:7")));
	arena_release(&arena);
}

static void what_is_no_pair(void **state)
{
	static const struct {
		const char *line, *reason;
	} cases[] = {
		{"{\"a\":{\"text\":\"x\"}}",
			"is not a pair of articles, \"a\" and \"b\""},
		{"{\"text\":\"x\"}",
			"is not a pair of articles, \"a\" and \"b\""},
		{"[]", "is not a pair of articles, \"a\" and \"b\""},
		{"7", "is not a pair of articles, \"a\" and \"b\""},
		{"{\"a\":{\"text\":\"x\"},\"b\":[]}", "is not a JSON object"},
		{"{\"a\":{\"text\":1},\"b\":{\"text\":\"x\"}}",
			"\"text\" is not a string"},
		{"{\"a\":{},\"b\":{}}", "has no \"text\""},
		{"{\"a\":{\"text\":\"x\"},\"b\":", "JSON ends too early"},
		{"nonsense", "is not JSON"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena arena = {0};
		struct fc_error error;
		struct pair pair;

		assert_int_equal(parse(&arena, cases[i].line, &pair, &error),
			FC_BAD_INPUT);
		assert_string_equal(error.reason, cases[i].reason);
		assert_int_equal(error.line, 7);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_articles_a_line),
		cmocka_unit_test(what_is_no_pair),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
