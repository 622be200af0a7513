#include "report/sequence.h"

/* What stands further on comes later; of two that begin together the shorter.
 */
static bool is_before(
	const struct sequence_row *a, const struct sequence_row *b)
{
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end;
	return a->kind != b->kind ? a->kind < b->kind : a->index < b->index;
}

/* Where the rows stop that are in order from `from` on. */
static size_t run_end(const struct sequence *sequence, size_t from)
{
	size_t end = from + 1;

	while (end < sequence->count &&
		is_before(&sequence->rows[end - 1], &sequence->rows[end]))
		end++;
	return end;
}

/* Merges the runs [from, middle) and [middle, end); `spare` has room for the
 * first of them. */
static void runs_merge(struct sequence_row *rows, size_t from, size_t middle,
	size_t end, struct sequence_row *spare)
{
	size_t left = 0, lefts = middle - from, to = from;

	memcpy(spare, rows + from, lefts * sizeof(*rows));
	while (left < lefts)
		rows[to++] =
			middle < end && is_before(&rows[middle], &spare[left])
				? rows[middle++]
				: spare[left++];
}

/* Makes one run of each two; false where there was only one. */
static bool runs_pair(struct sequence *sequence, struct sequence_row *spare)
{
	size_t from = 0, middle;

	while (from < sequence->count &&
		(middle = run_end(sequence, from)) < sequence->count) {
		size_t end = run_end(sequence, middle);

		runs_merge(sequence->rows, from, middle, end, spare);
		from = end;
	}
	return from > 0;
}

/* A merge sort that takes the runs that are there: each table is one. */
static void rows_sort(struct sequence *sequence)
{
	struct buffer memory = BUFFER_INIT;
	struct sequence_row *spare;

	if (run_end(sequence, 0) >= sequence->count)
		return;
	spare = (void *)buffer_reserve(
		&memory, sequence->count * sizeof(*spare));
	while (runs_pair(sequence, spare))
		;
	buffer_release(&memory);
}

static void add_row(struct sequence *sequence, struct span span,
	enum fc_rows kind, uint32_t index)
{
	sequence->rows[sequence->count++] =
		(struct sequence_row){span, span, (uint32_t)kind, index};
}

static void sequence_clear(struct sequence *sequence)
{
	sequence->rows = sequence->few;
	sequence->count = 0;
	sequence->memory = (struct buffer)BUFFER_INIT;
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

	sequence_clear(sequence);
	if (count > sizeof(sequence->few) / sizeof(*sequence->few))
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
	rows_sort(sequence);
}

void sequence_turn_to_marks(struct sequence *sequence)
{
	for (size_t i = 0; i < sequence->count; i++)
		sequence->rows[i].span = sequence->rows[i].mark;
	rows_sort(sequence);
}

void sequence_release(struct sequence *sequence)
{
	buffer_release(&sequence->memory);
	sequence_clear(sequence);
}
