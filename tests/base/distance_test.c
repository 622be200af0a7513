#include "base/distance.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void words(void **state)
{
	static const struct {
		const char *a, *b;
		uint32_t distance;
	} cases[] = {
		{"", "", 0},
		{"", "abc", 3},
		{"Ruben", "Robin", 2},
		{"Hallworth", "Halworth", 1},
		{"timeline", "timelien", 1},
		{"KESTREL", "kestrel", 0},
		{"extract", "facts", 5},
		{"a-word-of-more-than-thirty-two-bytes",
			"a-word-of-more-than-thirty-two-bytes", 0},
		{"a-word-of-more-than-thirty-two-bytes", "short",
			DISTANCE_BYTES},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str a = str_of(cases[i].a), b = str_of(cases[i].b);

		assert_int_equal(distance_of(a, b), cases[i].distance);
		assert_int_equal(distance_of(b, a), cases[i].distance);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(words)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
