/* Spellings: which words are near, and which names of an article are one. */
#include "named.h"

#include "tag/name_spelling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct naming naming;

static const struct {
	const char *a, *b;
	bool near;
} words[] = {
	{"Lindqvist", "Lindqvits", true},
	{"lindqvist", "LINDQVITS", true},
	{"Korolev", "Koralev", true},
	{"Andersen", "Anderson", true},
	{"Harrington", "Haringtonn", true},
	{"Korolev", "Korolev", false},
	{"Korolev", "Morolev", false},
	{"Korolev", "Karalev", false}, /* two of seven letters */
	{"Weir", "Wier", false},       /* too short to tell */
	{"Daniel", "Daniela", false},
	{"Martina", "Martine", false},
	{"Karvania", "Karvanian", false},
	{"", "Korolev", false},
	{"", "", false},
};

static void test_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		assert_int_equal(spelling_is_near(str_of(words[i].a),
					 str_of(words[i].b)),
			words[i].near);
		assert_int_equal(spelling_is_near(str_of(words[i].b),
					 str_of(words[i].a)),
			words[i].near);
	}
}

static const struct {
	const char *text;
	const char *slip;  /* words of the row that is spelt otherwise */
	const char *right; /* what it should be; NULL: it stands as it is */
} texts[] = {
	{"They saw Petra Lindqvist. Many met Petra Lindqvits at noon.",
		"Petra Lindqvits", "Petra Lindqvist"},
	{"They saw Petra Lindqvits. Many met Petra Lindqvist. Then Petra "
	 "Lindqvist left.",
		"Petra Lindqvits", "Petra Lindqvist"},
	{"They saw President Petra Lindqvist. Later Mr Lindqvits left.",
		"Lindqvits", "Petra Lindqvist"},
	{"They saw the Brezovar Institute. Many left the Breozvar Institute.",
		"Breozvar Institute", "Brezovar Institute"},
	{"They saw Daniel Osei. Many met Daniela Osei at noon.", "Daniela Osei",
		NULL},
	{"They saw Jon Andersen and Mr Jon Anderson there.", "Jon Anderson",
		NULL},
	{"They saw Petra Lindqvist. Many met Paula Lindqvits at noon.",
		"Paula Lindqvits", NULL},
	{"They saw Eastern Bank. Many left Western Bank at noon.",
		"Western Bank", NULL},
	{"They saw President Petra Lindqvist. Many met Lindqvits at noon.",
		"Lindqvits", NULL}, /* which may be a town */
};

static void test_texts(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct named n =
			text_name(&arena, &naming, str_of(texts[i].text), NULL);
		bool seen = false;

		ROWS_EACH (struct name, name, n.names) {
			if (!str_eq(str_at(n.article.text, name->span),
				    str_of(texts[i].slip)))
				continue;
			seen = true;
			if (!texts[i].right) {
				assert_int_equal(
					name->spelling_of, NAME_NO_ROW);
				continue;
			}
			assert_int_not_equal(name->spelling_of, NAME_NO_ROW);
			assert_true(str_eq(names_full(&arena, &n.article,
						   &n.names, name->spelling_of),
				str_of(texts[i].right)));
		}
		assert_true(seen);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

static int setup(void **state)
{
	(void)state;
	naming = naming_new();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	naming_free(naming);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_texts),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
