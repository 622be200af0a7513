#include "facts/block.h"

#include "case.h"

#include "facts/word.h"

static void marks_what_may_be_words(void **state)
{
	unsigned char bytes[BLOCK_BYTES] = {0};

	(void)state;
	for (unsigned c = 0; c < 256; c++)
		for (unsigned at = 0; at < BLOCK_BYTES; at++) {
			uint64_t high = 0, mask;

			bytes[at] = (unsigned char)c;
			mask = block_words(bytes, &high);
			bytes[at] = 0;
			assert_true(
				mask == (word_bytes[c] == BYTE_BREAK
							? 0
							: UINT64_C(1) << at));
			assert_int_equal(high != 0, c >= 0x80);
		}
	memset(bytes, 0xff, sizeof(bytes));
	assert_true(block_words(bytes, &(uint64_t){0}) == UINT64_MAX);
	memset(bytes, 'z', sizeof(bytes));
	assert_true(block_words(bytes, &(uint64_t){0}) == UINT64_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_what_may_be_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
