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
	uint64_t classes;               /* of them: node_bit of each */
	uint64_t all; /* the same, with those of the nodes it is made of */
	uint64_t operations; /* its own and theirs, OPERATION_BIT of each */
	uint32_t first, end; /* tokens */
	uint32_t count;
};

struct timex_nodes ROWS_OF(struct node);

/* By which most nodes are known not to have a class; groups share one. */
static inline uint64_t node_bit(unsigned klass)
{
	return (uint64_t)1 << (klass < 63 ? klass : 63);
}

#define OPERATION_BIT(operation) ((uint64_t)1 << (operation))
_Static_assert(OP_COUNT <= 64, "a bit for each operation");

/* Gives a node with its shape a copy of captures in the arena. */
static inline void node_keep(struct arena *arena,
	const struct timex_nodes *nodes, struct node *node,
	const struct capture *captures, uint32_t count)
{
	struct capture *kept =
		arena_alloc_raw(arena, count * sizeof(*captures));

	node->captures = kept;
	node->count = count;
	node->classes = node->all = 0;
	node->operations = OPERATION_BIT(node->shape->operation);
	for (uint32_t i = 0; i < count; i++) {
		kept[i] = captures[i];
		node->classes |= node_bit(captures[i].klass);
		if (captures[i].klass >= CLASS_COUNT) {
			const struct node *part =
				&nodes->rows[captures[i].node];

			node->all |= part->all;
			node->operations |= part->operations;
		}
	}
	node->all |= node->classes;
}

#endif
