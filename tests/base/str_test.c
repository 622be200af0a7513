/* Borrowed strings, arenas, tables and buffers: what everything rests on. */
#include "base/buffer.h"
#include "base/rows.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct numbers ROWS_OF(uint32_t);

static void test_cutting_stays_inside(void **state)
{
	struct str s = STR("timeline");

	(void)state;
	assert_true(str_eq(str_cut(s, 4, 8), STR("line")));
	assert_true(str_eq(str_cut(s, 4, 99), STR("line")));
	assert_true(str_is_empty(str_cut(s, 9, 12)));
	assert_true(str_is_empty(str_cut(s, 6, 2)));
	assert_true(str_is_empty(str_cut(STR_NONE, 0, 5)));
}

static void test_finding(void **state)
{
	(void)state;
	assert_int_equal(str_find(STR("a b a b"), STR("a b"), 1), 4);
	assert_int_equal(str_find(STR("aaab"), STR("aab"), 0), 1);
	assert_int_equal(str_find(STR("abc"), STR("cd"), 0), STR_NPOS);
	assert_int_equal(str_find(STR("abc"), STR("abcd"), 0), STR_NPOS);
	assert_int_equal(str_find(STR("abc"), STR(""), 3), 3);
	assert_int_equal(str_find_char(STR_NONE, 'x', 0), STR_NPOS);
}

static void test_finding_back(void **state)
{
	char bytes[40];

	(void)state;
	for (size_t len = 0; len <= sizeof(bytes); len++)
		for (size_t at = 0; at < len; at++) {
			struct str s = {bytes, len};

			memset(bytes, '\v', sizeof(bytes));
			bytes[0] = bytes[at] = '\n';
			assert_int_equal(str_find_char_back(s, '\n', 0), at);
			assert_int_equal(str_find_char_back(s, '\n', at), at);
			assert_int_equal(
				str_find_char_back(s, '\n', at + 1), STR_NPOS);
		}
	assert_int_equal(str_find_char_back(STR_NONE, 'x', 0), STR_NPOS);
}

static void test_splitting_ends(void **state)
{
	struct str rest = STR("a||b");

	(void)state;
	assert_true(str_eq(str_split(&rest, '|'), STR("a")));
	assert_true(str_eq(str_split(&rest, '|'), STR("")));
	assert_true(str_eq(str_split(&rest, '|'), STR("b")));
	assert_null(rest.ptr);
}

static void test_last_word(void **state)
{
	(void)state;
	assert_true(str_eq(str_last_word(STR("Dana van Roe")), STR("Roe")));
	assert_true(str_eq(str_last_word(STR("Roe")), STR("Roe")));
	assert_true(str_eq(str_last_word(STR("Roe ")), STR("")));
	assert_true(str_eq(str_last_word(STR("")), STR("")));
}

static void test_numbers_are_bounded(void **state)
{
	int32_t value = 7;

	(void)state;
	assert_true(str_number(STR("999999999"), &value));
	assert_int_equal(value, 999999999);
	assert_false(str_number(STR("9999999999"), &value));
	assert_false(str_number(STR("-1"), &value));
	assert_false(str_number(STR(""), &value));
	assert_int_equal(value, 999999999);
}

static void test_order_and_case(void **state)
{
	(void)state;
	assert_true(str_cmp(STR("a"), STR("ab")) < 0);
	assert_true(str_cmp(STR("b"), STR("ab")) > 0);
	assert_true(str_eq_fold(STR("Nov"), STR("nOV")));
	assert_false(str_eq_fold(STR("Nov"), STR("Nov.")));
	assert_true(str_eq(str_trim(STR(" \t x \n")), STR("x")));
}

static void test_tables_grow(void **state)
{
	struct arena arena = {0};
	struct numbers numbers = {0};

	(void)state;
	for (uint32_t i = 0; i < 100000; i++)
		*ROWS_ADD(&arena, &numbers) = i;
	assert_int_equal(numbers.count, 100000);
	for (uint32_t i = 0; i < numbers.count; i++)
		assert_int_equal(numbers.rows[i], i);
	arena_release(&arena);
}

static void test_arenas_forget(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (int i = 0; i < 50; i++) {
		char *bytes = arena_alloc(&arena, 300000);

		assert_int_equal(bytes[0], 0);
		assert_int_equal(bytes[299999], 0);
		memset(bytes, 'x', 300000);
		arena_reset(&arena);
	}
	assert_true(str_eq(arena_format(&arena, "%d-%s", 7, "x"), STR("7-x")));
	assert_int_equal(arena_copy(&arena, STR("abc")).ptr[3], 0);
	arena_release(&arena);
	assert_null(arena.block);
}

static void test_buffers_write_numbers(void **state)
{
	struct buffer out = BUFFER_INIT;

	(void)state;
	buffer_add_padded(&out, -44, 4);
	buffer_add_char(&out, ' ');
	buffer_add_number(&out, INT64_MIN);
	buffer_add_char(&out, ' ');
	buffer_add_padded(&out, 7, 2);
	buffer_format(&out, " %s", "end");
	assert_true(str_eq(
		buffer_str(&out), STR("-0044 -9223372036854775808 07 end")));
	buffer_release(&out);
}

static void test_controls_are_found_anywhere(void **state)
{
	char bytes[80];

	(void)state;
	for (size_t len = 0; len <= sizeof(bytes); len++) {
		memset(bytes, ' ', sizeof(bytes));
		for (size_t i = 0; i < len; i++)
			bytes[i] = i % 3 ? '\xC3' : 'a';
		assert_false(str_has_control(str_from(bytes, len)));
		for (size_t i = 0; i < len; i++) {
			char kept = bytes[i];

			bytes[i] = i % 2 ? '\x1F' : '\n';
			assert_true(str_has_control(str_from(bytes, len)));
			bytes[i] = kept;
		}
	}
	assert_false(str_has_control(STR_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cutting_stays_inside),
		cmocka_unit_test(test_finding),
		cmocka_unit_test(test_finding_back),
		cmocka_unit_test(test_splitting_ends),
		cmocka_unit_test(test_last_word),
		cmocka_unit_test(test_numbers_are_bounded),
		cmocka_unit_test(test_controls_are_found_anywhere),
		cmocka_unit_test(test_order_and_case),
		cmocka_unit_test(test_tables_grow),
		cmocka_unit_test(test_arenas_forget),
		cmocka_unit_test(test_buffers_write_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
