#include "story/match.h"

#include <stdlib.h>

enum {
	LIKENESS_LEAST = 50,
	PART_LEAST = 75, /* percent of the shorter that is in the longer */
	PART_TERMS = 5,
	DUPLICATE_LIKENESS = 70,
	DUPLICATE_TERMS = 5,
	DUPLICATE_WEIGHT = 60 /* less is what anybody might have written */
};

static uint32_t weight_of(const struct version *version,
	const struct passage *passage, const bool *kept)
{
	const struct term *terms =
		version->passages.terms.rows + passage->first;
	uint32_t weight = 0;

	for (uint32_t i = 0; i < passage->end - passage->first; i++)
		if (!kept || (i < DIFF_TERMS && kept[i]))
			weight += match_weight(terms[i].weight);
	return weight;
}

/* --- whether it is worth a diff */

static bool outline_has(const struct outline *outline, uint64_t key)
{
	return outline->bits[key >> 7 & 3] >> (key >> 1 & 63) & 1;
}

struct outline outline_of(const struct version *version, uint32_t row)
{
	const struct passage *passage = &version->passages.rows[row];
	const struct term *terms = version->passages.terms.rows;
	struct outline outline = {{0}, 0, 0};

	for (uint32_t i = passage->first; i < passage->end; i++) {
		outline.bits[terms[i].key >> 7 & 3] |=
			UINT64_C(1) << (terms[i].key >> 1 & 63);
		outline.weight += match_weight(terms[i].weight);
		outline.empty += !terms[i].weight;
	}
	return outline;
}

/* At most what the other has of a passage. */
static uint32_t common_most(const struct version *version,
	const struct passage *passage, const struct outline *other)
{
	const struct term *terms = version->passages.terms.rows;
	uint32_t common = 0;

	for (uint32_t i = passage->first; i < passage->end; i++)
		common += outline_has(other, terms[i].key)
				  ? match_weight(terms[i].weight)
				  : 0;
	return common;
}

/* A run of terms of one passage, and the whole passage. */
struct run {
	const struct term *first, *end;
	const struct term *passage, *passage_end;
};

static bool run_has(
	const struct term *from, const struct term *end, uint64_t key)
{
	for (; from < end; from++)
		if (from->key == key)
			return true;
	return false;
}

/* Those of a kind in the run that the other passage has nowhere. */
static uint32_t lone_count(
	const struct run *run, const struct run *other, enum term_kind kind)
{
	uint32_t count = 0;

	for (const struct term *term = run->first; term < run->end; term++)
		count +=
			term->kind == kind &&
			!run_has(other->passage, other->passage_end, term->key);
	return count;
}

/* Runs that stand in the same place of the two passages. */
static void gap_count(
	const struct run *a, const struct run *b, struct match *match)
{
	static const enum term_kind kinds[] = {
		TERM_NAME, TERM_NUMBER, TERM_DAY};

	if (a->first == a->end || b->first == b->end)
		return;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		uint32_t mine = lone_count(a, b, kinds[k]);
		uint32_t others = lone_count(b, a, kinds[k]);

		match->swapped += mine < others ? mine : others;
	}
}

static struct run run_of(
	const struct version *version, const struct passage *passage)
{
	const struct term *terms = version->passages.terms.rows;

	return (struct run){terms + passage->first, terms + passage->first,
		terms + passage->first, terms + passage->end};
}

/* What agrees and what was swapped, from the diff of the two. */
static void values_count(const struct diff *diff, struct run mine,
	struct run other, struct match *match)
{
	struct gap gap = {0, 0, 0, 0};

	while (diff_gap(diff, &gap)) {
		mine.first = mine.passage + gap.a;
		mine.end = mine.passage + gap.a_end;
		other.first = other.passage + gap.b;
		other.end = other.passage + gap.b_end;
		gap_count(&mine, &other, match);
	}
	for (uint32_t i = 0; i < diff->a_count; i++)
		match->agree +=
			diff->a_kept[i] && mine.passage[i].kind != TERM_WORD;
}

static uint32_t percent(uint32_t part, uint32_t whole)
{
	return whole ? (uint32_t)((uint64_t)part * 100 / whole) : 0;
}

/* Alike as a whole, or one a part of the other: a sentence that was shortened
 * or led on. */
static bool is_match(const struct match *match, uint32_t part)
{
	return match->likeness >= LIKENESS_LEAST ||
	       (part >= PART_LEAST && match->common >= PART_TERMS);
}

