#include "base/rows.h"

#include <stdlib.h>

void *rows_grow(
	struct arena *arena, const void *rows, uint32_t *room, size_t row_size)
{
	uint32_t more = *room ? *room * 2 : 4;
	void *grown;

	if (*room > UINT32_MAX / 4)
		abort();
	grown = arena_regrow(arena, rows, *room * row_size, more * row_size);
	*room = more;
	return grown;
}
