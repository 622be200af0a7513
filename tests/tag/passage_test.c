/* Passages: each sentence of tests/tag/passage.cases has all its expressions
 * of time marked, and no others, with what they mean there. */
#include "tagged.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static struct language language;

/* A passage without its marks, and what they said. */
struct passage {
	struct buffer text;
	struct str wanted[32]; /* values, in order */
	struct span spans[32];
	size_t count;
};

static void passage_read(struct str line, struct passage *passage)
{
	while (line.len) {
		struct str plain = str_split(&line, '{');
		struct str inside = str_split(&line, '}');
		struct str words = str_trim(str_split(&inside, '='));

		buffer_add(&passage->text, plain);
		if (!words.len)
			break;
		assert_in_range(passage->count, 0, 31);
		passage->spans[passage->count].start =
			(uint32_t)passage->text.len;
		buffer_add(&passage->text, words);
		passage->spans[passage->count].end =
			(uint32_t)passage->text.len;
		passage->wanted[passage->count++] = str_trim(inside);
	}
}

static bool row_holds(
	const struct passage *passage, size_t i, const struct timex *timex)
{
	return timex->span.start == passage->spans[i].start &&
	       timex->span.end == passage->spans[i].end &&
	       str_eq(timex->value, passage->wanted[i]);
}

static bool passage_holds(struct arena *arena, struct str line)
{
	struct passage passage = {.text = BUFFER_INIT};
	day_t published = day_read(str_trim(str_split(&line, '|')));
	struct timexes timexes;
	bool holds;

	passage_read(str_trim(line), &passage);
	timexes = text_tag(
		arena, &language, buffer_str(&passage.text), published, false);
	holds = timexes.count == passage.count;
	for (uint32_t i = 0; holds && i < timexes.count; i++)
		holds = row_holds(&passage, i, &timexes.rows[i]);
	for (uint32_t i = 0; !holds && i < timexes.count; i++)
		print_error("  got '%.*s' %.*s by %.*s\n",
			STR_ARG(str_at(buffer_str(&passage.text),
				timexes.rows[i].span)),
			STR_ARG(timexes.rows[i].value),
			STR_ARG(timexes.rows[i].row));
	if (!holds)
		print_error("%.*s\n", STR_ARG(line));
	buffer_release(&passage.text);
	return holds;
}

static void test_passages(void **state)
{
	FILE *file = fopen("tests/tag/passage.cases", "r");
	char line[1024];
	unsigned count = 0, wrong = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct arena arena = {0};
		struct str text = str_trim(str_of(line));

		if (!text.len || text.ptr[0] == '#')
			continue;
		count++;
		wrong += !passage_holds(&arena, text);
		arena_release(&arena);
	}
	fclose(file);
	assert_true(count > 70);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_passages)};
	int failed;

	language = language_new();
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(language);
	return failed;
}
