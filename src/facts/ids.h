/*
 * Ids: a hash table from short strings (ids, folded words) to row numbers.
 * The strings are borrowed; the slots live in the arena given.
 */
#ifndef FACTS_IDS_H
#define FACTS_IDS_H

#include "base/rows.h"

struct id_slot {
	struct str key; /* ptr NULL: free */
	uint32_t row;
};

/* {0} is a valid empty table. */
struct ids {
	struct id_slot *slots;
	uint32_t count, room; /* room is 0 or a power of two */
};

#define IDS_NONE UINT32_MAX

/* Where a key is looked for, cut to the room, and behind that. FNV-1a, as ids
 * and words are short; the same on every machine. */
uint32_t ids_hash(struct str key);

/* Room for that many keys in a table that is empty yet. */
void ids_room(struct arena *arena, struct ids *ids, uint32_t count);

/* The row of a key, IDS_NONE without one. */
uint32_t ids_find(const struct ids *ids, struct str key);

/* Notes key's row; a key that is there already keeps its first row. Returns
 * the row that it has now. */
uint32_t ids_put(
	struct arena *arena, struct ids *ids, struct str key, uint32_t row);

#endif
