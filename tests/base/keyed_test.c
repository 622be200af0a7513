#include "base/keyed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants these four before it. */
#include <cmocka.h>

/* Rows of `keys` keys, which a multiplication strews over all numbers. */
static void rows_make(struct arena *arena, struct keyed_rows *keyed,
	uint32_t count, uint32_t keys, uint64_t strew)
{
	*keyed = (struct keyed_rows){0};
	for (uint32_t i = 0; i < count; i++)
		*ROWS_ADD(arena, keyed) =
			(struct keyed){i * 7919u % keys * strew, i};
}

static void in_order(void **state)
{
	static const uint32_t counts[] = {0, 1, 2, 47, 48, 49, 200, 3000};
	static const uint32_t keys[] = {1, 2, 30, 256, 4001};
	static const uint64_t strews[] = {
		1, 256, UINT64_C(0x9e3779b97f4a7c15), UINT64_MAX};
	struct arena arena = {0};
	struct keyed_rows keyed;

	(void)state;
	for (size_t c = 0; c < sizeof(counts) / sizeof(*counts); c++)
		for (size_t k = 0; k < sizeof(keys) / sizeof(*keys); k++)
			for (size_t s = 0; s < 4; s++) {
				rows_make(&arena, &keyed, counts[c], keys[k],
					strews[s]);
				keyed_sort(&keyed);
				assert_int_equal(keyed.count, counts[c]);
				for (uint32_t i = 1; i < keyed.count; i++) {
					const struct keyed *row =
						&keyed.rows[i];

					assert_true(row[-1].key <= row->key);
					assert_true(row[-1].key < row->key ||
						    row[-1].row < row->row);
				}
				arena_reset(&arena);
			}
	arena_release(&arena);
}

static void found(void **state)
{
	struct arena arena = {0};
	struct keyed_rows keyed;

	(void)state;
	rows_make(&arena, &keyed, 300, 100, 10);
	keyed_sort(&keyed);
	for (uint64_t key = 0; key < 100; key++) {
		uint32_t at = keyed_find(&keyed, key * 10);

		assert_int_equal(at, key * 3);
		assert_int_equal(keyed_find(&keyed, key * 10 + 1), at + 3);
	}
	assert_int_equal(keyed_find(&keyed, UINT64_MAX), 300);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_order),
		cmocka_unit_test(found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
