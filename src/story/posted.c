#include "story/posted.h"

static uint32_t passage_key(const struct sketch *sketch, uint32_t passage)
{
	return sketch_passage(sketch, passage).fingerprint;
}

const struct posted posted_keys = {sketch_key_count, sketch_key};
const struct posted posted_passages = {sketch_passage_count, passage_key};

static void part_add(const struct posted *posted,
	const struct sketches *sketches, uint32_t part, uint32_t parts,
	struct postings *postings)
{
	for (uint32_t row = 0; row < sketches->count; row++) {
		const struct sketch *sketch = &sketches->rows[row];
		uint32_t count = posted->count(sketch);

		for (uint32_t i = 0; i < count; i++) {
			uint32_t key = posted->key(sketch, i);

			if (postings_part_has(part, parts, key))
				postings_add(postings, key, row);
		}
	}
}

void posted_walk(const struct posted *posted, const struct sketches *sketches,
	void (*each)(void *user, const struct postings *part), void *user)
{
	struct postings postings = {0};
	uint64_t keys = 0;
	uint32_t parts;

	ROWS_EACH (struct sketch, sketch, *sketches)
		keys += posted->count(sketch);
	parts = postings_parts(keys);
	for (uint32_t part = 0; part < parts; part++) {
		postings_clear(&postings);
		part_add(posted, sketches, part, parts, &postings);
		postings_sort(&postings);
		each(user, &postings);
	}
	postings_release(&postings);
}
