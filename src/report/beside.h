/*
 * Beside: which passage of one version stands beside which of the other, row
 * by row: in the order of a, and what only b has behind its neighbour.
 */
#ifndef REPORT_BESIDE_H
#define REPORT_BESIDE_H

#include "story/comparison.h"

#define NO_PASSAGE UINT32_MAX

struct beside_row {
	uint32_t a, b;             /* passages, or NO_PASSAGE */
	const struct match *match; /* NULL: one of them is alone */
};
struct beside ROWS_OF(struct beside_row);

/* In the arena; borrows the comparison. */
void beside_make(struct arena *arena, const struct comparison *comparison,
	struct beside *beside);

/* Whether a reader wants to see it: of two stories only what is in both. */
bool beside_is_shown(
	const struct comparison *comparison, const struct beside_row *row);

/* "One story, told in other words", ... */
struct str beside_relation(enum relation relation);

#endif
