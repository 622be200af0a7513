#include "report/lint.h"

#include <stdlib.h>

/* Worse first; among equals as they stood, for which the rows are numbered
 * by their place in memory. */
static int worse_order(const void *left, const void *right)
{
	const struct lint_row *const *a = left, *const *b = right;

	if ((*a)->remark->level != (*b)->remark->level)
		return (*a)->remark->level > (*b)->remark->level ? -1 : 1;
	return (*a > *b) - (*a < *b);
}

static void worst_first_sort(struct arena *arena, struct lint_rows *rows)
{
	struct lint_row *sorted =
		arena_alloc_raw(arena, rows->count * sizeof(*sorted));
	const struct lint_row **order =
		arena_alloc_raw(arena, rows->count * sizeof(*order));

	for (uint32_t i = 0; i < rows->count; i++)
		order[i] = &rows->rows[i];
	qsort(order, rows->count, sizeof(*order), worse_order);
	for (uint32_t i = 0; i < rows->count; i++)
		sorted[i] = *order[i];
	rows->rows = sorted;
	rows->room = rows->count;
}

void lint_rows_make(struct arena *arena, const struct proofs *proofs,
	enum fc_level least, bool worst_first, struct lint_rows *rows)
{
	*rows = (struct lint_rows){0};
	ROWS_EACH (struct proof, proof, *proofs)
		ROWS_EACH (struct remark, remark, proof->remarks)
			if (remark->level >= least)
				*ROWS_ADD(arena, rows) = (struct lint_row){
					proof->source, remark};
	if (worst_first && rows->count)
		worst_first_sort(arena, rows);
}

struct position lint_position(
	const struct source *source, uint32_t offset, enum column_unit unit)
{
	if (source->record)
		return (struct position){source->line_at, 1};
	return source_position(source, offset, unit);
}

const struct source *lint_related_source(
	const struct lint_row *row, const struct related *related)
{
	return related->source ? related->source : row->source;
}

struct str lint_whole_message(
	const struct lint_page *page, const struct lint_row *row)
{
	struct buffer text = BUFFER_INIT;
	struct str whole;

	buffer_add(&text, row->remark->message);
	ROWS_EACH (struct str, reason, row->remark->because) {
		buffer_put(&text, "\nbecause: ");
		buffer_add(&text, *reason);
	}
	ROWS_EACH (struct str, suggestion, row->remark->suggestions) {
		buffer_put(&text, "\nwrite: ");
		buffer_add(&text, *suggestion);
	}
	whole = arena_copy(page->arena, buffer_str(&text));
	buffer_release(&text);
	return whole;
}
