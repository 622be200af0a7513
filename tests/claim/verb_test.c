/* Each row of verb.def tells of an event, and its example is the title. */
#include "../road.h"

static void examples_are_their_own_titles(void **state)
{
	struct road road;
	struct arena arena = {0};
	struct buffer text = BUFFER_INIT;
	int wrong = 0;

	(void)state;
	road_open(&road, NULL);
	for (uint32_t v = 0; v < verb_count(); v++) {
		struct str example = verb_at(v)->example;
		struct str title = STR("nothing");
		struct reading reading;

		buffer_clear(&text);
		buffer_put(&text, "On 3 May 2021, ");
		buffer_add(&text, example);
		buffer_put(&text, ".");
		road_read(&road, &arena, STR("verb"), buffer_str(&text),
			DAY_NONE, &reading);
		ROWS_EACH (struct event, event, reading.events)
			if (!event->named)
				title = event->title;
		if (!str_eq(title, example) && ++wrong)
			print_error("%.*s: got %.*s\n", STR_ARG(example),
				STR_ARG(title));
		arena_reset(&arena);
	}
	buffer_release(&text);
	arena_release(&arena);
	road_close(&road);
	assert_int_equal(wrong, 0);
}

static void a_word_is_a_form_of_one_verb(void **state)
{
	struct lexicon *lexicon = lexicon_new();
	const struct claim_words *words = &claim_words_digest;

	(void)state;
	for (uint32_t v = 0; v < verb_count(); v++) {
		const struct verb *verb = verb_at(v);
		const struct word *past =
			word_at(words, lexicon_find(lexicon, verb->past));

		assert_true(past->forms & FORM_PAST);
		if (!str_eq(verb->base, STR("found")))
			assert_true(
				str_eq(verb_at(past->verb)->past, verb->past));
	}
	lexicon_free(lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_their_own_titles),
		cmocka_unit_test(a_word_is_a_form_of_one_verb),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
