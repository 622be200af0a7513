#include "tag/quantity_watch.h"

#include "tag/figure_read.h"
#include "tag/node.h"

enum { FIELDS_MAX = 3, SIXTY = 60 };

/* ":06": a colon and a number, with no space. */
static bool field_follows(
	const struct finder *f, uint32_t at, struct figure *figure)
{
	const struct reader *reader = &f->reader;

	return at + 1 < f->limit && reader_mark(reader, at, ':') &&
	       !reader_spaced(reader, at) && !reader_spaced(reader, at + 1) &&
	       reader_token(reader, at + 1)->kind == TOKEN_NUMBER &&
	       figure_read(reader, at + 1, at + 2, false, figure) &&
	       reader_str(reader, at + 1).len >= 2 && !figure->grouped &&
	       figure->value < SIXTY;
}

/* Reads the fields into seconds; how many there are. Only the last may have
 * decimals. */
static int fields_read(
	const struct finder *f, uint32_t at, struct figure *whole)
{
	struct figure field;
	int fields = 1;

	if (!figure_read(&f->reader, at, at + 1, false, whole) ||
		whole->form != FIGURE_DIGITS || whole->digits > 2 ||
		whole->decimal)
		return 0;
	while (fields < FIELDS_MAX && !whole->decimal &&
		field_follows(f, whole->end, &field)) {
		whole->value = whole->value * SIXTY + field.value;
		whole->step = field.decimal ? field.step : 0;
		whole->decimal = field.decimal;
		whole->end = field.end;
		fields++;
	}
	whole->high = whole->value;
	return fields;
}

/* Whether token `at` is the hour of a day. */
static bool is_hour(struct finder *f, uint32_t at)
{
	const struct timex *timex = finder_timex(f, at);

	const struct node *nodes = f->timexes->nodes->rows, *node;

	if (!timex)
		return false;
	node = &nodes[timex->node];
	while (node->shape->operation != OP_DURATION && node->count > 0 &&
		node->captures[0].klass >= CLASS_COUNT)
		node = &nodes[node->captures[0].node];
	return node->shape->operation != OP_DURATION;
}

bool quantity_watch(struct finder *f, uint32_t at, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct token *behind;
	struct figure whole;
	int fields;

	if (reader_token(reader, at)->kind != TOKEN_NUMBER ||
		at + 2 >= f->limit || !reader_mark(reader, at + 1, ':') ||
		reader_spaced(reader, at + 1))
		return false;
	fields = fields_read(f, at, &whole);
	if (fields < 2 || (fields == 2 && !whole.decimal) ||
		(at > f->floor && !reader_spaced(reader, at) &&
			!reader_mark(reader, at - 1, '(')))
		return false;
	behind = reader_token(reader, whole.end);
	if (whole.end < f->limit && behind->kind != TOKEN_MARK &&
		!token_spaced(behind))
		return false;
	if (is_hour(f, at))
		return false;
	draft->first = at;
	draft->end = whole.end;
	draft->amount.figure = whole;
	draft->measure = (struct measure){.kind = MEASURE_TIME,
		.name = STR("second"),
		.udunits = STR("second")};
	draft->reason = STR("hours, minutes and seconds as a stopwatch shows "
			    "them");
	return true;
}
