#include "story/recurring.h"

#include "story/posted.h"

enum {
	STORIES = 4,        /* that a passage recurs in */
	LOOKED_MOST = 48, /* of an article, that are looked at */
	LEAD_TERMS = 5,
	HEAD_PASSAGES = 3,
	MARKS_MOST = 64,
	SAME_MARKS = 2 /* at the head of one, and in the other: one story */
};

static bool has_passage(const struct sketch *sketch, uint32_t fingerprint)
{
	uint32_t count = sketch_passage_count(sketch);

	for (uint32_t i = 0; i < count && i < LOOKED_MOST; i++)
		if (sketch_passage(sketch, i).fingerprint == fingerprint)
			return true;
	return false;
}

/* Whether what a story begins with, but for the passage, is in the other. */
static bool shares_lead(
	const struct sketch *a, const struct sketch *b, uint32_t but)
{
	uint32_t count = sketch_passage_count(a);

	for (uint32_t i = 0; i < count; i++) {
		struct sketch_passage passage = sketch_passage(a, i);

		if (!passage.headline && passage.fingerprint != but &&
			passage.terms >= LEAD_TERMS)
			return has_passage(b, passage.fingerprint);
	}
	/* It is nothing but the passage: a part of the other. */
	return true;
}

/* Rare names and numbers of the title and of passages. */
struct marks {
	uint64_t rows[MARKS_MOST];
	uint32_t count;
};

static void marks_add(
	struct marks *marks, const struct term *terms, uint32_t count)
{
	for (uint32_t i = 0; i < count && marks->count < MARKS_MOST; i++)
		if ((terms[i].kind == TERM_NAME ||
			    terms[i].kind == TERM_NUMBER) &&
			terms[i].weight >= WEIGHT_RARE)
			marks->rows[marks->count++] = terms[i].key;
}

/* Of the first passages, `most` of them, that the other has not. */
static void marks_find(struct arena *arena, const struct sketch *sketch,
	const struct sketch *other, uint32_t most, struct marks *marks)
{
	struct version version;
	const struct term *terms;

	sketch_unpack_terms(arena, sketch, &version);
	terms = version.passages.terms.rows;
	marks->count = 0;
	marks_add(marks, version.title_terms.rows, version.title_terms.count);
	ROWS_EACH (struct passage, passage, version.passages) {
		if (has_passage(other, (uint32_t)passage->fingerprint))
			continue;
		if (!most--)
			break;
		marks_add(marks, terms + passage->first,
			passage->end - passage->first);
	}
}

/* How many different ones of a are in b. */
static uint32_t marks_shared(const struct marks *a, const struct marks *b)
{
	uint32_t shared = 0;

	for (uint32_t i = 0; i < a->count; i++) {
		bool found = false, before = false;

		for (uint32_t j = 0; j < b->count && !found; j++)
			found = a->rows[i] == b->rows[j];
		for (uint32_t j = 0; j < i && !before; j++)
			before = a->rows[i] == a->rows[j];
		shared += found && !before;
	}
	return shared;
}

static bool shares_marks(
	struct arena *arena, const struct sketch *a, const struct sketch *b)
{
	struct marks head, all;

	marks_find(arena, a, b, HEAD_PASSAGES, &head);
	marks_find(arena, b, a, LOOKED_MOST, &all);
	arena_reset(arena);
	return marks_shared(&head, &all) >= SAME_MARKS;
}

static bool differ(struct arena *arena, const struct sketch *a,
	const struct sketch *b, uint32_t passage)
{
	return !shares_lead(a, b, passage) && !shares_lead(b, a, passage) &&
	       !shares_marks(arena, a, b) && !shares_marks(arena, b, a);
}

static void passage_mark(struct sketch *sketch, uint32_t fingerprint)
{
	uint32_t count = sketch_passage_count(sketch);

	for (uint32_t i = 0; i < count; i++)
		if (sketch_passage(sketch, i).fingerprint == fingerprint)
			sketch_mark_recurring(sketch, i);
}

struct search {
	struct arena arena;
	struct sketches *sketches;
	const struct texts *texts;
};

/* Whether two that have the passage are of two stories. */
static bool are_two(
	struct search *search, uint32_t passage, uint32_t before, uint32_t row)
{
	const struct sketch *rows = search->sketches->rows;

	return search->texts->of[before] != search->texts->of[row] &&
	       differ(&search->arena, &rows[before], &rows[row], passage);
}

/* Postings [from, end) are of one passage. */
static void passage_judge(struct search *search,
	const struct postings *postings, size_t from, size_t end)
{
	const struct posting *rows = postings->rows;
	uint32_t fingerprint = rows[from].key, stories = 1;

	if (end - from < STORIES)
		return;
	for (size_t i = from + 1; i < end && stories < STORIES; i++)
		stories += are_two(
			search, fingerprint, rows[i - 1].row, rows[i].row);
	for (size_t i = from; stories == STORIES && i < end; i++)
		passage_mark(&search->sketches->rows[rows[i].row], fingerprint);
}

static void part_judge(void *user, const struct postings *part)
{
	for (size_t from = 0, end; from < part->count; from = end) {
		end = postings_end(part, from);
		passage_judge(user, part, from, end);
	}
}

void recurring_mark(struct sketches *sketches, const struct texts *texts)
{
	struct search search = {.sketches = sketches, .texts = texts};

	posted_walk(&posted_passages, sketches, part_judge, &search);
	arena_release(&search.arena);
}
