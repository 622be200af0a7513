/*
 * Nodes: expressions as they were written, found but not yet understood. A
 * node says which shape matched, where, and what it took from the text.
 */
#ifndef TAG_NODE_H
#define TAG_NODE_H

#include "tag/shape.h"

/* One thing that a shape's pattern took from the text. */
struct capture {
	uint8_t klass; /* enum klass; CLASS_COUNT + enum group for a group */
	bool vague;    /* "several", "few": no number */
	int32_t value;
	double number; /* NUM: 2.5; else the value */
	uint32_t node; /* of a group */
	uint32_t token;
};

enum { CAPTURES_MAX = 8 };

/* A match: which shape, where, and what it took, CAPTURES_MAX at most. Node 0
 * is no node. */
struct node {
	const struct shape *shape;
	const struct capture *captures; /* in the arena */
	uint32_t first, end;            /* tokens */
	uint32_t count;
};

struct timex_nodes ROWS_OF(struct node);

/* A copy of captures in the arena, for a node. */
static inline const struct capture *captures_copy(
	struct arena *arena, const struct capture *captures, uint32_t count)
{
	size_t size = count * sizeof(*captures);

	return memcpy(arena_alloc_raw(arena, size), captures, size);
}

#endif
