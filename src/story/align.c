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

struct board {
	const struct version *a, *b;
	struct arena *arena;
	struct postings postings;
	uint32_t *scores;  /* by passage of b */
	uint32_t *touched; /* those with a score */
	uint32_t touched_count;
	struct diff *diff;
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

/* --- passages that are the same */

static struct postings fingerprints_of(
	struct arena *arena, const struct passages *passages)
{
	struct postings postings = {0};

	for (uint32_t p = 0; p < passages->count; p++)
		*ROWS_ADD(arena, &postings) =
			(struct posting){passages->rows[p].fingerprint, p, 0};
	if (postings.count)
		qsort(postings.rows, postings.count, sizeof(*postings.rows),
			posting_order);
	return postings;
}

/* The first of a kind with the first, the second with the second. */
static void same_match(struct board *board, struct matches *matches)
{
	struct postings a = fingerprints_of(board->arena, &board->a->passages);
	struct postings b = fingerprints_of(board->arena, &board->b->passages);
	uint32_t i = 0, j = 0;

	while (i < a.count && j < b.count) {
		if (a.rows[i].key != b.rows[j].key) {
			if (a.rows[i].key < b.rows[j].key)
				i++;
			else
				j++;
			continue;
		}
		board->a_taken[a.rows[i].passage] = true;
		board->b_taken[b.rows[j].passage] = true;
		*ROWS_ADD(board->arena, matches) = match_of_same(
			board->a, a.rows[i++].passage, b.rows[j++].passage);
	}
}

/* --- passages that are alike */

static void postings_make(struct board *board)
{
	const struct passages *passages = &board->b->passages;
	struct postings *postings = &board->postings;

	for (uint32_t p = 0; p < passages->count; p++) {
		const struct passage *passage = &passages->rows[p];

		if (board->b_taken[p])
			continue;
		for (uint32_t i = passage->first; i < passage->end; i++) {
			const struct term *term = &passages->terms.rows[i];

			if (term->weight > 0)
				*ROWS_ADD(board->arena, postings) =
					(struct posting){
						term->key, p, term->weight};
		}
	}
	if (postings->count)
		qsort(postings->rows, postings->count, sizeof(*postings->rows),
			posting_order);
}

static void score_add(struct board *board, uint64_t key)
{
	const struct postings *postings = &board->postings;
	uint32_t low = 0, high = postings->count, end;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (postings->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	for (end = low;
		end < postings->count && postings->rows[end].key == key &&
		end - low <= POSTINGS_MOST;
		end++)
		;
	if (end - low > POSTINGS_MOST)
		return;
	for (; low < end; low++) {
		const struct posting *posting = &postings->rows[low];

		if (!board->scores[posting->passage])
			board->touched[board->touched_count++] =
				posting->passage;
		board->scores[posting->passage] += posting->weight + 1;
	}
}

/* The passages of b that share most with one of a, compared with it. */
static void passage_try(struct board *board, uint32_t row)
{
	const struct passages *passages = &board->a->passages;
	const struct passage *passage = &passages->rows[row];
	struct match match;

	board->touched_count = 0;
	for (uint32_t i = passage->first; i < passage->end; i++)
		if (passages->terms.rows[i].weight > 0)
			score_add(board, passages->terms.rows[i].key);
	for (uint32_t n = 0; n < TRIED_MOST; n++) {
		uint32_t best = UINT32_MAX;

		for (uint32_t i = 0; i < board->touched_count; i++) {
			uint32_t at = board->touched[i];

			if (board->scores[at] &&
				(best == UINT32_MAX ||
					board->scores[at] >
						board->scores[best]))
				best = at;
		}
		if (best == UINT32_MAX)
			break;
		board->scores[best] = 0;
		if (match_make(
			    board->a, row, board->b, best, board->diff, &match))
			*ROWS_ADD(board->arena, &board->tried) = match;
	}
	for (uint32_t i = 0; i < board->touched_count; i++)
		board->scores[board->touched[i]] = 0;
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
static void matches_choose(struct board *board, struct matches *matches)
{
	if (board->tried.count)
		qsort(board->tried.rows, board->tried.count,
			sizeof(*board->tried.rows), likeness_order);
	ROWS_EACH (struct match, match, board->tried) {
		if (board->a_taken[match->a] || board->b_taken[match->b])
			continue;
		board->a_taken[match->a] = board->b_taken[match->b] = true;
		*ROWS_ADD(board->arena, matches) = *match;
	}
	if (matches->count)
		qsort(matches->rows, matches->count, sizeof(*matches->rows),
			place_order);
}

void passages_align(struct arena *arena, const struct version *a,
	const struct version *b, struct matches *matches)
{
	uint32_t count = b->passages.count;
	struct board board = {.a = a,
		.b = b,
		.arena = arena,
		.scores = arena_alloc(arena, (count + 1) * sizeof(uint32_t)),
		.touched = arena_alloc(arena, (count + 1) * sizeof(uint32_t)),
		.a_taken = arena_alloc(arena, a->passages.count),
		.b_taken = arena_alloc(arena, count),
		.diff = arena_alloc_raw(arena, sizeof(struct diff))};

	*matches = (struct matches){0};
	same_match(&board, matches);
	postings_make(&board);
	for (uint32_t p = 0; p < a->passages.count; p++)
		if (!board.a_taken[p])
			passage_try(&board, p);
	matches_choose(&board, matches);
}
