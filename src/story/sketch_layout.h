/*
 * How the bytes of a sketch lie: numbers as the machine has them, without
 * padding.
 *
 *	minute 8, content 8, day 4, published.value's page 1, month 1, day 1,
 *	title is passage 1, notice 1,
 *	keys: count 2, 4 each
 *	passages: count 2, PASSAGE_BYTES each
 *	terms: count 4, TERM_BYTES each: key and kind 4, weight and how often
 *		it is halved 1; those of the title behind the text's
 *	title, publisher, url, credits: count 2; each: length 2, bytes
 *	days: count 2, 4 each
 */
#ifndef STORY_SKETCH_LAYOUT_H
#define STORY_SKETCH_LAYOUT_H

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

#endif
