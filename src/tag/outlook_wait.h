/*
 * What patterns wait for behind some tokens, for the making of outlooks: a set
 * of items, an item being an element and how a pattern stands to it.
 *
 * What begins with a group continues where a pattern of that group ends. Groups
 * further behind are not entered: their first token does for all of them, or
 * the sets would be too many. The exception are holidays behind "the", for
 * those begin with what every text is full of: "the father", "the president",
 * "the United".
 */
#ifndef TAG_OUTLOOK_WAIT_H
#define TAG_OUTLOOK_WAIT_H

#include "tag/pattern.h"

struct items ROWS_OF(uint32_t);

/* A set of compiled patterns, one bit each. */
enum { SET_WORDS = PATTERNS_MAX / 64 };
struct pattern_set {
	uint64_t bits[SET_WORDS];
	uint64_t open; /* groups, bits: those of patterns that may go on */
};

struct waiting {
	struct items found;      /* what is waited for now, in order */
	struct pattern_set ends; /* patterns that may end here, or further on */
	/* The rest is its own. */
	const struct patterns *patterns;
	struct arena *arena;
	uint32_t *owners;                    /* by element: its pattern */
	struct pattern_set led[GROUP_COUNT]; /* also by those that it leads */
	uint32_t *seen, stamp; /* by item: the stamp where it was found */
	const uint32_t *from;  /* the items that it steps from */
	uint32_t from_count;
};

/* Lives in the arena. */
void waiting_init(struct waiting *waiting, const struct patterns *patterns,
	struct arena *arena);

/* Before a text every pattern may begin that is not led by another. */
void waiting_begin(struct waiting *waiting);

/* What is waited for where these items were, behind one more token. */
void waiting_step(struct waiting *waiting, const uint32_t *items,
	uint32_t count, symbol_id symbol);

#endif
