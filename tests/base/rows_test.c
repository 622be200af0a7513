/* Tables that grow in an arena, beyond the blocks that it has for others. */
#include "base/rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

enum { MANY = 600 * 1000 };

struct numbers ROWS_OF(uint64_t);

/* By turns, so that neither is the last of the arena for long. */
static void tables_grow_side_by_side(void **state)
{
	struct arena arena = {0};
	struct numbers up = {NULL, 0, 0}, down = {NULL, 0, 0};
	struct str kept = arena_copy(&arena, STR("kept"));

	(void)state;
	for (uint32_t i = 0; i < MANY; i++) {
		*ROWS_ADD(&arena, &up) = i;
		*ROWS_ADD(&arena, &down) = MANY - i;
	}
	assert_int_equal(up.count, MANY);
	for (uint32_t i = 0; i < MANY; i++) {
		assert_int_equal(up.rows[i], i);
		assert_int_equal(down.rows[i], MANY - i);
	}
	assert_true(str_eq(kept, STR("kept")));
	arena_reset(&arena);
	assert_true(str_eq(arena_copy(&arena, STR("new")), STR("new")));
	arena_release(&arena);
}

static void a_new_row_is_zero(void **state)
{
	struct arena arena = {0};
	struct numbers numbers = {NULL, 0, 0};

	(void)state;
	for (uint32_t i = 0; i < MANY; i++)
		assert_int_equal(*ROWS_ADD(&arena, &numbers), 0);
	arena_release(&arena);
}

/* The last of the arena grows where it is; what comes behind it is safe. */
static void the_last_table_stays(void **state)
{
	struct arena arena = {0};
	struct numbers numbers = {NULL, 0, 0};
	const uint64_t *rows;
	struct str kept;

	(void)state;
	*ROWS_ADD(&arena, &numbers) = 1;
	rows = numbers.rows;
	for (uint64_t i = 2; i <= 100; i++)
		*ROWS_ADD(&arena, &numbers) = i;
	assert_ptr_equal(numbers.rows, rows);
	kept = arena_copy(&arena, STR("kept"));
	for (uint64_t i = 101; i <= 1000; i++)
		*ROWS_ADD(&arena, &numbers) = i;
	assert_ptr_not_equal(numbers.rows, rows);
	for (uint64_t i = 0; i < numbers.count; i++)
		assert_int_equal(numbers.rows[i], i + 1);
	assert_true(str_eq(kept, STR("kept")));
	arena_release(&arena);
}

/* Within its room a table does not move, and beyond it grows like any. */
static void a_table_may_have_room(void **state)
{
	struct arena arena = {0};
	struct numbers numbers = {NULL, 0, 0}, none = {NULL, 0, 0};
	const uint64_t *rows;

	(void)state;
	ROWS_ROOM(&arena, &numbers, 10);
	ROWS_ROOM(&arena, &none, 0);
	rows = numbers.rows;
	for (uint64_t i = 0; i < 10; i++) {
		*ROWS_ADD(&arena, &numbers) = i;
		assert_ptr_equal(numbers.rows, rows);
		*ROWS_ADD(&arena, &none) = i;
	}
	*ROWS_ADD(&arena, &numbers) = 10;
	for (uint64_t i = 0; i < numbers.count; i++)
		assert_int_equal(numbers.rows[i], i);
	assert_int_equal(none.rows[9], 9);
	arena_release(&arena);
}

/* Spans of one text. */
static void letters_are_kept(void **state)
{
	struct arena arena = {0};
	struct letters letters = {NULL, 0, 0};
	struct span one = letters_add(&arena, &letters, STR("one"));
	struct span none = letters_add(&arena, &letters, STR(""));
	struct span two = letters_add(&arena, &letters, STR("two"));

	(void)state;
	assert_true(str_eq(letters_str(&letters, one), STR("one")));
	assert_int_equal(letters_str(&letters, none).len, 0);
	assert_true(str_eq(letters_str(&letters, two), STR("two")));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_grow_side_by_side),
		cmocka_unit_test(a_new_row_is_zero),
		cmocka_unit_test(the_last_table_stays),
		cmocka_unit_test(a_table_may_have_room),
		cmocka_unit_test(letters_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
