#include "story/align.h"

#include <stdlib.h>

enum {
	POSTINGS_MOST = 16, /* passages with a term; more say nothing */
	TRIED_MOST = 4      /* passages compared with one */
};

/* Which passage has a term, or a fingerprint. */
struct posting {
	uint64_t key;
	uint32_t passage, weight;
};

struct postings ROWS_OF(struct posting);

struct alignment {
	const struct version *b;
	struct postings prints, terms; /* of its passages, by key */
	uint32_t *scores;              /* of its passages */
	uint32_t *touched;             /* those with a score */
	struct diff *diff;
	/* Of the version that is aligned with it now. */
	const struct version *a;
	struct arena *arena;
	uint32_t touched_count;
	bool *a_taken, *b_taken; /* passages that are in a match */
	struct matches tried;    /* all that are alike enough */
};

static int posting_order(const void *left, const void *right)
{
	const struct posting *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->passage > b->passage) - (a->passage < b->passage);
}

static void postings_sort(struct postings *postings)
{
	if (postings->count)
		qsort(postings->rows, postings->count, sizeof(*postings->rows),
			posting_order);
}

/* The first posting with that key or a larger one. */
static uint32_t postings_seek(const struct postings *postings, uint64_t key)
{
	uint32_t low = 0, high = postings->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (postings->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* --- passages that are the same: the first of a kind with the first */

static void same_match(struct alignment *alignment, struct matches *matches)
{
	const struct postings *prints = &alignment->prints;
	const struct passages *passages = &alignment->a->passages;

	for (uint32_t p = 0; p < passages->count; p++) {
		uint64_t key = passages->rows[p].fingerprint;
		uint32_t at = postings_seek(prints, key);

		while (at < prints->count && prints->rows[at].key == key &&
			alignment->b_taken[prints->rows[at].passage])
			at++;
		if (at == prints->count || prints->rows[at].key != key)
			continue;
		alignment->a_taken[p] = true;
		alignment->b_taken[prints->rows[at].passage] = true;
		*ROWS_ADD(alignment->arena, matches) = match_of_same(
			alignment->a, p, prints->rows[at].passage);
	}
}

/* --- passages that are alike */

static void score_add(struct alignment *alignment, uint64_t key)
{
	const struct postings *terms = &alignment->terms;
	uint32_t at = postings_seek(terms, key), end = at;

	while (end < terms->count && terms->rows[end].key == key &&
		end - at <= POSTINGS_MOST)
		end++;
	if (end - at > POSTINGS_MOST)
		return;
	for (; at < end; at++) {
		const struct posting *posting = &terms->rows[at];

		if (alignment->b_taken[posting->passage])
			continue;
		if (!alignment->scores[posting->passage])
			alignment->touched[alignment->touched_count++] =
				posting->passage;
		alignment->scores[posting->passage] += posting->weight + 1;
	}
}

/* The passage with the highest score, the first of equals; its score is then
 * gone. UINT32_MAX: none has one. */
static uint32_t best_take(struct alignment *alignment)
{
	uint32_t best = UINT32_MAX;

	for (uint32_t i = 0; i < alignment->touched_count; i++) {
		uint32_t at = alignment->touched[i];

		if (alignment->scores[at] &&
			(best == UINT32_MAX || alignment->scores[at] >
						       alignment->scores[best]))
			best = at;
	}
	if (best != UINT32_MAX)
		alignment->scores[best] = 0;
	return best;
}

/* The passages of b that share most with one of a, compared with it. */
static void passage_try(struct alignment *alignment, uint32_t row)
{
	const struct passages *passages = &alignment->a->passages;
	const struct passage *passage = &passages->rows[row];

	alignment->touched_count = 0;
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (passages->terms.rows[i].weight > 0)
			score_add(alignment, passages->terms.rows[i].key);
	for (uint32_t n = 0; n < TRIED_MOST; n++) {
		uint32_t best = best_take(alignment);
		struct match match;

		if (best == UINT32_MAX)
			return;
		if (match_make(alignment->a, row, alignment->b, best,
			    alignment->diff, &match))
			*ROWS_ADD(alignment->arena, &alignment->tried) = match;
	}
	for (uint32_t i = 0; i < alignment->touched_count; i++)
		alignment->scores[alignment->touched[i]] = 0;
}

/* --- choosing */

static uint32_t distance(const struct match *match)
{
	return match->a > match->b ? match->a - match->b : match->b - match->a;
}

static int likeness_order(const void *left, const void *right)
{
	const struct match *a = left, *b = right;

	if (a->likeness != b->likeness)
		return a->likeness > b->likeness ? -1 : 1;
	if (distance(a) != distance(b))
		return distance(a) < distance(b) ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static int place_order(const void *left, const void *right)
{
	const struct match *a = left, *b = right;

	return (a->a > b->a) - (a->a < b->a);
}

/* The most alike first, each passage once. */
static void matches_choose(struct alignment *alignment, struct matches *matches)
{
	struct matches *tried = &alignment->tried;

	if (tried->count)
		qsort(tried->rows, tried->count, sizeof(*tried->rows),
			likeness_order);
	ROWS_EACH (struct match, match, *tried) {
		if (alignment->a_taken[match->a] ||
			alignment->b_taken[match->b])
			continue;
		alignment->a_taken[match->a] = true;
		alignment->b_taken[match->b] = true;
		*ROWS_ADD(alignment->arena, matches) = *match;
	}
	if (matches->count)
		qsort(matches->rows, matches->count, sizeof(*matches->rows),
			place_order);
}

/* --- */

static void passage_index(struct arena *arena, const struct version *version,
	uint32_t row, struct alignment *alignment)
{
	const struct passage *passage = &version->passages.rows[row];
	const struct term *terms = version->passages.terms.rows;

	*ROWS_ADD(arena, &alignment->prints) =
		(struct posting){passage->fingerprint, row, 0};
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (terms[i].weight > 0)
			*ROWS_ADD(arena, &alignment->terms) = (struct posting){
				terms[i].key, row, terms[i].weight};
}

struct alignment *alignment_new(struct arena *arena, const struct version *b)
{
	struct alignment *alignment = arena_alloc(arena, sizeof(*alignment));
	size_t scores = (b->passages.count + 1u) * sizeof(uint32_t);

	alignment->b = b;
	alignment->scores = arena_alloc(arena, scores);
	alignment->touched = arena_alloc(arena, scores);
	alignment->diff = arena_alloc_raw(arena, sizeof(struct diff));
	for (uint32_t p = 0; p < b->passages.count; p++)
		passage_index(arena, b, p, alignment);
	postings_sort(&alignment->prints);
	postings_sort(&alignment->terms);
	return alignment;
}

void alignment_find(struct alignment *alignment, struct arena *arena,
	const struct version *a, struct matches *matches)
{
	*matches = (struct matches){0};
	alignment->a = a;
	alignment->arena = arena;
	alignment->tried = (struct matches){0};
	alignment->a_taken = arena_alloc(arena, a->passages.count);
	alignment->b_taken = arena_alloc(arena, alignment->b->passages.count);
	same_match(alignment, matches);
	for (uint32_t p = 0; p < a->passages.count; p++)
		if (!alignment->a_taken[p])
			passage_try(alignment, p);
	matches_choose(alignment, matches);
}

void passages_align(struct arena *arena, const struct version *a,
	const struct version *b, struct matches *matches)
{
	alignment_find(alignment_new(arena, b), arena, a, matches);
}
