#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* Each piece of damage, the bytes one U+FFFD replaces, and what is valid. */
static void cuts_damage_as_unicode_says(void **state)
{
	static const struct {
		struct str bytes;
		size_t length;
	} damage[] = {
		{STR_INIT("\x80"), 1},
		{STR_INIT("\xBF\x80"), 1},
		{STR_INIT("\xC0\xAF"), 1},
		{STR_INIT("\xC1\x81"), 1},
		{STR_INIT("\xC3"), 1},
		{STR_INIT("\xC3("), 1},
		{STR_INIT("\xE0\x80\x80"), 1},
		{STR_INIT("\xE2\x82"), 2},
		{STR_INIT("\xE2\x82x"), 2},
		{STR_INIT("\xED\xA0\x80"), 1},
		{STR_INIT("\xF0\x80\x80\x80"), 1},
		{STR_INIT("\xF0\x9F\x98"), 3},
		{STR_INIT("\xF4\x90\x80\x80"), 1},
		{STR_INIT("\xF5\x80\x80\x80"), 1},
		{STR_INIT("\xFF"), 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(damage) / sizeof(damage[0]); i++) {
		uint32_t point = 0;

		assert_int_equal(utf8_next(damage[i].bytes, 0, &point),
			damage[i].length);
		assert_true(point == UTF8_BAD);
		assert_int_equal(utf8_valid(damage[i].bytes), 0);
	}
}

static void writes_what_it_reads(void **state)
{
	(void)state;
	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		char bytes[4];
		size_t length = utf8_write(bytes, point);
		uint32_t back = 0;
		bool surrogate = point >= 0xD800 && point <= 0xDFFF;

		assert_int_equal(
			utf8_next(str_from(bytes, length), 0, &back), length);
		assert_int_equal(back, surrogate ? 0xFFFD : point);
	}
}

static void finds_damage_anywhere(void **state)
{
	char bytes[64];

	(void)state;
	for (size_t at = 0; at < sizeof(bytes); at++) {
		memset(bytes, 'a', sizeof(bytes));
		bytes[at] = '\xE2';
		assert_int_equal(
			utf8_valid(str_from(bytes, sizeof(bytes))), at);
	}
	assert_int_equal(utf8_valid(STR("caf\u00E9 \u4E2D\U0001F600")), 13);
	assert_int_equal(utf8_valid(STR_NONE), 0);
}

static void repairs_damage(void **state)
{
	struct arena arena = {0};
	struct str fine = STR("caf\u00E9"), repaired;

	(void)state;
	assert_true(utf8_repair(&arena, fine).ptr == fine.ptr);
	repaired = utf8_repair(&arena, STR("a\xE2\x82z\xFF"));
	assert_true(str_eq(repaired, STR("a\uFFFDz\uFFFD")));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_damage_as_unicode_says),
		cmocka_unit_test(writes_what_it_reads),
		cmocka_unit_test(finds_damage_anywhere),
		cmocka_unit_test(repairs_damage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
