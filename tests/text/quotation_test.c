/* What stands between quotation marks, in every house's marks. */
#include "text/quotation.h"

#include "base/buffer.h"
#include "given.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

/* "One.\nTwo." has two blocks. */
static struct article article_of(struct arena *arena, struct str given)
{
	struct article article = {0};
	struct str rest = arena_copy(arena, given);
	char *text = arena_alloc(arena, given.len + 1);
	size_t at = 0;

	article.text = str_from(text, 0);
	while (rest.ptr) {
		size_t cut = str_find(rest, STR("\\n"), 0);
		struct str block = str_cut(rest, 0, cut);

		memcpy(text + at, block.ptr, block.len);
		*ROWS_ADD(arena, &article.blocks) = (struct block){
			{(uint32_t)at, (uint32_t)(at + block.len)},
			BLOCK_PARAGRAPH};
		at += block.len;
		text[at] = '\n';
		article.text.len = at++;
		rest = cut == STR_NPOS ? STR_NONE
				       : str_cut(rest, cut + 2, rest.len);
	}
	return article;
}

/* Rows nest or are apart, lie in one block, and hold something. */
static void check_rows(
	const struct tokens *tokens, const struct quotations *quotations)
{
	for (uint32_t i = 0; i < quotations->count; i++) {
		const struct quotation *row = &quotations->rows[i];
		uint32_t parent = row->parent;

		assert_true(row->opener < row->first && row->first < row->end);
		assert_true(row->end <= row->behind);
		assert_true(row->behind <= tokens->count);
		for (uint32_t t = row->first; t < row->end; t++)
			assert_false(tokens->rows[t].flags & TOKEN_BLOCK);
		if (i > 0)
			assert_true(
				row->opener > quotations->rows[i - 1].opener);
		if (parent == QUOTATION_NO_ROW) {
			assert_true(
				i == 0 ||
				quotations->rows[i - 1].parent !=
					QUOTATION_NO_ROW ||
				quotations->rows[i - 1].behind <= row->opener);
			continue;
		}
		assert_true(parent < i);
		assert_true(quotations->rows[parent].first <= row->opener);
		assert_true(quotations->rows[parent].end >= row->behind);
	}
}

static void check(void *user, struct str given, struct str wanted)
{
	struct arena arena = {0};
	struct article article = article_of(&arena, given);
	struct tokens tokens = {0};
	struct quotations quotations = {0};
	struct buffer out = BUFFER_INIT;

	tokens_read(&arena, &article, user, &tokens);
	quotations_find(&arena, &article, &tokens, &quotations);
	check_rows(&tokens, &quotations);
	ROWS_EACH (struct quotation, row, quotations) {
		if (out.len)
			buffer_add_char(&out, ' ');
		buffer_add_char(&out, '[');
		buffer_add(&out, str_at(article.text, row->span));
		buffer_add_char(&out, ']');
		if (row->open)
			buffer_add_char(&out, '~');
		if (row->continues)
			buffer_add_char(&out, '+');
	}
	if (!out.len)
		buffer_add_char(&out, '-');
	if (!str_eq(buffer_str(&out), wanted))
		print_error("%.*s\n  wants %.*s\n  got   %.*s\n",
			STR_ARG(given), STR_ARG(wanted),
			STR_ARG(buffer_str(&out)));
	assert_true(str_eq(buffer_str(&out), wanted));
	buffer_release(&out);
	arena_release(&arena);
}

static void every_case(void **state)
{
	struct lexicon *lexicon = lexicon_new();

	(void)state;
	assert_true(
		given_cases("tests/text/quotation.cases", check, lexicon) > 30);
	lexicon_free(lexicon);
}

/* Marks in any order are told apart or left alone. */
static void any_marks(void **state)
{
	static const char *const pieces[] = {"\"", "“", "”", "„", "«", "»", "'",
		"’", "‘", "``", "''", "「", "」", "a", "s", " ", " ", ",", ".",
		"90", "\\n"};
	struct lexicon *lexicon = lexicon_new();
	uint32_t random = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct arena arena = {0};
		struct tokens tokens = {0};
		struct quotations quotations = {0};
		struct buffer text = BUFFER_INIT;
		struct article article;

		for (int i = 0; i < 60; i++) {
			random = random * 1664525 + 1013904223;
			buffer_add(&text,
				str_of(pieces[(random >> 16) %
					      (sizeof(pieces) /
						      sizeof(*pieces))]));
		}
		article = article_of(&arena, buffer_str(&text));
		tokens_read(&arena, &article, lexicon, &tokens);
		quotations_find(&arena, &article, &tokens, &quotations);
		check_rows(&tokens, &quotations);
		buffer_release(&text);
		arena_release(&arena);
	}
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case),
		cmocka_unit_test(any_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