/* With at most so much of the one in common with the other. */
static bool may_match(const struct outline *a, const struct outline *b,
	uint32_t a_common, uint32_t b_common)
{
	uint32_t least = a->weight < b->weight ? a->weight : b->weight;

	return percent(a_common + b_common, a->weight + b->weight) >=
		       LIKENESS_LEAST ||
	       percent(a_common, least) >= PART_LEAST;
}

bool outlines_may_match(
	const struct outline *a, const struct outline *b, uint32_t shared)
{
	uint32_t empty = a->empty < b->empty ? a->empty : b->empty;

	shared += empty * match_weight(0);
	return may_match(a, b, shared, shared);
}

bool match_outlined(const struct version *a, uint32_t a_passage,
	const struct outline *a_outline, const struct version *b,
	uint32_t b_passage, const struct outline *b_outline, struct diff *diff,
	struct match *match)
{
	const struct passage *mine = &a->passages.rows[a_passage];
	const struct passage *other = &b->passages.rows[b_passage];
	uint32_t a_count = mine->end - mine->first;
	uint32_t b_count = other->end - other->first;
	uint32_t least = a_outline->weight < b_outline->weight
				 ? a_outline->weight
				 : b_outline->weight;
	uint32_t common;

	*match = (struct match){.a = a_passage,
		.b = b_passage,
		.terms = a_count > b_count ? a_count : b_count};
	if (!may_match(a_outline, b_outline, common_most(a, mine, b_outline),
		    common_most(b, other, a_outline)))
		return false;
	diff_make(diff, &a->passages.terms, mine, &b->passages.terms, other);
	common = weight_of(a, mine, diff->a_kept);
	match->likeness = percent(common + weight_of(b, other, diff->b_kept),
		a_outline->weight + b_outline->weight);
	match->common = diff->common;
	if (match->likeness == 100 && mine->fingerprint != other->fingerprint)
		match->likeness = 99;
	if (!is_match(match, percent(common, least)))
		return false;
	values_count(diff, run_of(a, mine), run_of(b, other), match);
	return true;
}

bool match_make(const struct version *a, uint32_t a_passage,
	const struct version *b, uint32_t b_passage, struct diff *diff,
	struct match *match)
{
	const struct outline mine = outline_of(a, a_passage);
	const struct outline other = outline_of(b, b_passage);

	return match_outlined(
		a, a_passage, &mine, b, b_passage, &other, diff, match);
}

struct match match_in_place(const struct version *a, uint32_t a_passage,
	const struct version *b, uint32_t b_passage, struct diff *diff)
{
	const struct passage *mine = &a->passages.rows[a_passage];
	const struct passage *other = &b->passages.rows[b_passage];

	diff_make(diff, &a->passages.terms, mine, &b->passages.terms, other);
	return (struct match){.a = a_passage,
		.b = b_passage,
		.common = diff->common,
		.terms = mine->end - mine->first,
		.in_place = true};
}

struct match match_of_same(
	const struct version *a, uint32_t a_passage, uint32_t b_passage)
{
	const struct passage *passage = &a->passages.rows[a_passage];
	uint32_t count = passage->end - passage->first;
	struct match match = {.a = a_passage,
		.b = b_passage,
		.likeness = 100,
		.common = count,
		.terms = count};

	for (uint32_t i = passage->first; i < passage->end; i++)
		match.agree += a->passages.terms.rows[i].kind != TERM_WORD;
	return match;
}

bool match_is_duplicate(const struct version *a, const struct match *match)
{
	return match->likeness >= DUPLICATE_LIKENESS &&
	       match->common >= DUPLICATE_TERMS &&
	       a->passages.rows[match->a].weight >= DUPLICATE_WEIGHT;
}

static int place_order(const void *left, const void *right)
{
	const struct match *a = left, *b = right;

	return (a->a > b->a) - (a->a < b->a);
}

void matches_turn(struct matches *matches)
{
	ROWS_EACH (struct match, match, *matches) {
		uint32_t a = match->a;

		match->a = match->b;
		match->b = a;
	}
	if (matches->count)
		qsort(matches->rows, matches->count, sizeof(*matches->rows),
			place_order);
}

uint32_t *matches_others(struct arena *arena, uint32_t count,
	const struct matches *matches, uint32_t percent, bool of_b)
{
	uint32_t *others =
		arena_alloc_raw(arena, (count + 1) * sizeof(*others));

	for (uint32_t i = 0; i < count; i++)
		others[i] = NO_PASSAGE;
	ROWS_EACH (struct match, match, *matches)
		if (match->common * 100 >= match->terms * percent)
			others[of_b ? match->b : match->a] =
				of_b ? match->a : match->b;
	return others;
}
