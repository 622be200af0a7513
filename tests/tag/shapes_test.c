/* Every row of shapes.def is found in its own example, with its value. */
#include "tag/grammar.h"
#include "tag/timex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

struct language {
	struct lexicon *lexicon;
	struct grammar *grammar;
};

static int language_setup(void **state)
{
	struct language *language = malloc(sizeof(*language));

	language->lexicon = lexicon_new();
	language->grammar = grammar_new(language->lexicon);
	*state = language;
	return 0;
}

static int language_teardown(void **state)
{
	struct language *language = *state;

	grammar_free(language->grammar);
	lexicon_free(language->lexicon);
	free(language);
	return 0;
}

/* The row's own expression in the example, or NULL. */
static const struct timex *example_read(struct arena *arena,
	const struct language *language, struct str example,
	struct timexes *timexes)
{
	struct article article = {0};
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct anchor anchor = {.narrative = DAY_NONE, .basis = BASIS_METADATA};
	char *text = arena_alloc(arena, example.len + 3);
	uint32_t start = 0, end = 0, len = 0;

	for (size_t i = 0; i < example.len; i++) {
		if (example.ptr[i] == '{')
			start = len;
		else if (example.ptr[i] == '}')
			end = len;
		else
			text[len++] = example.ptr[i];
	}
	/* A sentence, not a fragment: fragments look ahead. */
	text[len++] = ' ';
	text[len++] = '.';
	article.text = str_from(text, len);
	*ROWS_ADD(arena, &article.blocks) =
		(struct block){{0, len}, BLOCK_PARAGRAPH};
	anchor.published.earliest = anchor.published.latest =
		day_from_civil(2024, 3, 6);
	tokens_read(arena, &article, language->lexicon, &tokens);
	sentences_find(arena, &article, &tokens, language->lexicon, &sentences);
	timexes_find(arena, &article, &tokens, &sentences, language->grammar,
		timexes);
	timexes_resolve(arena, &article, &tokens, &sentences, language->grammar,
		&anchor, timexes);
	ROWS_EACH (struct timex, timex, *timexes)
		if (end && timex->span.start == start && timex->span.end == end)
			return timex;
	return NULL;
}

static void test_every_row_has_its_example(void **state)
{
	const struct language *language = *state;
	size_t count, wrong = 0;
	const struct shape *shapes = shapes_all(&count);
	struct arena arena = {0};

	for (size_t i = 0; i < count; i++) {
		struct timexes timexes = {0};
		const struct shape_example *example = &shape_examples[i];
		const struct timex *timex;

		if (!example->text.len)
			continue;
		timex = example_read(&arena, language, example->text, &timexes);
		if (!example->value.len) {
			if (timexes.count) {
				print_error("%.*s: should be nothing: %.*s\n",
					STR_ARG(shapes[i].pattern),
					STR_ARG(example->text));
				wrong++;
			}
			continue;
		}
		if (timex && str_eq(timex->value, example->value))
			continue;
		print_error("%.*s: %.*s: wants %.*s, got %.*s\n",
			STR_ARG(shapes[i].pattern), STR_ARG(example->text),
			STR_ARG(example->value),
			timex ? (int)timex->value.len : 8,
			timex ? timex->value.ptr : "no match");
		wrong++;
	}
	arena_release(&arena);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_has_its_example),
	};

	return cmocka_run_group_tests(tests, language_setup, language_teardown);
}
