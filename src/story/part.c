#include "story/part.h"

enum { NO_PASSAGE = UINT32_MAX };

struct bench {
	const struct version *a, *b;
	struct arena *arena;
	struct diff *diff;
	struct matches *parts;
};

/* The counterpart of each passage of a, or of b; NO_PASSAGE without one. */
static uint32_t *counterparts_of(struct arena *arena, uint32_t count,
	const struct matches *matches, bool of_b)
{
	uint32_t *others =
		arena_alloc_raw(arena, (count + 1) * sizeof(*others));

	for (uint32_t i = 0; i < count; i++)
		others[i] = NO_PASSAGE;
	ROWS_EACH (struct match, match, *matches)
		others[of_b ? match->b : match->a] =
			of_b ? match->a : match->b;
	return others;
}

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
	uint32_t *others = counterparts_of(bench->arena, count, matches, of_b);

	for (uint32_t i = 0; i < count; i++) {
		if (others[i] != NO_PASSAGE)
			continue;
		if (i > 0)
			part_try(bench, i, others[i - 1], of_b);
		if (i + 1 < count)
			part_try(bench, i, others[i + 1], of_b);
	}
}

void parts_align(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct matches *parts)
{
	struct bench bench = {a, b, arena,
		arena_alloc_raw(arena, sizeof(struct diff)), parts};

	side_align(&bench, matches, false);
	side_align(&bench, matches, true);
}
