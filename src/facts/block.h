/*
 * Sixty-four bytes of text at once: a bit for each byte that may belong to a
 * word. Words are then found between set bits, without a branch for each byte.
 * Plain arithmetic on eight bytes a step, the same in any byte order.
 */
#ifndef FACTS_BLOCK_H
#define FACTS_BLOCK_H

#include "base/bits.h"
#include "base/str.h"

enum { BLOCK_BYTES = 64 };

#define BLOCK_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Bit 7 of each byte that lies in [first, last]; all bytes below 128. */
static inline uint64_t block_between(
	uint64_t bytes, unsigned first, unsigned last)
{
	return (bytes + BLOCK_EACH(128 - first)) &
	       ~(bytes + BLOCK_EACH(127 - last));
}

/* A bit for each letter, digit and byte beyond ASCII of the 64 bytes at p;
 * *high gets bits where there were such bytes, and stays as it is otherwise. */
static inline uint64_t block_words(const unsigned char *p, uint64_t *high)
{
	uint64_t mask = 0;

	for (unsigned i = 0; i < BLOCK_BYTES; i += 8) {
		uint64_t bytes = bits_eight(p + i);
		uint64_t ascii = bytes & BLOCK_EACH(0x7f);
		uint64_t words =
			block_between(ascii | BLOCK_EACH(0x20), 'a', 'z') |
			block_between(ascii, '0', '9') | bytes;

		words = (words & BLOCK_EACH(0x80)) >> 7;
		/* Gathers bit 0 of byte n as bit n of the top byte. */
		mask |= (words * UINT64_C(0x0102040810204080) >> 56) << i;
		*high |= bytes & BLOCK_EACH(0x80);
	}
	return mask;
}

#endif
