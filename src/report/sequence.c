#include "report/sequence.h"

#include <stdlib.h>

static int compare_rows(const void *left, const void *right)
{
	const struct sequence_row *a = left, *b = right;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static bool is_sorted(const struct sequence *sequence)
{
	for (size_t i = 1; i < sequence->count; i++) {
		if (compare_rows(&sequence->rows[i - 1], &sequence->rows[i]) >
			0)
			return false;
	}
	return true;
}

static void add_row(struct sequence *sequence, struct span span,
	enum fc_rows kind, uint32_t index)
{
	sequence->rows[sequence->count++] =
		(struct sequence_row){span, span, (uint32_t)kind, index};
}

void sequence_make(
	struct sequence *sequence, const struct reading *reading, unsigned rows)
{
	uint32_t timexes = rows & FC_TIMEX ? reading->timexes.count : 0;
	uint32_t quantities =
		rows & FC_QUANTITY ? reading->quantities.count : 0;
	uint32_t roles = rows & FC_ROLE ? reading->roles.count : 0;
	uint32_t events = rows & FC_EVENT ? reading->events.count : 0;
	uint32_t quotes = rows & FC_QUOTE ? reading->quotes.count : 0;
	uint32_t claims = rows & FC_CLAIM ? reading->claims.count : 0;
	uint32_t names = rows & FC_NAME ? reading->names.count : 0;
	size_t count = (size_t)timexes + quantities + roles + events + quotes +
		       claims + names;

	*sequence = (struct sequence){NULL, 0, BUFFER_INIT};
	if (!count)
		return;
	sequence->rows = (void *)buffer_reserve(
		&sequence->memory, count * sizeof(*sequence->rows));
	for (uint32_t i = 0; i < timexes; i++)
		add_row(sequence, reading->timexes.rows[i].span, FC_TIMEX, i);
	for (uint32_t i = 0; i < quantities; i++)
		add_row(sequence, reading->quantities.rows[i].span, FC_QUANTITY,
			i);
	for (uint32_t i = 0; i < roles; i++)
		add_row(sequence, reading->roles.rows[i].span, FC_ROLE, i);
	for (uint32_t i = 0; i < events; i++)
		add_row(sequence, reading->events.rows[i].span, FC_EVENT, i);
	for (uint32_t i = 0; i < quotes; i++)
		add_row(sequence, reading->quotes.rows[i].span, FC_QUOTE, i);
	for (uint32_t i = 0; i < names; i++)
		add_row(sequence, reading->names.rows[i].span, FC_NAME, i);
	for (uint32_t i = 0; i < claims; i++) {
		/* Of nothing that has a name: only for comparing. */
		if (!reading->claims.rows[i].subject.len &&
			!reading->claims.rows[i].attribute.len)
			continue;
		add_row(sequence, reading->claims.rows[i].span, FC_CLAIM, i);
		sequence->rows[sequence->count - 1].mark =
			reading->claims.rows[i].value;
	}
	if (!is_sorted(sequence))
		qsort(sequence->rows, sequence->count, sizeof(*sequence->rows),
			compare_rows);
}

void sequence_turn_to_marks(struct sequence *sequence)
{
	for (size_t i = 0; i < sequence->count; i++)
		sequence->rows[i].span = sequence->rows[i].mark;
	if (!is_sorted(sequence))
		qsort(sequence->rows, sequence->count, sizeof(*sequence->rows),
			compare_rows);
}

void sequence_release(struct sequence *sequence)
{
	buffer_release(&sequence->memory);
	*sequence = (struct sequence){NULL, 0, BUFFER_INIT};
}
