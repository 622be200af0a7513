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

static const struct str media[] = {
#define MEDIA(word, example) STR_INIT(word),
#include "lang/en/masthead_media.def"
#undef MEDIA
};

static struct gate media_gate(void)
{
	struct gate gate = {0, 0};

#define MEDIA(word, example) GATE_ADD_END(gate, word);
#include "lang/en/masthead_media.def"
#undef MEDIA
	return gate;
}

static void test_phrases_pass_at_ends(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(media) / sizeof(media[0]); i++) {
		char text[64] = "Coast ";
		struct str s = {text, 6 + media[i].len};

		memcpy(text + 6, media[i].ptr, media[i].len);
		assert_true(gate_lets_end(media_gate(), s));
		for (size_t at = 6; at < s.len; at++)
			text[at] = char_lower(text[at]);
		assert_true(gate_lets_end(media_gate(), s));
	}
	assert_false(gate_lets_end(media_gate(), STR("The ferry ran aground")));
	assert_false(gate_lets_end(media_gate(), STR("Coast ATV")));
	assert_false(gate_lets_end(media_gate(), STR("TV")));
	assert_false(gate_lets_end(media_gate(), STR_NONE));
}

static void test_phrases_pass_further_on(void **state)
{
	struct gate gate = {0, 0};

	(void)state;
	GATE_ADD_FROM(gate, "photo:", 2);
	assert_true(gate_lets(gate, STR("Photo: Coast Daily"), 2));
	assert_false(gate_lets(gate, STR("Phone: 5"), 2));
	assert_false(gate_lets(gate, STR("Ph"), 2));
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
		cmocka_unit_test(test_phrases_pass_at_ends),
		cmocka_unit_test(test_phrases_pass_further_on),
		cmocka_unit_test(test_others_are_turned_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
