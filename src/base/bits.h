/*
 * Sets of small numbers as bits, 64 in a word.
 */
#ifndef BASE_BITS_H
#define BASE_BITS_H

#include <stdbool.h>
#include <stdint.h>

/* The number of the lowest bit of a word that is not 0; without help of the
 * compiler by de Bruijn's sequence. */
#if defined(__GNUC__)
static inline uint32_t bits_lowest(uint64_t bits)
{
	return (uint32_t)__builtin_ctzll(bits);
}
#else
static inline uint32_t bits_lowest(uint64_t bits)
{
	static const uint8_t places[64] = {0, 1, 2, 53, 3, 7, 54, 27, 4, 38, 41,
		8, 34, 55, 48, 28, 62, 5, 39, 46, 44, 42, 22, 9, 24, 35, 59, 56,
		49, 18, 29, 11, 63, 52, 6, 26, 37, 40, 33, 47, 61, 45, 43, 21,
		23, 58, 17, 10, 51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19, 15,
		30, 14, 13, 12};

	return places[((bits & (~bits + 1)) * 0x022FDD63CC95386Dull) >> 58];
}
#endif

/* The number of the highest bit of a word that is not 0. */
#if defined(__GNUC__)
static inline uint32_t bits_highest(uint64_t bits)
{
	return 63 - (uint32_t)__builtin_clzll(bits);
}
#else
static inline uint32_t bits_highest(uint64_t bits)
{
	uint32_t place = 0;

	while (bits >>= 1)
		place++;
	return place;
}
#endif

/* Eight bytes as a number, the first of them lowest; compilers make one load of
 * it where bytes are in that order. */
static inline uint64_t bits_eight(const void *bytes)
{
	const uint8_t *b = bytes;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	       (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
	       (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
	       (uint64_t)b[7] << 56;
}

/* Of eight bytes in a word, those that are not ASCII, less than `byte` (at most
 * 128), or that: not 0 where there is one. */
#define BITS_ONES ((uint64_t)0x0101010101010101)

static inline uint64_t bits_bytes_high(uint64_t bytes)
{
	return bytes & BITS_ONES * 0x80;
}

static inline uint64_t bits_bytes_below(uint64_t bytes, uint8_t byte)
{
	return bits_bytes_high((bytes - BITS_ONES * byte) & ~bytes);
}

static inline uint64_t bits_bytes_equal(uint64_t bytes, uint8_t byte)
{
	return bits_bytes_below(bytes ^ BITS_ONES * byte, 1);
}

/* The highest bit of each of eight bytes that is that, and no other. */
static inline uint64_t bits_bytes_same(uint64_t bytes, uint8_t byte)
{
	const uint64_t low = BITS_ONES * 0x7F;
	uint64_t others = bytes ^ BITS_ONES * byte;

	return ~(((others & low) + low) | others | low);
}

static inline bool bits_have(const uint64_t *words, uint32_t number)
{
	return words[number / 64] >> (number % 64) & 1;
}

static inline void bits_add(uint64_t *words, uint32_t number)
{
	words[number / 64] |= (uint64_t)1 << (number % 64);
}

static inline void bits_remove(uint64_t *words, uint32_t number)
{
	words[number / 64] &= ~((uint64_t)1 << (number % 64));
}

static inline bool bits_any(const uint64_t *words, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (words[i])
			return true;
	return false;
}

/* Adds all of `other`; both have `count` words. */
static inline void bits_join(
	uint64_t *words, const uint64_t *other, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		words[i] |= other[i];
}

#endif
