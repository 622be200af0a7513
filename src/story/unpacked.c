#include "story/unpacked.h"

const struct version *unpacked_version(struct unpacked *unpacked,
	const struct sketches *sketches, uint32_t row)
{
	uint32_t place = row % UNPACKED_PLACES;
	struct version *version = unpacked->places[place].version;

	if (unpacked->places[place].row == row + 1)
		return version;
	version = arena_alloc_raw(&unpacked->arena, sizeof(*version));
	sketch_unpack(&unpacked->arena, &sketches->rows[row], version);
	unpacked->terms += version->passages.terms.count;
	unpacked->places[place].row = row + 1;
	unpacked->places[place].version = version;
	return version;
}

void unpacked_trim(struct unpacked *unpacked)
{
	if (unpacked->terms < unpacked->most)
		return;
	arena_reset(&unpacked->arena);
	memset(unpacked->places, 0, sizeof(unpacked->places));
	unpacked->terms = 0;
}

void unpacked_release(struct unpacked *unpacked)
{
	arena_release(&unpacked->arena);
}
