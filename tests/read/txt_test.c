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

/* Blocks of a wrapped text whose last line is that. */
static uint32_t blocks_with(const char *line)
{
	struct arena arena = {0};
	struct buffer text = BUFFER_INIT;
	struct article article = {0};
	struct fc_error error;
	uint32_t count;

	buffer_format(&text,
		"rain fell all week over the northern plain\n"
		"and farmers there measured it every day by\n%s",
		line);
	txt_read(&arena, buffer_str(&text), &article, &error);
	count = article.blocks.count;
	buffer_release(&text);
	arena_release(&arena);
	return count;
}

/* Wherever the gap is in a line, however long that is. */
static void knows_rows_by_their_gaps(void **state)
{
	char line[32];

	(void)state;
	for (size_t len = 5; len < sizeof(line); len++)
		for (size_t gap = 1; gap + 4 <= len; gap++) {
			memset(line, 'o', len);
			line[len] = '\0';
			memset(line + gap, ' ', 3);
			assert_int_equal(blocks_with(line), 2);
			line[gap + 2] = 'o';
			assert_int_equal(blocks_with(line), 1);
			line[gap + 1] = '\t';
			assert_int_equal(blocks_with(line), 2);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_every_case),
		cmocka_unit_test(knows_lines_and_columns),
		cmocka_unit_test(knows_rows_by_their_gaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
