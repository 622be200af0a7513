/* Counts that go on: the examples of the table, and what two reports make of
 * them. */
#include "story/toll.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The kind that a text tells of, as one part of a sentence. */
static enum toll toll_of(struct str text, struct span *word)
{
	struct arena arena = {0};
	struct lexicon *lexicon = lexicon_new();
	struct article article = {.text = text};
	struct tokens tokens = {0};
	enum toll toll;

	*ROWS_ADD(&arena, &article.blocks) =
		(struct block){{0, (uint32_t)text.len}, BLOCK_PARAGRAPH};
	tokens_read(&arena, &article, lexicon, &tokens);
	toll = toll_find(&article, &tokens, 0, tokens.count, word);
	arena_release(&arena);
	lexicon_free(lexicon);
	return toll;
}

static void examples(void **state)
{
	(void)state;
	for (uint32_t toll = 0; toll < TOLLS; toll++) {
		uint32_t count;
		struct str example = toll_example((enum toll)toll, &count);
		struct span word;

		assert_int_equal(toll_of(example, &word), toll);
		assert_true(word.end < example.len);
		assert_true(count > 0);
	}
}

static void words(void **state)
{
	struct span word;

	(void)state;
	assert_int_equal(toll_of(STR("the deadline passed"), &word), TOLLS);
	assert_int_equal(toll_of(STR("skilled hands"), &word), TOLLS);
	assert_int_equal(
		toll_of(STR("two dead, five hurt"), &word), TOLL_DEATHS);
	assert_int_equal(word.start, 4);
	assert_int_equal(word.end, 8);
	assert_int_equal(
		toll_of(STR("taken to hospital"), &word), TOLL_HOSPITAL);
	assert_int_equal(word.start, 6);
	assert_int_equal(word.end, 17);
	assert_int_equal(toll_of(STR("Dead or alive"), &word), TOLL_DEATHS);
	assert_int_equal(toll_of(STR("two Dead or alive"), &word), TOLLS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
