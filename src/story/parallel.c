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

/* A clause that was dropped takes nothing from what is left. */
static uint32_t percent_of(const struct diff *diff)
{
	enum { TERMS_LEAST = 8 }; /* fewer are in any sentence */
	uint32_t shorter = diff->a_count, longer = diff->b_count;

	if (shorter > longer) {
		shorter = diff->b_count;
		longer = diff->a_count;
	}
	if (shorter < TERMS_LEAST)
		shorter = longer;
	return diff->common * 100 / (shorter ? shorter : 1);
}

void parallel_make(const struct version *a, const struct version *b,
	const struct match *match, struct diff *diff, struct parallel *parallel)
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
	parallel->percent = match->in_place ? 100 : percent_of(diff);
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
		(uint16_t)last, parallel->segments[side][first],
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

/* Terms of the gaps that a row touches which are none of its own. */
static uint32_t others_count(const struct parallel *parallel, int side,
	const struct placed *placed, uint16_t first, uint16_t last)
{
	const struct passage *passage = parallel->passages[side];
	uint32_t count = passage->end - passage->first, others = 0;

	for (uint32_t i = 0; i < count && i < DIFF_TERMS; i++) {
		uint16_t segment = parallel->segments[side][i];

		others += segment % 2 == 0 && segment >= first &&
			  segment <= last &&
			  (i < placed->term || i >= placed->end);
	}
	return others;
}

static uint16_t min_of(uint16_t a, uint16_t b)
{
	return a < b ? a : b;
}

static uint16_t max_of(uint16_t a, uint16_t b)
{
	return a > b ? a : b;
}

bool placed_tight(const struct parallel *parallel, const struct placed *a,
	const struct placed *b)
{
	enum { OTHERS_MOST = 1 };
	/* The next gap as well: "4.5% over 18 months", "3% a year". */
	uint16_t first = min_of(a->first, b->first);
	uint16_t last = (uint16_t)(max_of(a->last, b->last) + 2);

	return others_count(parallel, SIDE_OF_A, a, first, last) <=
		       OTHERS_MOST &&
	       others_count(parallel, SIDE_OF_B, b, first, last) <= OTHERS_MOST;
}

/* Whether most of the words around a row are not the other passage's. */
static bool is_alone(
	const struct parallel *parallel, int side, const struct placed *placed)
{
	enum { AROUND = 6, PERCENT = 60 };
	const struct passage *passage = parallel->passages[side];
	uint32_t count = passage->end - passage->first, others = 0, all = 0;
	uint32_t first = placed->term > AROUND ? placed->term - AROUND : 0;
	uint32_t end = placed->end + AROUND;

	if (count > DIFF_TERMS)
		count = DIFF_TERMS;
	for (uint32_t i = first; i < end && i < count; i++) {
		if (i >= placed->term && i < placed->end)
			continue;
		all++;
		others += parallel->segments[side][i] % 2 == 0;
	}
	/* A line that is nothing else: the hour of an entry. */
	return all == 0 || others * 100 > all * PERCENT;
}

bool placed_loose(const struct parallel *parallel, const struct placed *a,
	const struct placed *b)
{
	enum { OTHERS_MOST = 3 };
	uint16_t first = min_of(a->first, b->first);
	uint16_t last = max_of(a->last, b->last);

	return others_count(parallel, SIDE_OF_A, a, first, last) >
		       OTHERS_MOST ||
	       others_count(parallel, SIDE_OF_B, b, first, last) >
		       OTHERS_MOST ||
	       is_alone(parallel, SIDE_OF_A, a) ||
	       is_alone(parallel, SIDE_OF_B, b);
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
				(!round->anywhere && !in_one_place(&a->rows[i],
							     &b->rows[j])))
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
		{VERDICT_DISJOINT, false}, {VERDICT_APART, false}};

	for (size_t i = 0; i < sizeof(rounds) / sizeof(*rounds); i++)
		round_make(
			parallel, arena, a, b, judge, &rounds[i], tell, user);
}
