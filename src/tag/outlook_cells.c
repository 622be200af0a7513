#include "tag/outlook_cells.h"

#include <stdlib.h>

enum { CELLS_MAX = 1 << 19 };

static bool is_same(struct outlook_step a, struct outlook_step b)
{
	return a.state == b.state && a.set == b.set;
}

/* What most columns lead to, by letting those that differ cancel one another;
 * any of them where none has more than half. */
static struct outlook_step most_of(
	const struct outlook_step *steps, uint32_t from, uint32_t to)
{
	struct outlook_step most = {0, 0};
	uint32_t lead = 0;

	for (uint32_t c = from; c < to; c++) {
		if (lead == 0)
			most = steps[c];
		lead += is_same(steps[c], most) ? 1u : UINT32_MAX;
	}
	return most;
}

void outlook_cells_add(struct outlook_cells *cells, struct outlooks *outlooks,
	uint32_t number, const struct outlook_step *steps, uint32_t columns)
{
	struct outlook_state *state = &outlooks->states[number];
	struct outlook_row *row = ROWS_ADD(cells->arena, cells);

	state->other = most_of(steps, 0, outlooks->names);
	state->named = most_of(steps, outlooks->names, outlooks->names_end);
	row->state = number;
	row->first = cells->taken.count;
	for (uint32_t c = 0; c < columns; c++)
		if (!is_same(steps[c], outlook_other(outlooks, state, c))) {
			state->taken |= COLUMN_BIT(c);
			*ROWS_ADD(cells->arena, &cells->taken) =
				(struct outlook_taken){c, steps[c]};
		}
	row->count = cells->taken.count - row->first;
}

/* Long rows first: the short ones fit into the gaps that they leave. */
static int row_order(const void *a, const void *b)
{
	const struct outlook_row *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return x->state < y->state ? -1 : x->state > y->state;
}

static bool row_fits(const struct outlook_cell *cells,
	const struct outlook_taken *taken, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (cells[taken[i].column].state)
			return false;
	return true;
}

/* The first place from `from` on where a row fits. */
static uint32_t row_place(const struct outlook_cell *cells, uint32_t from,
	const struct outlook_taken *taken, uint32_t count, uint32_t columns)
{
	uint32_t place = from > taken->column ? from - taken->column : 0;

	while (place + columns <= CELLS_MAX &&
		!row_fits(cells + place, taken, count))
		place++;
	if (place + columns > CELLS_MAX)
		abort(); /* our tables have outgrown CELLS_MAX */
	return place;
}

void outlook_cells_lay(struct outlook_cells *cells, struct arena *arena,
	uint32_t columns, struct outlooks *outlooks)
{
	struct outlook_cell *laid =
		arena_alloc(arena, CELLS_MAX * sizeof(*laid));
	uint32_t free_from = 0;

	qsort(cells->rows, cells->count, sizeof(*cells->rows), row_order);
	ROWS_EACH (struct outlook_row, row, *cells) {
		const struct outlook_taken *taken =
			cells->taken.rows + row->first;
		struct outlook_state *state = &outlooks->states[row->state];

		if (!row->count)
			continue; /* none of the cells is its own */
		state->row =
			row_place(laid, free_from, taken, row->count, columns);
		for (uint32_t i = 0; i < row->count; i++)
			laid[state->row + taken[i].column] =
				(struct outlook_cell){
					(uint16_t)row->state, taken[i].step};
		while (laid[free_from].state)
			free_from++;
		if (outlooks->cell_count < state->row + columns)
			outlooks->cell_count = state->row + columns;
	}
	outlooks->cells = laid;
}
