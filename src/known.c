/*
 * What the facts tell in numbers and days, read as an article would be.
 */
#include "road.h"

#include "read/reader.h"

void road_known(struct fc *fc)
{
	struct buffer text = BUFFER_INIT;
	struct arena arena = {0};
	struct reading reading = {0};
	struct fc_error error = {0};

	fc->known = (struct known_values){0};
	arena_reset(&fc->known_arena);
	offices_make(&fc->known_arena, fc->facts, &fc->offices);
	known_values_list(&fc->known_arena, fc->facts, fc->lexicon,
		fc->attributes, &fc->known, &text);
	if (text.len && txt_read(&arena, buffer_str(&text), &reading.article,
				&error) == FC_OK)
		road_tag(fc, &arena, FC_QUANTITY, &reading);
	known_values_read(&fc->known_arena, fc->facts, reading.article.text,
		&reading.quantities, &fc->known);
	arena_release(&arena);
	buffer_release(&text);
}
