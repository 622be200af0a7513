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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_grow_side_by_side),
		cmocka_unit_test(a_new_row_is_zero),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
