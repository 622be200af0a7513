/* Tokens, sentences and the lexicon. */
#include "given.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void check_tokens(void *user, struct str given, struct str wanted)
{
	struct arena arena = {0};
	struct article article = given_article(&arena, given);
	struct tokens tokens = {0};
	struct buffer out = BUFFER_INIT;

	tokens_read(&arena, &article, user, &tokens);
	ROWS_EACH (struct token, token, tokens) {
		if (out.len)
			buffer_add_char(&out, ' ');
		if (!token_spaced(token))
			buffer_add_char(&out, '~');
		buffer_add(&out, token_str(&article, token));
	}
	if (!str_eq(buffer_str(&out), wanted))
		print_error("%.*s\n  wants %.*s\n  got   %.*s\n",
			STR_ARG(given), STR_ARG(wanted),
			STR_ARG(buffer_str(&out)));
	assert_true(str_eq(buffer_str(&out), wanted));
	buffer_release(&out);
	arena_release(&arena);
}

static void check_sentences(void *user, struct str given, struct str wanted)
{
	struct arena arena = {0};
	struct article article = given_article(&arena, given);
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct buffer out = BUFFER_INIT;

	tokens_read(&arena, &article, user, &tokens);
	sentences_find(&arena, &article, &tokens, user, &sentences);
	ROWS_EACH (struct sentence, sentence, sentences) {
		if (out.len)
			buffer_put(&out, " | ");
		buffer_add(
			&out, str_cut(given, tokens.rows[sentence->first].start,
				      tokens.rows[sentence->end - 1].end));
	}
	if (!str_eq(buffer_str(&out), wanted))
		print_error("%.*s\n  wants %.*s\n  got   %.*s\n",
			STR_ARG(given), STR_ARG(wanted),
			STR_ARG(buffer_str(&out)));
	assert_true(str_eq(buffer_str(&out), wanted));
	buffer_release(&out);
	arena_release(&arena);
}

static void test_tokens(void **state)
{
	assert_true(given_cases("tests/text/token.cases", check_tokens,
			    *state) >= 10);
}

static void test_sentences(void **state)
{
	assert_true(given_cases("tests/text/sentence.cases", check_sentences,
			    *state) >= 13);
}

static void test_words_in_any_case(void **state)
{
	struct lexicon *lexicon = lexicon_make();
	word_id id = lexicon_add(lexicon, STR("Quillwort"));

	(void)state;
	assert_int_not_equal(id, 0);
	assert_int_equal(lexicon_find(lexicon, STR("qUILLWORT")), id);
	assert_int_equal(lexicon_add(lexicon, STR("quillwort")), id);
	assert_int_equal(lexicon_find(lexicon, STR("quillworts")), 0);
	assert_int_equal(lexicon_find(lexicon, STR("")), 0);
	assert_true(str_eq(lexicon_word(lexicon, id), STR("Quillwort")));
	lexicon_free(lexicon);
}

/* Words of every table are there from the start, and are not added again. */
static void test_words_that_were_digested(void **state)
{
	struct lexicon *lexicon = *state;
	uint32_t count = lexicon_count(lexicon);
	word_id id = lexicon_find(lexicon, STR("wednesday"));

	assert_true(count > 1000);
	assert_int_not_equal(id, 0);
	assert_int_equal(lexicon_add(lexicon, STR("WEDNESDAY")), id);
	assert_int_equal(lexicon_count(lexicon), count);
	assert_int_equal(lexicon_find(lexicon, STR("quillwort")), 0);
	assert_int_equal(lexicon_find(lexicon, STR("")), 0);
	assert_true(str_eq_fold(lexicon_word(lexicon, id), STR("wednesday")));
	assert_true(str_eq(lexicon_word(lexicon, 0), STR_NONE));
	for (uint32_t i = 1; i < count; i++) {
		struct str word = lexicon_word(lexicon, (word_id)i);

		assert_true(word.len > 0);
		assert_int_equal(lexicon_find(lexicon, word), i);
	}
}

/* No text, a text of marks, and tokens' order and bounds in odd bytes. */
static void test_odd_texts(void **state)
{
	static const char *const texts[] = {"", "...", "\n\n", "''''", "1,",
		"1.", ".5", "12,34", "1,2345", "\xC3\xA9", "5\xC2\xBD",
		"\xF0\x9F\x8E\x89 8",
		"a\xE2\x80\x94"
		"b"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct arena arena = {0};
		struct article article =
			given_article(&arena, str_of(texts[i]));
		struct tokens tokens = {0};
		struct sentences sentences = {0};
		uint32_t end = 0;

		tokens_read(&arena, &article, *state, &tokens);
		ROWS_EACH (struct token, token, tokens) {
			assert_true(token->start >= end);
			assert_true(token->end > token->start);
			end = token->end;
		}
		assert_true(end <= article.text.len);
		assert_int_equal(tokens.rows[tokens.count].word, 0);
		sentences_find(&arena, &article, &tokens, *state, &sentences);
		if (tokens.count)
			assert_int_equal(
				sentences.rows[sentences.count - 1].end,
				tokens.count);
		arena_release(&arena);
	}
}

static int setup(void **state)
{
	*state = lexicon_new();
	return 0;
}

static int teardown(void **state)
{
	lexicon_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tokens),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_words_in_any_case),
		cmocka_unit_test(test_words_that_were_digested),
		cmocka_unit_test(test_odd_texts),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
