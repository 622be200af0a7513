#include "telling.h"

#include <stdio.h>
#include <stdlib.h>

static bool same_passages(const struct version *a, const struct version *b)
{
	if (a->passages.count != b->passages.count)
		return false;
	for (uint32_t i = 0; i < a->passages.count; i++)
		if (a->passages.rows[i].fingerprint !=
			b->passages.rows[i].fingerprint)
			return false;
	return a->passages.count > 0;
}

/* Behind a headline and a sentence, so that nothing is taken for one. */
static struct version passage(struct telling *telling, struct str text)
{
	struct str all = arena_format(&telling->arena,
		"Rain at the port all day\n\nThe rain fell on the old port "
		"and on the new one all day long.\n\n%.*s\n",
		STR_ARG(str_trim(text)));

	return tell(telling, all.ptr, "2023-11-01", NULL, NULL);
}

static void ways_of_writing(void **state)
{
	FILE *file = fopen("tests/story/passage.cases", "r");
	struct telling telling;
	char line[512];
	int bad = 0, cases = 0;

	(void)state;
	assert_non_null(file);
	telling_open(&telling);
	while (fgets(line, sizeof(line), file)) {
		struct str rest = str_trim(str_of(line)), first;
		size_t arrow = str_find(rest, STR(" => "), 0);
		struct version a, b;
		bool wanted;

		if (!rest.len || *rest.ptr == '#')
			continue;
		assert_true(arrow != STR_NPOS);
		wanted =
			str_eq(str_cut(rest, arrow + 4, rest.len), STR("same"));
		rest = str_cut(rest, 0, arrow);
		first = str_split(&rest, '|');
		a = passage(&telling, first);
		b = passage(&telling, rest);
		cases++;
		if (same_passages(&a, &b) == wanted)
			continue;
		bad++;
		print_error("%s", line);
	}
	fclose(file);
	telling_close(&telling);
	assert_int_equal(bad, 0);
	assert_true(cases >= 25);
}

static void spans_lie_in_the_text_in_order(void **state)
{
	struct telling telling;
	struct version version;
	uint32_t end = 0;

	(void)state;
	telling_open(&telling);
	version = tell(&telling,
		"Two boats lost\n\nBy Ann Marsh\n\nPELL, 3 May 2023 (Coast "
		"Wire) - Two boats sank off Pell on Tuesday. “Both were old,” "
		"said the harbour master, Hal Brezny.\n\nPHOTO: COAST WIRE\n",
		NULL, NULL, NULL);
	assert_int_equal(version.passages.count, 3);
	ROWS_EACH (struct passage, passage, version.passages) {
		assert_true(passage->span.start >= end);
		end = passage->span.end;
		assert_true(end <= version.article.text.len);
		for (uint32_t i = passage->first; i < passage->end; i++) {
			struct span span = version.passages.terms.rows[i].span;

			assert_true(span.start >= passage->span.start);
			assert_true(span.end <= passage->span.end);
		}
	}
	/* The dateline is no part of the story. */
	assert_true(str_starts(version_str(&version, &version.passages.rows[1]),
		STR("Two boats sank")));
	telling_close(&telling);
}

static void long_sentences_are_cut(void **state)
{
	struct buffer text = BUFFER_INIT;
	struct telling telling;
	struct version version;

	(void)state;
	for (int i = 0; i < 5000; i++)
		buffer_put(&text, "barge ");
	buffer_add_char(&text, '\0');
	telling_open(&telling);
	version = tell(&telling, text.ptr, NULL, NULL, NULL);
	assert_true(version.passages.count >= 5000 / PASSAGE_TERMS);
	ROWS_EACH (struct passage, passage, version.passages)
		assert_true(passage->end - passage->first <= PASSAGE_TERMS);
	telling_close(&telling);
	buffer_release(&text);
}

static void rare_words_weigh(void **state)
{
	const struct vocabulary *vocabulary = &vocabulary_digest;
	uint32_t said = vocabulary_find(vocabulary, STR("said")).weight;
	uint32_t parties = vocabulary_find(vocabulary, STR("Parties")).weight;
	uint32_t name = vocabulary_find(vocabulary, STR("Vetterling")).weight;

	(void)state;
	assert_int_equal(said, 0);
	assert_true(parties < name);
	assert_int_equal(name, WEIGHT_RARE);
	assert_true(vocabulary_find(vocabulary, STR("party")).key ==
		    vocabulary_find(vocabulary, STR("PARTIES")).key);
	assert_true(vocabulary_find(vocabulary, STR("")).key != 0);
}

static uint32_t sense_of(const struct vocabulary *vocabulary, const char *word)
{
	return vocabulary_find(vocabulary, str_of(word)).sense;
}

static void senses_unite_words(void **state)
{
	const struct vocabulary *vocabulary = &vocabulary_digest;

	(void)state;
	assert_int_not_equal(sense_of(vocabulary, "Jailed"), 0);
	assert_int_equal(
		sense_of(vocabulary, "jailed"), sense_of(vocabulary, "prison"));
	assert_int_not_equal(sense_of(vocabulary, "jailed"),
		sense_of(vocabulary, "ferries"));
	assert_int_equal(sense_of(vocabulary, "Vetterling"), 0);
	assert_true(vocabulary_find(vocabulary, STR("rose")).light);
	assert_false(vocabulary_find(vocabulary, STR("prison")).light);
}

/* A word in two rows would be of the first alone. */
static void words_have_one_sense(void **state)
{
	static const struct str rows[] = {
#define SENSE(words) STR_INIT(words),
#define LIGHT(words) STR_INIT(words),
#include "lang/en/sense.def"
#undef SENSE
#undef LIGHT
	};
	const struct vocabulary *vocabulary = &vocabulary_digest;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str rest = rows[i];

		while (rest.len) {
			struct str word = str_split(&rest, ' ');

			if (vocabulary_find(vocabulary, word).sense != i + 1)
				fail_msg("%.*s is in two rows", STR_ARG(word));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ways_of_writing),
		cmocka_unit_test(spans_lie_in_the_text_in_order),
		cmocka_unit_test(long_sentences_are_cut),
		cmocka_unit_test(rare_words_weigh),
		cmocka_unit_test(senses_unite_words),
		cmocka_unit_test(words_have_one_sense),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
