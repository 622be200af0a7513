/* Examples of the tables of phrases, which have their value in brackets. */
#ifndef TESTS_CLAIM_EXAMPLE_H
#define TESTS_CLAIM_EXAMPLE_H

#include "../road.h"

#include "claim/attribute.h"

/* The example without its brackets. */
static inline void example_write(struct str example, struct buffer *out)
{
	buffer_clear(out);
	for (size_t i = 0; i < example.len; i++)
		if (example.ptr[i] != '[' && example.ptr[i] != ']')
			buffer_add_char(out, example.ptr[i]);
}

/* Whether a row of a set of phrases is found anywhere in the reading. */
static inline bool example_has(const struct phrases *phrases,
	const struct reading *reading, uint32_t wanted)
{
	for (uint32_t t = 0; t < reading->tokens.count; t++) {
		uint32_t next = 0;
		uint16_t row;

		while (phrases_next(phrases, &reading->article,
			&reading->tokens, t, reading->tokens.count, &next,
			&row))
			if (row == wanted)
				return true;
	}
	return false;
}

#endif
