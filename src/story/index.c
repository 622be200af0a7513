#include "story/index.h"

void index_init(struct arena *arena, uint32_t most, struct index *index)
{
	uint32_t slots = 4;

	while (slots / 2 < most)
		slots *= 2;
	*index = (struct index){
		.slots = arena_alloc(arena, slots * sizeof(*index->slots)),
		.mask = slots - 1,
		.entries = arena_alloc_raw(
			arena, (most + 1u) * sizeof(*index->entries))};
}

/* The slot of a key, or the free one where it would be. */
static struct keyed *slot_of(const struct index *index, uint64_t key)
{
	uint32_t at = (uint32_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> 32);

	while (index->slots[at & index->mask].count &&
		index->slots[at & index->mask].key != key)
		at++;
	return &index->slots[at & index->mask];
}

void index_add(struct index *index, uint64_t key, uint32_t row, uint16_t weight)
{
	struct keyed *slot = slot_of(index, key);

	index->entries[index->count] = (struct entry){
		row, slot->count ? slot->first : INDEX_NONE, weight};
	slot->key = key;
	slot->first = index->count++;
	slot->count++;
}

uint32_t index_find(const struct index *index, uint64_t key, uint32_t *count)
{
	const struct keyed *slot = slot_of(index, key);

	*count = slot->count;
	return slot->count ? slot->first : INDEX_NONE;
}

void index_rewind(struct index *index)
{
	for (uint32_t i = 0; i <= index->mask; i++)
		index->slots[i].left = index->slots[i].first;
}

uint32_t index_take(struct index *index, uint64_t key)
{
	struct keyed *slot = slot_of(index, key);
	uint32_t entry = slot->left;

	if (!slot->count || entry == INDEX_NONE)
		return INDEX_NONE;
	slot->left = index->entries[entry].next;
	return index->entries[entry].row;
}
