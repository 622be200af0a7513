#include "tag/quantity_row.h"

#include "base/buffer.h"
#include "tag/unit.h"

#include <math.h>

static void values_set(const struct draft *draft, struct quantity *row)
{
	const struct figure *a = &draft->amount.figure;
	const struct figure *b = draft->ranged ? &draft->range.to.figure : a;
	const struct hedge *hedge = &draft->hedge;
	double low, high;

	if (draft->ranged)
		a = &draft->range.from.figure;
	row->from = a->value;
	row->to = draft->ranged ? b->value : a->high;
	row->pair = draft->ranged || a->form == FIGURE_OPEN;
	low = fmin(row->from - a->step / 2, row->to - b->step / 2);
	high = fmax(row->from + a->step / 2, row->to + b->step / 2);
	if (a->form == FIGURE_OPEN && row->from < row->to) {
		low = row->from;
		high = row->to;
	} else if (a->form == FIGURE_OPEN) {
		row->pair = false;
		row->bound = BOUND_MORE;
		low = row->from;
		high = HUGE_VAL;
	}
	if (hedge->bound != BOUND_EQUAL) {
		double from = fmin(row->from, row->to);
		double to = fmax(row->from, row->to);

		low = hedge->low > 0 ? from * hedge->low / 100 : -HUGE_VAL;
		high = hedge->high > 0 ? to * hedge->high / 100 : HUGE_VAL;
		row->bound = hedge->bound;
	}
	row->low = fmin(low, high);
	row->high = fmax(low, high);
}

static void number_write(struct buffer *out, double value)
{
	if (value >= 0 && value < 1e15 && value == (double)(int64_t)value)
		buffer_add_number(out, (int64_t)value);
	else
		buffer_format(out, "%.*g", value >= 1e6 ? 16 : 6, value);
}

/* "'two dozen' is 24", "'several hundred' is 200 to 1000" */
static struct str words_reason(
	const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct figure *figure = draft->ranged ? &draft->range.from.figure
						    : &draft->amount.figure;
	uint32_t end =
		draft->measure.kind == MEASURE_SHARE ? draft->end : figure->end;
	char room[BUFFER_SHORT];
	struct buffer out = BUFFER_IN(room);
	struct str reason;

	buffer_add_char(&out, '\'');
	buffer_add(&out, str_cut(reader->article->text,
				 reader_token(reader, figure->first)->start,
				 reader_token(reader, end - 1)->end));
	buffer_put(&out, "' is ");
	number_write(&out, figure->value);
	if (figure->form == FIGURE_OPEN && figure->high > figure->value) {
		buffer_put(&out, " to ");
		number_write(&out, figure->high);
	} else if (figure->form == FIGURE_OPEN) {
		buffer_put(&out, " or more");
	}
	reason = arena_copy(reader->arena, buffer_str(&out));
	buffer_release(&out);
	return reason;
}

static void reasons_add(
	struct finder *f, const struct draft *draft, struct quantity *row)
{
	struct arena *arena = f->reader.arena;
	const struct figure *figure = &draft->amount.figure;

	if (figure->form != FIGURE_DIGITS)
		*ROWS_ADD(arena, &row->because) = words_reason(f, draft);
	if (draft->hedge.words.len)
		*ROWS_ADD(arena, &row->because) =
			STR("as the words beside it say");
	else if (figure->step > 0)
		*ROWS_ADD(arena, &row->because) =
			figure->form == FIGURE_DIGITS
				? STR("rounded as far as its last digit")
				: STR("rounded, as such words are");
	if (draft->reason.len)
		*ROWS_ADD(arena, &row->because) = draft->reason;
	if (!row->because.count)
		*ROWS_ADD(arena, &row->because) = STR("as its digits say");
}

static void base_set(
	const struct finder *f, struct str udunits, struct quantity *row)
{
	struct unit unit;

	if (!unit_read(udunits, &unit))
		return;
	row->base = unit.factor * row->from + unit.offset;
	row->base_unit = unit_base(f->reader.arena, &unit);
}

uint32_t quantity_add(struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct quantity *row = ROWS_ADD(reader->arena, f->quantities);

	row->first = draft->first;
	row->end = draft->end;
	row->span.start = reader_token(reader, draft->first)->start;
	row->span.end = reader_token(reader, draft->end - 1)->end;
	row->kind = draft->measure.kind;
	row->change = draft->hedge.change;
	row->unit = draft->measure.name;
	row->of = draft->of;
	if (row->kind == MEASURE_COUNT)
		row->head = draft->noun.name;
	values_set(draft, row);
	if (draft->measure.udunits.len && row->kind != MEASURE_PERCENT)
		base_set(f, draft->measure.udunits, row);
	reasons_add(f, draft, row);
	f->floor = draft->end;
	return draft->end;
}
