#include "story/texts.h"

#include "story/posted.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	SAME_PERCENT = 80, /* of the terms of the shorter */
	LONE_MARKS = 2,    /* names and numbers that only the shorter has; */
	LONE_PART = 4,     /* no more than one in so many */
	DAYS_MOST = 3,
	SEEN_LEAST = 1 << 10
};

static void *zeroed(size_t count, size_t size)
{
	void *rows = calloc(count, size);

	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

/* --- whether two are near-copies */

/* The terms of one, and those that the other has not. */
struct half {
	const char *at, *end;
	struct term term;
	uint32_t terms, lone, marks, lone_marks;
};

static bool half_next(struct half *half)
{
	uint64_t last = half->term.key;
	bool first = !half->terms;

	do {
		if (half->at == half->end)
			return false;
		half->term = take_term(&half->at);
	} while (!first && half->term.key == last);
	half->terms++;
	half->marks += half->term.kind != TERM_WORD;
	return true;
}

static struct half half_of(const struct sketch *sketch)
{
	const struct glossary glossary = sketch_glossary(sketch);

	return (struct half){.at = glossary.rows,
		.end = glossary.rows + (size_t)glossary.count * TERM_BYTES};
}

static void lone_add(struct half *half)
{
	half->lone++;
	half->lone_marks += half->term.kind != TERM_WORD;
}

static void halves_meet(struct half *a, struct half *b)
{
	bool mine = half_next(a), other = half_next(b);

	while (mine || other) {
		bool lone = !other || (mine && a->term.key < b->term.key);
		bool other_lone = !mine || (other && b->term.key < a->term.key);

		if (lone)
			lone_add(a);
		if (other_lone)
			lone_add(b);
		if (!other_lone)
			mine = half_next(a);
		if (!lone)
			other = half_next(b);
	}
}

static bool are_apart(day_t a, day_t b)
{
	return a != DAY_NONE && b != DAY_NONE &&
	       (a > b ? a - b : b - a) > DAYS_MOST;
}

static bool are_near(const struct sketch *a, const struct sketch *b)
{
	struct half left = half_of(a), right = half_of(b);
	const struct half *shorter;

	if (a->content == b->content)
		return true;
	if (are_apart(a->day, b->day))
		return false;
	halves_meet(&left, &right);
	shorter = left.terms < right.terms ? &left : &right;
	return shorter->lone * 100 <= shorter->terms * (100 - SAME_PERCENT) &&
	       shorter->lone_marks <= LONE_MARKS &&
	       shorter->lone_marks * LONE_PART <= shorter->marks;
}

/* --- all of a corpus */

struct search {
	const struct sketches *sketches;
	uint32_t *of; /* a forest, roots first */
	/* With whom each had a key in common last, counted from 1; with REFUSED
	 * where it was held against it in vain. */
	uint32_t *met;
};

#define REFUSED (UINT32_C(1) << 31)

static uint32_t root_of(uint32_t *of, uint32_t row)
{
	while (of[row] != row) {
		of[row] = of[of[row]];
		row = of[row];
	}
	return row;
}

/* Copies have many keys in common, most of them with the one before: who has
 * but one is not looked at. */
static void rows_meet(struct search *search, uint32_t before, uint32_t row)
{
	const struct sketch *rows = search->sketches->rows;
	uint32_t last = search->met[row], a, b;

	if ((last & ~REFUSED) != before + 1) {
		search->met[row] = before + 1;
		return;
	}
	if (last & REFUSED)
		return;
	search->met[row] |= REFUSED;
	a = root_of(search->of, before);
	b = root_of(search->of, row);
	if (a == b || !are_near(&rows[before], &rows[row]))
		return;
	if (a < b)
		search->of[b] = a;
	else
		search->of[a] = b;
}

static void part_meet(void *user, const struct postings *part)
{
	for (size_t i = 1; i < part->count; i++)
		if (part->rows[i].key == part->rows[i - 1].key)
			rows_meet(
				user, part->rows[i - 1].row, part->rows[i].row);
}

void texts_find(const struct sketches *sketches, struct texts *texts)
{
	struct search search = {.sketches = sketches,
		.of = zeroed(sketches->count + 1u, sizeof(*search.of)),
		.met = zeroed(sketches->count + 1u, sizeof(*search.met))};

	for (uint32_t i = 0; i < sketches->count; i++)
		search.of[i] = i;
	posted_walk(&posted_keys, sketches, part_meet, &search);
	for (uint32_t i = 0; i < sketches->count; i++)
		search.of[i] = search.of[search.of[i]];
	free(search.met);
	*texts = (struct texts){search.of, sketches->count};
}

void texts_release(struct texts *texts)
{
	free(texts->of);
	*texts = (struct texts){0};
}

/* --- their terms, each once */

/* Terms of the text that is counted, by their keys; 0: free. */
struct seen {
	uint32_t *slots;
	uint32_t mask, count;
};

/* A large table is not kept, for it would be cleared for every small text. */
static void seen_clear(struct seen *seen)
{
	free(seen->slots);
	*seen = (struct seen){
		zeroed(SEEN_LEAST, sizeof(*seen->slots)), SEEN_LEAST - 1, 0};
}

static bool seen_put(struct seen *seen, uint32_t key)
{
	uint32_t at = key * UINT32_C(0x9e3779b1);

	at ^= at >> 15;
	while (seen->slots[at & seen->mask]) {
		if (seen->slots[at & seen->mask] == key)
			return false;
		at++;
	}
	seen->slots[at & seen->mask] = key;
	seen->count++;
	return true;
}

static void seen_grow(struct seen *seen)
{
	struct seen grown = {.mask = seen->mask * 2 + 1};

	grown.slots = zeroed(grown.mask + 1u, sizeof(*grown.slots));
	for (uint32_t i = 0; i <= seen->mask; i++)
		if (seen->slots[i])
			seen_put(&grown, seen->slots[i]);
	free(seen->slots);
	*seen = grown;
}

/* Whether the term is the first one of the text. */
static bool seen_add(struct seen *seen, uint32_t term)
{
	if (seen->count * 2 > seen->mask)
		seen_grow(seen);
	return seen_put(seen, term + 1);
}

/* Of a text that is told once nothing needs to be remembered: seen is NULL. */
static void sketch_count(const struct sketch *sketch, struct seen *seen,
	uint32_t part, struct commonness *commonness)
{
	const struct glossary glossary = sketch_glossary(sketch);
	const char *at = glossary.rows;
	uint64_t counted = UINT64_MAX;

	for (uint32_t i = 0; i < glossary.count; i++) {
		struct term term = take_term(&at);

		if (!term.weight || term.kind == TERM_DAY ||
			term.key == counted ||
			commonness_part(commonness, (uint32_t)term.key) != part)
			continue;
		counted = term.key;
		if (!seen || seen_add(seen, (uint32_t)term.key))
			commonness_add(commonness, (uint32_t)term.key);
	}
}

/* Behind its root, the copies of each text as a chain that ends with 0. */
static uint32_t *chains_make(const struct texts *texts)
{
	uint32_t *next = zeroed(texts->count + 1u, sizeof(*next));

	for (uint32_t i = texts->count; i-- > 0;)
		if (texts->of[i] != i) {
			next[i] = next[texts->of[i]];
			next[texts->of[i]] = i;
		}
	return next;
}

static void part_count(const struct texts *texts, const uint32_t *next,
	const struct sketches *sketches, uint32_t part,
	struct commonness *commonness)
{
	struct seen seen = {0};

	for (uint32_t i = 0; i < texts->count; i++) {
		struct seen *copied = next[i] ? &seen : NULL;
		uint32_t copy = i;

		if (texts->of[i] != i)
			continue;
		if (copied)
			seen_clear(copied);
		do {
			sketch_count(&sketches->rows[copy], copied, part,
				commonness);
			copy = next[copy];
		} while (copy);
	}
	free(seen.slots);
}

void texts_count(const struct texts *texts, const struct sketches *sketches,
	struct commonness *commonness)
{
	uint32_t *next = chains_make(texts);

	for (uint32_t part = 0; part < commonness_parts(commonness); part++)
		part_count(texts, next, sketches, part, commonness);
	free(next);
}
