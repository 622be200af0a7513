#include "story/reworded.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static struct wording wording_make(struct arena *arena, const char *text)
{
	struct str all = str_of(text);

	return (struct wording){
		all, words_of(arena, all, (struct span){0, (uint32_t)all.len})};
}

static const char story[] =
	"The keeper, Tobias Lunde, spoke of a fall in traffic. Tolls of up\n"
	"to 30 crowns are due from May, he said on Friday.";

/* A phrase, and what of it the story has: whole; or what is put for what. */
static const struct row {
	const char *phrase, *whole, *mine, *other;
} rows[] = {
	{"tolls of UP to 30 crowns", "Tolls of up\nto 30 crowns", NULL, NULL},
	{"tolls of up to 300 crowns are due", NULL, "300", "30"},
	{"spoke of a sharp fall in traffic", NULL, NULL, NULL},
	{"are due from May, he said on Monday", NULL, "Monday", "Friday"},
	{"nothing of this is there", NULL, NULL, NULL},
	{"", NULL, NULL, NULL},
};

static void row_check(const struct row *row)
{
	struct arena arena = {0};
	struct wording whole = wording_make(&arena, story);
	struct wording phrase = wording_make(&arena, row->phrase);
	struct wording window = {whole.text, {NULL, 0}};
	struct span stands = wording_stands(&whole, &phrase);
	struct rewording found[REWORDINGS_MOST];
	uint32_t first, end, count;

	assert_true(row->whole ? str_eq(str_at(whole.text, stands),
					 str_of(row->whole))
			       : stands.end == 0);
	wording_seek(&whole, &phrase, &first, &end);
	assert_true(first <= end && end <= whole.words.count);
	window.words = (struct words){whole.words.rows + first, end - first};
	count = first < end ? wording_compare(&phrase, &window, found) : 0;
	assert_int_equal(count, row->mine ? 1 : 0);
	if (row->mine) {
		assert_true(str_eq(
			str_at(phrase.text, found[0].mine), str_of(row->mine)));
		assert_true(str_eq(str_at(whole.text, found[0].other),
			str_of(row->other)));
	}
	arena_release(&arena);
}

static void phrases_are_found(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		row_check(&rows[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
