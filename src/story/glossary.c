#include "story/glossary.h"

#include "story/figure.h"

const uint16_t sketch_weights[SKETCH_WEIGHTS] = {
	0, 3, 10, 15, 25, 30, 40, 50, 60, 100, FIGURE_MOST};

uint8_t sketch_weight(uint16_t weight)
{
	uint8_t number = SKETCH_WEIGHTS - 1;

	while (sketch_weights[number] > weight)
		number--;
	return number;
}

struct glossary glossary_of(char *rows)
{
	struct glossary glossary = {.rows = rows};
	const char *at = rows;
	size_t bytes;

	glossary.count = take_32(&at);
	bytes = sketch_place_bytes(glossary.count);
	glossary.rows += at - glossary.rows;
	at += (size_t)glossary.count * TERM_BYTES;
	glossary.text_count = take_32(&at);
	glossary.text = at;
	at += glossary.text_count * bytes;
	glossary.title_count = take_32(&at);
	glossary.title = at;
	glossary.end = at + glossary.title_count * bytes;
	return glossary;
}
