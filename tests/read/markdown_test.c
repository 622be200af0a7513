#include "given.h"

static void check(struct str input, struct buffer *got)
{
	struct arena arena = {0};
	struct buffer file = BUFFER_INIT;
	struct article article = {0};
	struct fc_error error;

	unescape(&file, input);
	assert_int_equal(
		markdown_read(&arena, buffer_str(&file), &article, &error),
		FC_OK);
	article_check(&article, buffer_str(&file));
	words_check(&article, buffer_str(&file));
	blocks_describe(got, &article);
	buffer_release(&file);
	arena_release(&arena);
}

static void reads_every_case(void **state)
{
	(void)state;
	cases_run("tests/read/markdown.cases", 18, check);
}

static void leads_back_through_markup(void **state)
{
	struct arena arena = {0};
	struct str file = STR("---\ntitle: x\n---\n# The *big*  title\n\n"
			      "R&amp;D rose\nby [5 per cent](u).\n");
	struct article article = {0};
	struct fc_error error;
	uint32_t column;
	struct span span;

	(void)state;
	markdown_read(&arena, file, &article, &error);
	article_check(&article, file);
	assert_str(file_under(&article, file, "big"), "big");
	assert_str(file_under(&article, file, "R&D"), "R&amp;D");
	assert_str(file_under(&article, file, "rose by 5"), "rose\nby [5");
	span = article_file_span(&article, (struct span){0, 3});
	assert_int_equal(article_line(&article, span.start, &column), 4);
	assert_int_equal(column, 3);
	arena_release(&arena);
}

/* A wide head and many short rows: cells would outnumber the bytes. */
static void stops_at_tables_of_nothing(void **state)
{
	struct arena arena = {0};
	struct buffer file = BUFFER_INIT;
	struct article article = {0};
	struct fc_error error = {0};

	(void)state;
	for (int i = 0; i < 3000; i++)
		buffer_put(&file, "a|");
	buffer_put(&file, "a\n");
	for (int i = 0; i < 3000; i++)
		buffer_put(&file, "---|");
	buffer_put(&file, "---\n");
	for (int i = 0; i < 3000; i++)
		buffer_put(&file, "|b\n");
	assert_int_equal(
		markdown_read(&arena, buffer_str(&file), &article, &error),
		FC_TOO_LARGE);
	assert_string_equal(error.reason, "its tables have too many cells");
	buffer_release(&file);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
		cmocka_unit_test(leads_back_through_markup),
		cmocka_unit_test(stops_at_tables_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
