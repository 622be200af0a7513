#include "tag/gate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct str phrases[] = {
#define FILLER(word, example) STR_INIT(word),
#include "lang/en/masthead_line.def"
};

static struct gate gate_of(void)
{
	struct gate gate = {0, 0};

#define FILLER(word, example) GATE_ADD(gate, word);
#include "lang/en/masthead_line.def"
	return gate;
}

static void test_phrases_pass(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
		char text[64] = "8 ";
		struct str s = {text, 2 + phrases[i].len};

		memcpy(text + 2, phrases[i].ptr, phrases[i].len);
		assert_true(gate_lets(gate_of(), s, 2));
		memcpy(text + s.len, ", 5", 3);
		s.len += 3;
		assert_true(gate_lets(gate_of(), s, 2));
		for (size_t at = 2; at < s.len; at++)
			text[at] = char_lower(text[at]);
		assert_true(gate_lets(gate_of(), s, 2));
	}
}

static void test_others_are_turned_away(void **state)
{
	static const struct str others[] = {STR_INIT("ferry"), STR_INIT("The"),
		STR_INIT("online"), STR_INIT("Zurich"), STR_INIT("zoo"),
		STR_INIT("5"), STR_INIT("")};

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_false(gate_lets(gate_of(), others[i], 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_phrases_pass),
		cmocka_unit_test(test_others_are_turned_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
