/*
 * The glossary of a sketch: its different terms in their order, and which of
 * them stands where. Borrowed from the bytes of the sketch.
 */
#ifndef STORY_GLOSSARY_H
#define STORY_GLOSSARY_H

#include "story/sketch_layout.h"
#include "story/sketch_take.h"
#include "story/term.h"

struct glossary {
	char *rows; /* the packed terms */
	uint32_t count;
	const char *text; /* what stands where in the passages, then in the */
	const char *title;
	uint32_t text_count, title_count;
	const char *end; /* behind all of it */
};

/* From where it begins. */
struct glossary glossary_of(char *rows);

/* The weights that terms have, by their number. */
extern const uint16_t sketch_weights[SKETCH_WEIGHTS];

/* The next of the packed terms. */
static inline struct term take_term(const char **at)
{
	uint32_t packed = take_32(at);
	struct term term = {.key = packed & ((1u << KEY_BITS) - 1),
		.kind = (uint8_t)(packed >> KEY_BITS)};

	packed = take_8(at);
	term.weight = sketch_weights[packed & ((1u << WEIGHT_BITS) - 1)];
	term.halved = (uint8_t)(packed >> WEIGHT_BITS);
	return term;
}

/* Which term stands at a place of the text or the title. */
static inline uint32_t glossary_place(
	const struct glossary *glossary, const char *places, uint32_t place)
{
	size_t bytes = sketch_place_bytes(glossary->count);

	places += place * bytes;
	if (bytes == 1)
		return (uint8_t)*places;
	return bytes == 2 ? take_16(&places) : take_32(&places);
}

#endif
