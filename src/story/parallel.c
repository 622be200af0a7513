#include "story/parallel.h"

static void segments_set(struct parallel *parallel)
{
	const struct diff *diff = parallel->diff;
	uint32_t i = 0, j = 0;
	uint16_t segment = 0;

	while (i < diff->a_count || j < diff->b_count) {
		while (i < diff->a_count && !diff->a_kept[i])
			parallel->segments[SIDE_OF_A][i++] = segment;
		while (j < diff->b_count && !diff->b_kept[j])
			parallel->segments[SIDE_OF_B][j++] = segment;
		segment++;
		if (i < diff->a_count && j < diff->b_count) {
			parallel->segments[SIDE_OF_A][i++] = segment;
			parallel->segments[SIDE_OF_B][j++] = segment;
		}
		segment++;
	}
}

void parallel_make(const struct version *a, const struct version *b,
	const struct match *match, struct diff *diff,
	struct parallel *parallel)
{
	parallel->versions[SIDE_OF_A] = a;
	parallel->versions[SIDE_OF_B] = b;
	parallel->passages[SIDE_OF_A] = &a->passages.rows[match->a];
	parallel->passages[SIDE_OF_B] = &b->passages.rows[match->b];
	parallel->match = match;
	parallel->diff = diff;
	diff_make(diff, &a->passages.terms, parallel->passages[SIDE_OF_A],
		&b->passages.terms, parallel->passages[SIDE_OF_B]);
	segments_set(parallel);
}

void placed_add(const struct parallel *parallel, int side, uint32_t row,
	struct span span, struct placed_rows *placed)
{
	const struct passage *passage = parallel->passages[side];
	const struct term *terms =
		parallel->versions[side]->passages.terms.rows + passage->first;
	uint32_t count = passage->end - passage->first, first, last;

	if (count > DIFF_TERMS)
		count = DIFF_TERMS;
	for (first = 0; first < count && terms[first].span.end <= span.start;
		first++)
		;
	for (last = first; last < count && terms[last].span.start < span.end;
		last++)
		;
	if (last == first || placed->count == PLACED_MOST)
		return;
	placed->rows[placed->count++] = (struct placed){row, (uint16_t)first,
		(uint16_t)last,
		parallel->segments[side][first],
		parallel->segments[side][last - 1], false};
}

bool placed_differs(
	const struct parallel *parallel, int side, const struct placed *placed)
{
	for (uint32_t i = placed->term; i < placed->end; i++)
		if (parallel->segments[side][i] % 2 == 0)
			return true;
	return false;
}

static bool in_one_place(const struct placed *a, const struct placed *b)
{
	return a->first <= b->last && b->first <= a->last;
}

/* One round: pairs with that verdict, in the same place or anywhere. */
struct round {
	enum verdict verdict;
	bool anywhere;
};

static void round_make(const struct parallel *parallel, struct arena *arena,
	struct placed_rows *a, struct placed_rows *b, counterpart_judge judge,
	const struct round *round, counterpart_tell tell, void *user)
{
	for (uint32_t i = 0; i < a->count; i++) {
		for (uint32_t j = 0; j < b->count && !a->rows[i].told; j++) {
			struct judgement judgement;

			if (b->rows[j].told ||
				(!round->anywhere &&
					!in_one_place(
						&a->rows[i], &b->rows[j])))
				continue;
			judgement = judge(parallel, arena, a->rows[i].row,
				b->rows[j].row);
			if (judgement.verdict != round->verdict)
				continue;
			a->rows[i].told = b->rows[j].told = true;
			tell(user, &a->rows[i], &b->rows[j], &judgement);
		}
	}
}

void counterparts_find(const struct parallel *parallel, struct arena *arena,
	struct placed_rows *a, struct placed_rows *b, counterpart_judge judge,
	counterpart_tell tell, void *user)
{
	static const struct round rounds[] = {{VERDICT_SAME, false},
		{VERDICT_SAME, true}, {VERDICT_COMPATIBLE, false},
		{VERDICT_DISJOINT, false}};

	for (size_t i = 0; i < sizeof(rounds) / sizeof(*rounds); i++)
		round_make(parallel, arena, a, b, judge, &rounds[i], tell,
			user);
}
