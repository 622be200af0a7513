#include "story/key.h"

#include "base/hash.h"

#include <stdlib.h>

enum {
	RUN_TERMS = 4,       /* of a passage, that make a key */
	RUNS_MOST = 3,       /* keys a passage */
	TERMS_A_KEY = 16,    /* one more for so many terms */
	PASSAGE_WEIGHT = 60, /* what anybody might have written has none */
	HEAD_MARKS = 7,      /* names and numbers at the head of a story */
	HEAD_WEIGHT = 100,
	NOTICE_TERMS = 400 /* of a notice every run is a key */
};

static uint32_t fold(uint64_t hash)
{
	return (uint32_t)(hash ^ (hash >> 32));
}

static void key_add(struct arena *arena, uint64_t hash, struct keys *keys)
{
	*ROWS_ADD(arena, keys) = fold(hash);
}

static uint64_t run_key(const struct term *terms, uint32_t count)
{
	uint64_t hash = UINT64_C(0x6a09e667f3bcc908);

	for (uint32_t i = 0; i < count; i++) {
		hash = (hash ^ terms[i].key) * UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 31;
	}
	return hash;
}

/* The smallest few of the runs of terms (Broder 1997). */
static void runs_add(struct arena *arena, const struct term *terms,
	uint32_t count, uint32_t most, struct keys *keys)
{
	uint64_t least[RUNS_MOST];
	uint32_t kept = 0;

	for (uint32_t i = 0; i + RUN_TERMS <= count; i++) {
		uint64_t hash = run_key(terms + i, RUN_TERMS);
		uint32_t at = kept < most ? kept : most - 1;

		if (kept == most && hash >= least[at])
			continue;
		while (at > 0 && least[at - 1] > hash) {
			least[at] = least[at - 1];
			at--;
		}
		least[at] = hash;
		kept += kept < most;
	}
	for (uint32_t i = 0; i < kept; i++)
		key_add(arena, least[i], keys);
}

static void passages_add(
	struct arena *arena, const struct version *version, struct keys *keys)
{
	const struct term *terms = version->passages.terms.rows;

	ROWS_EACH (struct passage, passage, version->passages) {
		uint32_t count = passage->end - passage->first;
		uint32_t most = 1 + count / TERMS_A_KEY;

		if (passage->weight >= PASSAGE_WEIGHT)
			runs_add(arena, terms + passage->first, count,
				most < RUNS_MOST ? most : RUNS_MOST, keys);
	}
}

/* --- names and numbers at the head of the story */

struct head {
	uint64_t marks[HEAD_MARKS];
	uint32_t count;
};

static void mark_add(struct head *head, uint64_t key)
{
	for (uint32_t i = 0; i < head->count; i++)
		if (head->marks[i] == key)
			return;
	if (head->count < HEAD_MARKS)
		head->marks[head->count++] = key;
}

static void marks_add(struct head *head, const struct terms *terms)
{
	ROWS_EACH (struct term, term, *terms)
		if ((term->kind == TERM_NAME || term->kind == TERM_NUMBER) &&
			term->weight >= HEAD_WEIGHT)
			mark_add(head, term->key);
}

/* The same for both orders. Mixed first: the keys of numbers are multiples of
 * one number, and 3 and 5 would be 4 and 4. */
static uint64_t pair_key(uint64_t a, uint64_t b)
{
	const uint64_t odd = UINT64_C(0xbf58476d1ce4e5b9);

	a = (a ^ (a >> 31)) * odd;
	b = (b ^ (b >> 31)) * odd;
	return (a ^ (a >> 27)) + (b ^ (b >> 27));
}

static void pairs_add(
	struct arena *arena, const struct version *version, struct keys *keys)
{
	struct head head = {.count = 0};

	if (!version->title_is_passage)
		marks_add(&head, &version->title_terms);
	marks_add(&head, &version->passages.terms);
	for (uint32_t i = 0; i < head.count; i++)
		for (uint32_t j = 0; j < i; j++)
			key_add(arena, pair_key(head.marks[i], head.marks[j]),
				keys);
}

/* --- keys */

/* A notice quotes the headline of the story that it corrects. */
static void title_add(
	struct arena *arena, const struct version *version, struct keys *keys)
{
	const struct terms *title = &version->title_terms;
	const struct terms *terms = &version->passages.terms;

	runs_add(arena, title->rows, title->count, RUNS_MOST, keys);
	if (!version->notice)
		return;
	for (uint32_t i = 0; i + RUN_TERMS <= terms->count && i < NOTICE_TERMS;
		i++)
		key_add(arena, run_key(terms->rows + i, RUN_TERMS), keys);
}

static int key_order(const void *left, const void *right)
{
	const uint32_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

void keys_find(
	struct arena *arena, const struct version *version, struct keys *keys)
{
	uint32_t count = 0;

	*keys = (struct keys){0};
	passages_add(arena, version, keys);
	pairs_add(arena, version, keys);
	title_add(arena, version, keys);
	if (version->url.len)
		key_add(arena, hash_str(version->url), keys);
	if (keys->count)
		qsort(keys->rows, keys->count, sizeof(*keys->rows), key_order);
	for (uint32_t i = 0; i < keys->count; i++)
		if (!count || keys->rows[i] != keys->rows[count - 1])
			keys->rows[count++] = keys->rows[i];
	keys->count = count;
}
