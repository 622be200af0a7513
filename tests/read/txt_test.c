#include "given.h"

static void check(struct str input, struct buffer *got)
{
	struct arena arena = {0};
	struct buffer text = BUFFER_INIT;
	struct article article = {0};
	struct fc_error error;

	unescape(&text, input);
	assert_int_equal(
		txt_read(&arena, buffer_str(&text), &article, &error), FC_OK);
	article_check(&article, buffer_str(&text));
	blocks_describe(got, &article);
	buffer_release(&text);
	arena_release(&arena);
}

static void cuts_every_case(void **state)
{
	(void)state;
	cases_run("tests/read/txt.cases", 14, check);
}

static void knows_lines_and_columns(void **state)
{
	struct arena arena = {0};
	struct str file = STR("one\r\n\r\nthree four\nlast");
	struct article article = {0};
	struct fc_error error;
	uint32_t column;

	(void)state;
	txt_read(&arena, file, &article, &error);
	assert_int_equal(article.line_count, 4);
	assert_int_equal(article_line(&article, 0, &column), 1);
	assert_int_equal(column, 1);
	assert_int_equal(article_line(&article, 13, &column), 3);
	assert_int_equal(column, 7);
	assert_int_equal(article_line(&article, 21, &column), 4);
	assert_int_equal(column, 4);
	assert_true(article.text.ptr == file.ptr);
	assert_str(file_under(&article, file, "four"), "four");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_every_case),
		cmocka_unit_test(knows_lines_and_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
