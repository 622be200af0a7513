/* Contrasts: what single words do to each other, and that the table is whole.
 */
#include "story/vocabulary.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static const struct contrasts *const contrasts = &vocabulary_digest.contrasts;

static void pairs(void **state)
{
	static const struct {
		const char *a, *b;
		enum contrast contrast;
		enum kind kind;
	} cases[] = {
		{"rose", "fell", CONTRAST_OPPOSITE, KIND_STATUS},
		{"Rose", "FELL", CONTRAST_OPPOSITE, KIND_STATUS},
		{"before", "after", CONTRAST_OPPOSITE, KIND_ORDER},
		{"northern", "southern", CONTRAST_OPPOSITE, KIND_PLACE},
		{"wife", "husband", CONTRAST_OPPOSITE, KIND_NAME},
		{"rose", "climbed", CONTRAST_ALIKE, 0},
		{"bought", "purchased", CONTRAST_ALIKE, 0},
		{"rose", "purchased", CONTRAST_NONE, 0},
		{"barge", "lock", CONTRAST_NONE, 0},
		{"", "fell", CONTRAST_NONE, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str a = str_of(cases[i].a), b = str_of(cases[i].b);
		enum kind there = 0, back = 0;

		assert_int_equal(contrast_between(contrasts, a, b, &there),
			cases[i].contrast);
		assert_int_equal(contrast_between(contrasts, b, a, &back),
			cases[i].contrast);
		assert_int_equal(there, cases[i].kind);
		assert_int_equal(back, cases[i].kind);
	}
}

static void flags(void **state)
{
	(void)state;
	assert_int_equal(
		contrast_flags(contrasts, STR("Not")), CONTRAST_NEGATIVE);
	assert_int_equal(contrast_flags(contrasts, STR("isn\xe2\x80\x99t")) &
				 CONTRAST_NEGATIVE,
		CONTRAST_NEGATIVE);
	assert_int_equal(
		contrast_flags(contrasts, STR("would")), CONTRAST_AUXILIARY);
	assert_int_equal(contrast_flags(contrasts, STR("barge")), 0);
}

/* No word may stand on both sides of a row, nor twice on one. */
static void rows(void **state)
{
	static const char *const sides[][2] = {
#define OPPOSITE(KIND, a, b) {a, b},
#define ALIKE(words) {words, ""},
#define NEGATIVE(words)
#define AUXILIARY(words)
#include "lang/en/contrast.def"
#undef OPPOSITE
#undef ALIKE
#undef NEGATIVE
#undef AUXILIARY
	};

	(void)state;
	for (size_t i = 0; i < sizeof(sides) / sizeof(*sides); i++) {
		struct str rest = str_of(sides[i][0]);

		while (rest.len) {
			struct str word = str_split(&rest, ' ');
			struct str others[] = {rest, str_of(sides[i][1])};

			for (size_t k = 0; k < 2; k++)
				while (others[k].len)
					assert_false(str_eq(word,
						str_split(&others[k], ' ')));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs),
		cmocka_unit_test(flags),
		cmocka_unit_test(rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
