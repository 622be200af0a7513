#include "story/candidates.h"

#include <stdlib.h>

enum {
	KEY_WEIGHT = 100, /* of a name or number that is a key */
	BEFORE_MOST = 16, /* versions that one is paired with by a key */
	KEYS_LEAST = 3,   /* that a pair shares */
	SHINGLE_KEYS = 2  /* what a shingle counts as */
};

struct posting {
	uint64_t key;
	uint32_t version, worth;
};
struct postings ROWS_OF(struct posting);

struct vote {
	uint32_t a, b, worth;
};
struct votes ROWS_OF(struct vote);

static int posting_order(const void *left, const void *right)
{
	const struct posting *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->version > b->version) - (a->version < b->version);
}

static int vote_order(const void *left, const void *right)
{
	const struct vote *a = left, *b = right;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static void postings_add(struct arena *arena, const struct version *version,
	uint32_t row, struct postings *postings)
{
	ROWS_EACH (struct trait, trait, version->traits)
		if ((trait->kind == TERM_NAME || trait->kind == TERM_NUMBER) &&
			trait->weight >= KEY_WEIGHT)
			*ROWS_ADD(arena, postings) =
				(struct posting){trait->key, row, 1};
	ROWS_EACH (uint64_t, shingle, version->passages.shingles)
		*ROWS_ADD(arena, postings) =
			(struct posting){*shingle, row, SHINGLE_KEYS};
}

/* Postings [first, end) have one key. */
static void votes_add(struct arena *arena, const struct postings *postings,
	uint32_t first, uint32_t end, struct votes *votes)
{
	for (uint32_t i = first; i < end; i++) {
		uint32_t j = i;

		while (j > first && i - j < BEFORE_MOST) {
			j--;
			if (postings->rows[j].version !=
				postings->rows[i].version)
				*ROWS_ADD(arena, votes) =
					(struct vote){postings->rows[j].version,
						postings->rows[i].version,
						postings->rows[i].worth};
		}
	}
}

/* A shingle that stands in one version twice counts twice: that is as well. */
static void votes_count(struct arena *arena, const struct votes *votes,
	struct candidates *candidates)
{
	uint32_t worth = 0;

	for (uint32_t i = 0; i < votes->count; i++) {
		const struct vote *vote = &votes->rows[i];

		worth += vote->worth;
		if (i + 1 < votes->count && vote[1].a == vote->a &&
			vote[1].b == vote->b)
			continue;
		if (worth >= KEYS_LEAST)
			*ROWS_ADD(arena, candidates) =
				(struct candidate){vote->a, vote->b};
		worth = 0;
	}
}

void candidates_find(struct arena *arena, const struct versions *versions,
	struct candidates *candidates)
{
	struct postings postings = {0};
	struct votes votes = {0};
	uint32_t first = 0;

	*candidates = (struct candidates){0};
	for (uint32_t i = 0; i < versions->count; i++)
		postings_add(arena, &versions->rows[i], i, &postings);
	if (postings.count)
		qsort(postings.rows, postings.count, sizeof(*postings.rows),
			posting_order);
	for (uint32_t i = 1; i <= postings.count; i++) {
		if (i < postings.count &&
			postings.rows[i].key == postings.rows[first].key)
			continue;
		votes_add(arena, &postings, first, i, &votes);
		first = i;
	}
	if (votes.count)
		qsort(votes.rows, votes.count, sizeof(*votes.rows), vote_order);
	votes_count(arena, &votes, candidates);
}
