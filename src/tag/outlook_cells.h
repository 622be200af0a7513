/*
 * The rows of a sparse table of states, laid into one another's gaps, so that
 * a step is one look and the table not much larger than what is in it.
 */
#ifndef TAG_OUTLOOK_CELLS_H
#define TAG_OUTLOOK_CELLS_H

#include "base/rows.h"
#include "tag/outlook.h"

/* A row that is still to be laid down. */
struct outlook_row {
	uint32_t state;
	uint32_t first, count; /* among `taken` */
};

/* A column that leads elsewhere than most of its row. */
struct outlook_taken {
	uint32_t column;
	struct outlook_step step;
};

/* Holds no memory but in the arena, {0} but for that is empty. */
struct outlook_cells {
	struct arena *arena;
	struct outlook_row *rows;
	uint32_t count, room;
	struct outlook_takens ROWS_OF(struct outlook_taken) taken;
};

/* Takes down where a state leads by each of `columns`, in outlooks->states and
 * here. */
void outlook_cells_add(struct outlook_cells *cells, struct outlooks *outlooks,
	uint32_t state, const struct outlook_step *steps, uint32_t columns);

/* Lays all rows down in outlooks->cells, which lives in `arena`, and fills
 * `row` of their states. Aborts where there are too many. */
void outlook_cells_lay(struct outlook_cells *cells, struct arena *arena,
	uint32_t columns, struct outlooks *outlooks);

#endif
