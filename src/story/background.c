#include "story/background.h"

#include "story/recurring.h"

void background_find(struct sketches *sketches, struct commonness *commonness)
{
	struct texts texts;

	texts_find(sketches, &texts);
	recurring_mark(sketches, &texts);
	commonness_init(commonness, sketches->count);
	texts_count(&texts, sketches, commonness);
	texts_release(&texts);
}

/* --- packed: whose 16, marks: count 4, each sketch 4, passage 4; commonness */

enum { HASH = 16, MARK = 4 + 4 };

static void put(struct buffer *out, const void *number, size_t size)
{
	buffer_add(out, str_from(number, size));
}

static uint32_t number_at(const char *at)
{
	uint32_t number;

	memcpy(&number, at, sizeof(number));
	return number;
}

void background_pack(const struct sketches *sketches,
	const struct commonness *commonness, struct hash_wide whose,
	struct buffer *out)
{
	uint32_t count = 0;
	size_t head;

	put(out, &whose.high, sizeof(whose.high));
	put(out, &whose.low, sizeof(whose.low));
	head = out->len;
	put(out, &count, sizeof(count));
	for (uint32_t i = 0; i < sketches->count; i++) {
		const struct sketch *sketch = &sketches->rows[i];
		uint32_t passages = sketch_passage_count(sketch);

		for (uint32_t j = 0; j < passages; j++) {
			if (!sketch_passage(sketch, j).recurring)
				continue;
			put(out, &i, sizeof(i));
			put(out, &j, sizeof(j));
			count++;
		}
	}
	memcpy(out->ptr + head, &count, sizeof(count));
	commonness_pack(commonness, out);
}

static bool mark_is_right(const char *mark, const struct sketches *sketches)
{
	uint32_t row = number_at(mark), passage = number_at(mark + 4);

	return row < sketches->count &&
	       passage < sketch_passage_count(&sketches->rows[row]);
}

static bool is_whose(struct str packed, struct hash_wide whose)
{
	return packed.len >= HASH + 4 && !memcmp(packed.ptr, &whose.high, 8) &&
	       !memcmp(packed.ptr + 8, &whose.low, 8);
}

bool background_unpack(struct str packed, struct hash_wide whose,
	struct sketches *sketches, struct commonness *commonness)
{
	const char *marks;
	uint32_t count;

	if (!is_whose(packed, whose))
		return false;
	count = number_at(packed.ptr + HASH);
	packed = str_cut(packed, HASH + 4, packed.len);
	if (packed.len / MARK < count)
		return false;
	marks = packed.ptr;
	packed = str_cut(packed, (size_t)count * MARK, packed.len);
	for (uint32_t i = 0; i < count; i++)
		if (!mark_is_right(marks + (size_t)i * MARK, sketches))
			return false;
	if (!commonness_unpack(packed, sketches->count, commonness))
		return false;
	for (uint32_t i = 0; i < count; i++) {
		const char *mark = marks + (size_t)i * MARK;

		sketch_mark_recurring(
			&sketches->rows[number_at(mark)], number_at(mark + 4));
	}
	return true;
}
