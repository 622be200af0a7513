#include "base/rows.h"

#include <stdlib.h>

void *rows_grow(
	struct arena *arena, const void *rows, uint32_t *room, size_t row_size)
{
	uint32_t more = *room ? *room * 2 : 4;
	void *grown;

	if (*room > UINT32_MAX / 4)
		abort();
	grown = *room ? arena_regrow(
				arena, rows, *room * row_size, more * row_size)
		      : arena_alloc_raw(arena, more * row_size);
	*room = more;
	return grown;
}

struct span letters_add(
	struct arena *arena, struct letters *letters, struct str text)
{
	uint32_t start = letters->count;

	for (size_t i = 0; i < text.len; i++)
		*ROWS_ADD(arena, letters) = text.ptr[i];
	return (struct span){start, letters->count};
}
