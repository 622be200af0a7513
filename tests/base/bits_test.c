/* Bits of a word, and bytes as one. */
#include "base/bits.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void finds_the_lowest_bit(void **state)
{
	(void)state;
	for (unsigned bit = 0; bit < 64; bit++) {
		assert_int_equal(bits_lowest(UINT64_C(1) << bit), bit);
		assert_int_equal(bits_lowest(UINT64_MAX << bit), bit);
	}
}

static void reads_eight_bytes(void **state)
{
	const unsigned char bytes[9] = {0, 1, 2, 3, 4, 5, 6, 7, 8};

	(void)state;
	assert_true(bits_eight(bytes) == UINT64_C(0x0706050403020100));
	assert_true(bits_eight(bytes + 1) == UINT64_C(0x0807060504030201));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_lowest_bit),
		cmocka_unit_test(reads_eight_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
