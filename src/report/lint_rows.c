#include "report/lint.h"

#include <inttypes.h>

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

enum { PASSAGE_BYTES = 80 };

/* On one line and not too long. */
static void passage_put(struct buffer *out, struct str text)
{
	bool space = false;

	for (size_t i = 0, length = 0; i < text.len; i++) {
		bool begins = ((uint8_t)text.ptr[i] & 0xC0) != 0x80;

		if (char_is_space(text.ptr[i])) {
			space = length > 0;
			continue;
		}
		if (length > PASSAGE_BYTES && begins) {
			buffer_put(out, "\xE2\x80\xA6");
			return;
		}
		if (space)
			buffer_add_char(out, ' ');
		length += 1 + space;
		space = false;
		buffer_add_char(out, text.ptr[i]);
	}
}

static struct str taken(const struct lint_page *page, struct buffer *text)
{
	struct str whole = arena_copy(page->arena, buffer_str(text));

	buffer_release(text);
	return whole;
}

struct str lint_related_told(const struct lint_page *page,
	const struct lint_row *row, const struct related *related)
{
	struct buffer text = BUFFER_INIT;

	buffer_add(&text, related->message);
	buffer_put(&text, ": '");
	passage_put(&text,
		source_text(page->arena, lint_related_source(row, related),
			related->span));
	buffer_add_char(&text, '\'');
	return taken(page, &text);
}

static void message_put(struct buffer *text, const struct remark *remark)
{
	buffer_add(text, remark->message);
	ROWS_EACH (struct str, reason, remark->because) {
		buffer_put(text, "\nbecause: ");
		buffer_add(text, *reason);
	}
	ROWS_EACH (struct str, suggestion, remark->suggestions) {
		buffer_put(text, "\nwrite: ");
		buffer_add(text, *suggestion);
	}
}

struct str lint_whole_message(
	const struct lint_page *page, const struct lint_row *row)
{
	struct buffer text = BUFFER_INIT;

	message_put(&text, row->remark);
	return taken(page, &text);
}

struct str lint_told_message(
	const struct lint_page *page, const struct lint_row *row)
{
	struct buffer text = BUFFER_INIT;

	message_put(&text, row->remark);
	ROWS_EACH (struct related, related, row->remark->related) {
		const struct source *source = lint_related_source(row, related);
		struct position at =
			lint_position(source, related->span.start, COLUMN_BYTE);

		buffer_put(&text, "\nsee: ");
		buffer_add(&text, source->path);
		buffer_format(&text, ":%" PRIu32 ": ", at.line);
		buffer_add(&text, lint_related_told(page, row, related));
	}
	return taken(page, &text);
}
