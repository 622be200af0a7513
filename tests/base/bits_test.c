/* Bits of a word, and bytes as one. */
#include "base/bits.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static void finds_the_lowest_and_highest_bit(void **state)
{
	(void)state;
	for (unsigned bit = 0; bit < 64; bit++) {
		assert_int_equal(bits_lowest(UINT64_C(1) << bit), bit);
		assert_int_equal(bits_lowest(UINT64_MAX << bit), bit);
		assert_int_equal(bits_highest(UINT64_C(1) << bit), bit);
		assert_int_equal(bits_highest(UINT64_MAX >> (63 - bit)), bit);
	}
}

static void marks_bytes_that_are_the_same(void **state)
{
	(void)state;
	for (unsigned byte = 0; byte < 256; byte++)
		for (unsigned other = 0; other < 256; other++)
			assert_true(bits_bytes_same(
					    BITS_ONES * other, (uint8_t)byte) ==
				    (byte == other ? BITS_ONES * 0x80 : 0));
	assert_true(bits_bytes_same(UINT64_C(0x0B0A0A0B0A090A0B), '\n') ==
		    UINT64_C(0x0080800080008000));
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
		cmocka_unit_test(finds_the_lowest_and_highest_bit),
		cmocka_unit_test(marks_bytes_that_are_the_same),
		cmocka_unit_test(reads_eight_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
