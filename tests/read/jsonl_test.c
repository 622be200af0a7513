#include "given.h"

static enum fc_status line_read(struct arena *arena, const char *line,
	struct article *article, struct fc_error *error)
{
	memset(article, 0, sizeof(*article));
	memset(error, 0, sizeof(*error));
	article->path = STR("wire.jsonl");
	article->first_line = 7;
	return jsonl_read(arena, str_of(line), article, error);
}

static void reads_every_field(void **state)
{
	struct arena arena = {0};
	struct article article;
	struct fc_error error;
	const struct metadata *metadata = &article.metadata;

	(void)state;
	assert_int_equal(
		line_read(&arena,
			"{\"id\":\"a1\",\"text\":\"One.\\nTwo \\\"2\\\".\","
			"\"title\":\"T\",\"published\":\"2023-11-10T08:00\","
			"\"modified\":\"2023-11-12\",\"publisher\":\"P\","
			"\"author\":\"A\",\"url\":\"https://e.org/2023/11/09/"
			"x\",\"credits\":[\"C\",3,\"D\"],\"language\":\"en\"}",
			&article, &error),
		FC_OK);
	article_check(&article, STR_NONE);
	assert_str(article.id, "a1");
	assert_str(article.text, "One.\nTwo \"2\".");
	assert_int_equal(article.blocks.count, 2);
	assert_int_equal(article.map.count, 0);
	assert_int_equal(article.line_count, 2);
	assert_int_equal(article.lines[1], 5);
	assert_str(metadata->title, "T");
	assert_str(metadata->publisher, "P");
	assert_str(metadata->author, "A");
	assert_str(metadata->language, "en");
	assert_int_equal(metadata->credits.count, 2);
	assert_str(metadata->credits.rows[1], "D");
	assert_int_equal(metadata->stamps.count, 3);
	assert_true(metadata->stamps.rows[1].modified);
	assert_int_equal(metadata->stamps.rows[0].basis, BASIS_METADATA);
	assert_int_equal(metadata->stamps.rows[2].basis, BASIS_URL);
	assert_int_equal(
		metadata->stamps.rows[2].day, day_from_civil(2023, 11, 9));
	arena_release(&arena);
}

static void names_articles_without_id(void **state)
{
	struct arena arena = {0};
	struct article article;
	struct fc_error error;

	(void)state;
	line_read(&arena, "{\"text\":\"\"}", &article, &error);
	assert_str(article.id, "wire.jsonl:7");
	line_read(&arena, "{\"text\":\"\",\"id\":42}", &article, &error);
	assert_str(article.id, "42");
	line_read(&arena, "{\"text\":\"\",\"id\":null}", &article, &error);
	assert_str(article.id, "wire.jsonl:7");
	arena_release(&arena);
}

static void refuses_what_is_no_article(void **state)
{
	static const struct {
		const char *line, *reason;
	} cases[] = {
		{"{\"text\":\"cut off", "JSON ends too early"},
		{"{\"text\":\"a\"", "JSON ends too early"},
		{"{\"text\":\"a\"} x", "is not JSON"},
		{"{text:\"a\"}", "is not JSON"},
		{"news", "is not JSON"},
		{"null", "is null"},
		{"12", "is not a JSON object"},
		{"[]", "is not a JSON object"},
		{"\"text\"", "is not a JSON object"},
		{"{}", "has no \"text\""},
		{"{\"text\":null}", "has no \"text\""},
		{"{\"text\":5}", "\"text\" is not a string"},
		{"{\"text\":[\"a\"]}", "\"text\" is not a string"},
	};
	struct arena arena = {0};
	struct article article;
	struct fc_error error;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
			line_read(&arena, cases[i].line, &article, &error),
			FC_BAD_INPUT);
		assert_string_equal(error.reason, cases[i].reason);
		assert_int_equal(error.status, FC_BAD_INPUT);
		assert_int_equal(error.line, 7);
	}
	arena_release(&arena);
}

static void limits_nesting(void **state)
{
	struct arena arena = {0};
	struct article article;
	struct fc_error error;
	char *line = malloc(100001);

	(void)state;
	memset(line, '[', 100000);
	line[100000] = '\0';
	assert_int_equal(
		line_read(&arena, line, &article, &error), FC_BAD_INPUT);
	assert_string_equal(error.reason, "JSON is nested too deeply");
	free(line);
	arena_release(&arena);
}

static void keeps_nul_and_surrogates_out(void **state)
{
	struct arena arena = {0};
	struct article article;
	struct fc_error error;

	(void)state;
	line_read(&arena,
		"{\"id\":\"a\\u0000b\",\"text\":\"a\\u0000b \\ud83d\\ude00 "
		"\\ud83d x \\ude00\",\"title\":\"\\u0000\"}",
		&article, &error);
	assert_str(article.id, "a\uFFFDb");
	assert_str(article.text, "a\uFFFDb \U0001F600 \uFFFD x \uFFFD");
	assert_str(article.metadata.title, "\uFFFD");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_field),
		cmocka_unit_test(names_articles_without_id),
		cmocka_unit_test(refuses_what_is_no_article),
		cmocka_unit_test(limits_nesting),
		cmocka_unit_test(keeps_nul_and_surrogates_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
