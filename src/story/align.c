#include "story/align.h"

#include "story/figure.h"
#include "story/index.h"

#include <stdlib.h>

enum {
	POSTINGS_MOST = 16, /* passages with a term; more say nothing */
	TRIED_MOST = 4      /* passages compared with one */
};

/* What a passage of b shares with one of a: how much that is rare; and at most
 * what the two have in common. */
struct score {
	uint32_t score, shared;
};

struct alignment {
	const struct version *b;
	struct index prints, terms; /* of its passages */
	struct outline *outlines;   /* of its passages */
	struct score *scores;       /* of its passages */
	uint32_t *touched;          /* those with a score */
	struct diff *diff;
	/* Of the version that is aligned with it now. */
	const struct version *a;
	struct arena *arena;
	uint32_t touched_count;
	bool *a_taken, *b_taken; /* passages that are in a match */
	struct matches tried;    /* all that are alike enough */
};

/* --- passages that are the same: the first of a kind with the first */

static void same_match(struct alignment *alignment, struct matches *matches)
{
	struct index *prints = &alignment->prints;
	const struct passages *passages = &alignment->a->passages;

	index_rewind(prints);
	for (uint32_t p = 0; p < passages->count; p++) {
		uint32_t b = index_take(prints, passages->rows[p].fingerprint);

		if (b == INDEX_NONE)
			continue;
		alignment->a_taken[p] = alignment->b_taken[b] = true;
		*ROWS_ADD(alignment->arena, matches) =
			match_of_same(alignment->a, p, b);
	}
}

/* --- passages that are alike */

/* What it may have in common with a passage of b beside that score. */
static uint32_t score_add(struct alignment *alignment, const struct term *term)
{
	const struct index *terms = &alignment->terms;
	uint32_t count, at = index_find(terms, term->key, &count);

	if (count > POSTINGS_MOST)
		return match_weight(FIGURE_MOST);
	for (; at != INDEX_NONE; at = terms->entries[at].next) {
		const struct entry *entry = &terms->entries[at];
		struct score *score = &alignment->scores[entry->row];

		if (alignment->b_taken[entry->row])
			continue;
		if (!score->score)
			alignment->touched[alignment->touched_count++] =
				entry->row;
		score->score += entry->weight + 1;
		score->shared += match_weight(entry->weight > term->weight
						      ? entry->weight
						      : term->weight);
	}
	return 0;
}

/* The passage with the highest score, the first of equals; its score is then
 * gone. UINT32_MAX: none has one. */
static uint32_t best_take(struct alignment *alignment, uint32_t *shared)
{
	uint32_t best = UINT32_MAX, most = 0;

	for (uint32_t i = 0; i < alignment->touched_count; i++) {
		uint32_t at = alignment->touched[i];

		if (alignment->scores[at].score > most) {
			most = alignment->scores[at].score;
			best = at;
		}
	}
	if (best == UINT32_MAX)
		return best;
	*shared = alignment->scores[best].shared;
	alignment->scores[best].score = 0;
	return best;
}

/* The passages of b that share most with one of a, compared with it. */
static void passage_try(struct alignment *alignment, uint32_t row)
{
	const struct passages *passages = &alignment->a->passages;
	const struct passage *passage = &passages->rows[row];
	const struct outline mine = outline_of(alignment->a, row);
	uint32_t unscored = 0;

	alignment->touched_count = 0;
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (passages->terms.rows[i].weight > 0)
			unscored +=
				score_add(alignment, &passages->terms.rows[i]);
	for (uint32_t n = 0; n < TRIED_MOST; n++) {
		uint32_t shared, best = best_take(alignment, &shared);
		struct match match;

		if (best == UINT32_MAX)
			break;
		if (outlines_may_match(&mine, &alignment->outlines[best],
			    shared + unscored) &&
			match_outlined(alignment->a, row, &mine, alignment->b,
				best, &alignment->outlines[best],
				alignment->diff, &match))
			*ROWS_ADD(alignment->arena, &alignment->tried) = match;
	}
	for (uint32_t i = 0; i < alignment->touched_count; i++)
		alignment->scores[alignment->touched[i]] = (struct score){0};
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

/* From the last on, so that an index lists the first of a key first. */
static void passage_index(const struct version *version, uint32_t row,
	struct alignment *alignment)
{
	const struct passage *passage = &version->passages.rows[row];
	const struct term *terms = version->passages.terms.rows;

	index_add(&alignment->prints, passage->fingerprint, row, 0);
	for (uint32_t i = passage->end; i-- > passage->first;)
		if (terms[i].weight > 0)
			index_add(&alignment->terms, terms[i].key, row,
				terms[i].weight);
}

struct alignment *alignment_new(struct arena *arena, const struct version *b)
{
	struct alignment *alignment = arena_alloc(arena, sizeof(*alignment));
	uint32_t count = b->passages.count;

	alignment->b = b;
	alignment->scores =
		arena_alloc(arena, (count + 1u) * sizeof(*alignment->scores));
	alignment->touched =
		arena_alloc(arena, (count + 1u) * sizeof(*alignment->touched));
	alignment->outlines = arena_alloc_raw(
		arena, (count + 1u) * sizeof(*alignment->outlines));
	alignment->diff = diff_new(arena);
	index_init(arena, count, &alignment->prints);
	index_init(arena, b->passages.terms.count, &alignment->terms);
	for (uint32_t p = count; p-- > 0;) {
		passage_index(b, p, alignment);
		alignment->outlines[p] = outline_of(b, p);
	}
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
