#include "facts/ids.h"

uint32_t ids_hash(struct str key)
{
	uint32_t sum = 2166136261u;

	for (size_t i = 0; i < key.len; i++)
		sum = (sum ^ (uint8_t)key.ptr[i]) * 16777619u;
	return sum ^ sum >> 15;
}

/* The slot that has the key, or the free one where it belongs. */
static struct id_slot *slot_of(const struct ids *ids, struct str key)
{
	uint32_t at = ids_hash(key) & (ids->room - 1);

	while (ids->slots[at].key.ptr && !str_eq(ids->slots[at].key, key))
		at = (at + 1) & (ids->room - 1);
	return &ids->slots[at];
}

void ids_room(struct arena *arena, struct ids *ids, uint32_t count)
{
	ids->room = 64;
	while (ids->room < count * 2)
		ids->room *= 2;
	ids->slots = arena_alloc(arena, ids->room * sizeof(*ids->slots));
}

static void ids_grow(struct arena *arena, struct ids *ids)
{
	struct ids grown = {NULL, ids->count, ids->room ? ids->room * 2 : 64};

	grown.slots = arena_alloc(arena, grown.room * sizeof(*grown.slots));
	for (uint32_t i = 0; i < ids->room; i++)
		if (ids->slots[i].key.ptr)
			*slot_of(&grown, ids->slots[i].key) = ids->slots[i];
	*ids = grown;
}

uint32_t ids_find(const struct ids *ids, struct str key)
{
	const struct id_slot *slot;

	if (!ids->room)
		return IDS_NONE;
	slot = slot_of(ids, key);
	return slot->key.ptr ? slot->row : IDS_NONE;
}

uint32_t ids_put(
	struct arena *arena, struct ids *ids, struct str key, uint32_t row)
{
	struct id_slot *slot;

	if (ids->count * 2 >= ids->room)
		ids_grow(arena, ids);
	slot = slot_of(ids, key);
	if (!slot->key.ptr) {
		*slot = (struct id_slot){key, row};
		ids->count++;
	}
	return slot->row;
}
