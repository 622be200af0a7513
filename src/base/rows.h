/*
 * Tables: one row type a table, named by the plural. A table grows in an
 * arena, so rows may move while it grows: refer to a row by its index.
 *
 *	struct timexes ROWS_OF(struct timex);
 *	struct timex *new_row = ROWS_ADD(arena, &table);
 *	ROWS_EACH (struct timex, row, table) ...
 */
#ifndef BASE_ROWS_H
#define BASE_ROWS_H

#include "base/arena.h"

#define ROWS_OF(type)                                                          \
	{                                                                      \
		type *rows;                                                    \
		uint32_t count, room;                                          \
	}

/* A new zeroed row at the end of *table; a pointer valid until the next. */
#define ROWS_ADD(arena, table)                                                 \
	((table)->count == (table)->room                                       \
			? (void)((table)->rows = rows_grow((arena),            \
					 (table)->rows, &(table)->room,        \
					 sizeof(*(table)->rows)))              \
			: (void)0,                                             \
		memset(&(table)->rows[(table)->count], 0,                      \
			sizeof(*(table)->rows)),                               \
		&(table)->rows[(table)->count++])

/* Room for that many rows in *table, which is empty yet, so that it does not
 * move while it grows to them. */
#define ROWS_ROOM(arena, table, rows_wanted)                                   \
	((table)->room = (uint32_t)(rows_wanted),                              \
		(table)->rows = arena_alloc_raw(                               \
			(arena), (table)->room * sizeof(*(table)->rows)))

/* An empty table may have no rows to point behind. */
#define ROWS_EACH(type, row, table)                                            \
	for (type *row = (table).rows,                                         \
		  *row##_end = row ? row + (table).count : row;                \
		row < row##_end; row++)

/* Doubles the room; used by ROWS_ADD only. Aborts beyond 2^31 rows. */
void *rows_grow(
	struct arena *arena, const void *rows, uint32_t *room, size_t row_size);

struct strs ROWS_OF(struct str);
struct spans ROWS_OF(struct span);

/* Text that rows have spans of, so that they point nowhere. */
struct letters ROWS_OF(char);

/* Puts `text` behind what is there. */
struct span letters_add(
	struct arena *arena, struct letters *letters, struct str text);

static inline struct str letters_str(
	const struct letters *letters, struct span span)
{
	return str_at(str_from(letters->rows, letters->count), span);
}

#endif
