/*
 * How the bytes of a sketch lie: numbers as the machine has them, without
 * padding.
 *
 *	minute 8, content 8, day 4, published.value's page 1, month 1, day 1,
 *	title is passage 1, notice 1,
 *	keys: count 2, 4 each
 *	passages: count 2, PASSAGE_BYTES each
 *	glossary: count 4, TERM_BYTES each: key and kind 4, weight and how often
 *		it is halved 1; the different terms in their order
 *	terms: count 4, each as a row of the glossary, 1, 2 or 4 bytes, as many
 *		as its count needs; then those of the title
 *	title, publisher, url, credits: count 2; each: length 2, bytes
 *	days: count 2, 4 each
 */
#ifndef STORY_SKETCH_LAYOUT_H
#define STORY_SKETCH_LAYOUT_H

#include <stddef.h>
#include <stdint.h>

enum {
	TERM_BYTES = 5,
	PASSAGE_BYTES = 12,
	KEY_BITS = 30,
	COUNT_MOST = UINT16_MAX,
	PASSAGES_MOST = 8192, /* what is longer than a book is cut off */
	FLAG_HEADLINE = 1,
	FLAG_RECURRING = 2,
	KEYS_AT = 8 + 8 + 4 + 5,
	WEIGHT_BITS = 4,
	SKETCH_WEIGHTS = 11
};

/* Bytes of a row of a glossary of so many. */
static inline size_t sketch_place_bytes(uint32_t count)
{
	return count <= 1u << 8 ? 1 : count <= 1u << 16 ? 2 : 4;
}

/* The number of a weight, or of the next one below it. */
uint8_t sketch_weight(uint16_t weight);

#endif
