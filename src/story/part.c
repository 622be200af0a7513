#include "story/part.h"

struct bench {
	const struct version *a, *b;
	struct arena *arena;
	struct diff *diff;
	struct matches *parts;
};

static void part_try(
	struct bench *bench, uint32_t mine, uint32_t other, bool of_b)
{
	struct match match;

	if (other != NO_PASSAGE &&
		match_make(bench->a, of_b ? other : mine, bench->b,
			of_b ? mine : other, bench->diff, &match))
		*ROWS_ADD(bench->arena, bench->parts) = match;
}

/* Passages of one side without a match, tried with their neighbours'. */
static void side_align(
	struct bench *bench, const struct matches *matches, bool of_b)
{
	uint32_t count = (of_b ? bench->b : bench->a)->passages.count;
	uint32_t *others =
		matches_others(bench->arena, count, matches, 0, of_b);

	for (uint32_t i = 0; i < count; i++) {
		if (others[i] != NO_PASSAGE)
			continue;
		if (i > 0)
			part_try(bench, i, others[i - 1], of_b);
		if (i + 1 < count)
			part_try(bench, i, others[i + 1], of_b);
	}
}

static const struct term *next_word(
	const struct term *term, const struct term *end)
{
	while (term < end && term->kind != TERM_WORD)
		term++;
	return term;
}

/* Words alike in their order, and as many values, which may be others. */
static bool is_same_line(const struct version *a, uint32_t mine,
	const struct version *b, uint32_t other)
{
	const struct passage *p = &a->passages.rows[mine];
	const struct passage *q = &b->passages.rows[other];
	const struct term *i = a->passages.terms.rows + p->first;
	const struct term *j = b->passages.terms.rows + q->first;
	const struct term *i_end = a->passages.terms.rows + p->end;
	const struct term *j_end = b->passages.terms.rows + q->end;
	uint32_t words = 0;

	if (p->end - p->first != q->end - q->first)
		return false;
	for (;; words++) {
		i = next_word(i, i_end);
		j = next_word(j, j_end);
		if (i == i_end || j == j_end)
			break;
		if (i++->key != j++->key)
			return false;
	}
	return i == i_end && j == j_end && words > 0;
}

/* The match before a passage of a, whose counterpart stands before the one at
 * the same place in b. */
static void lines_align(struct bench *bench, const struct matches *matches)
{
	uint32_t count = bench->a->passages.count;
	uint32_t *of_a = matches_others(bench->arena, count, matches, 0, false);
	uint32_t *of_b = matches_others(
		bench->arena, bench->b->passages.count, matches, 0, true);

	for (uint32_t i = 0; i < count; i++) {
		uint32_t other = i == 0 ? 0 : of_a[i - 1] + 1;

		if (of_a[i] != NO_PASSAGE || (i > 0 && other == 0) ||
			other >= bench->b->passages.count ||
			of_b[other] != NO_PASSAGE ||
			!is_same_line(bench->a, i, bench->b, other))
			continue;
		*ROWS_ADD(bench->arena, bench->parts) = match_in_place(
			bench->a, i, bench->b, other, bench->diff);
		of_a[i] = other;
		of_b[other] = i;
	}
}

void parts_align(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct matches *parts)
{
	struct bench bench = {a, b, arena, diff_new(arena), parts};

	side_align(&bench, matches, false);
	side_align(&bench, matches, true);
	lines_align(&bench, matches);
}
