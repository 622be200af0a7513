/* Clues: that each row finds its example, and is silent beside it. */
#include "story/clue.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void examples(void **state)
{
	(void)state;
	for (enum clue clue = 0; clue < CLUES; clue++) {
		assert_true(clue_in(clue_example(clue), clue));
		assert_false(clue_in(STR("Vale sells eggs."), clue));
		assert_false(clue_is(STR("Millbrook"), clue));
		assert_false(clue_is(STR(""), clue));
	}
}

/* An empty word would stand in every text. */
static void no_word_is_empty(void **state)
{
	(void)state;
	for (enum clue clue = 0; clue < CLUES; clue++) {
		struct str words = clue_words(clue);

		while (words.ptr)
			assert_true(str_split(&words, '|').len > 0);
	}
}

static void where_they_stand(void **state)
{
	(void)state;
	assert_true(clue_begins(STR(" more than ten"), CLUE_OFF));
	assert_false(clue_begins(STR(" boats more"), CLUE_OFF));
	assert_true(clue_in(STR(" boats more"), CLUE_OFF));
	assert_true(clue_is(STR("Worker"), CLUE_PEOPLE));
	assert_false(clue_is(STR("workers"), CLUE_PEOPLE));
	assert_false(clue_is(STR("work"), CLUE_PEOPLE));
	assert_true(clue_in(STR("the mill may open"), CLUE_OPEN));
	assert_false(clue_in(STR("the mayor opened it"), CLUE_OPEN));
	assert_true(clue_only_in(
		STR(" a year"), STR("10 tons a month"), CLUE_RATE));
	assert_false(
		clue_only_in(STR(" a year"), STR("10 tons a year"), CLUE_RATE));
	assert_false(clue_only_in(STR(" in all"), STR(" a year"), CLUE_RATE));
}

/* Sets of whole words are looked up by token, in any case. */
static void tokens_are_of_sets(void **state)
{
	static const struct {
		enum clue clue;
		struct str words;
	} sets[] = {
#define CLUE(SET, words, example)
#define WORDS(SET, words, example) {CLUE_##SET, STR_INIT(words)},
#include "lang/en/clue.def"
#undef CLUE
#undef WORDS
	};
	struct lexicon *lexicon = lexicon_new();

	(void)state;
	for (size_t i = 0; i < sizeof(sets) / sizeof(*sets); i++) {
		struct str words = sets[i].words;
		struct token token = {.kind = TOKEN_WORD};

		assert_false(clue_of(&token, sets[i].clue));
		while (words.ptr) {
			struct str word = str_split(&words, '|');
			bool mark = !char_is_alpha(word.ptr[0]);

			token.kind = mark ? TOKEN_MARK : TOKEN_WORD;
			token.word = mark ? (uint8_t)word.ptr[0]
					  : lexicon_find(lexicon, word);
			assert_true(clue_of(&token, sets[i].clue));
			token.kind = TOKEN_NUMBER;
			assert_false(clue_of(&token, sets[i].clue));
		}
		token.kind = TOKEN_WORD;
		token.word = lexicon_find(lexicon, STR("kilometre"));
		assert_false(clue_of(&token, sets[i].clue));
	}
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples),
		cmocka_unit_test(no_word_is_empty),
		cmocka_unit_test(where_they_stand),
		cmocka_unit_test(tokens_are_of_sets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
