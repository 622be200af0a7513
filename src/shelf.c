#include "shelf.h"

#include "story/align.h"
#include "story/recurring.h"

#include <stdlib.h>

/* As compare has it: of two articles only what they say counts. */
enum { SHELF_LEAST = 2 };

static void *copy_read(void *user, struct arena *arena, struct article *article,
	struct buffer *out)
{
	const struct shelf *shelf = user;
	struct reading *reading = arena_alloc(arena, sizeof(*reading));

	(void)out;
	reading->article = *article;
	road_tag(shelf->fc, arena, FC_EVERYTHING | ROAD_TLINK, reading);
	return reading;
}

static void copy_keep(void *user, const void *result)
{
	struct shelf *shelf = user;
	const struct reading *reading = result;
	uint32_t at = shelf->versions.count;

	road_version(shelf->fc, &shelf->arena, reading,
		ROWS_ADD(&shelf->arena, &shelf->versions));
	if (at == shelf->source_room)
		shelf->sources = rows_grow(&shelf->arena, shelf->sources,
			&shelf->source_room, sizeof(*shelf->sources));
	shelf->sources[at] = source_make(&shelf->arena, &reading->article);
}

/* --- what the shelf knows of its stories */

static int64_t time_of(const struct sketch *sketch)
{
	return sketch->day != DAY_NONE ? sketch->day : INT32_MAX;
}

static int sketch_order(const void *left, const void *right)
{
	const struct sketch *a = left, *b = right;

	if (time_of(a) != time_of(b))
		return time_of(a) < time_of(b) ? -1 : 1;
	return (a->identity > b->identity) - (a->identity < b->identity);
}

static struct sketch sketch_make(
	struct arena *arena, const struct version *version)
{
	struct str bytes = sketch_pack(arena, version);

	return sketch_of((char *)bytes.ptr);
}

static void stories_weigh(struct shelf *shelf)
{
	struct sketches *sketches = &shelf->sketches;

	for (uint32_t i = 0; i < shelf->versions.count; i++) {
		struct sketch *sketch = ROWS_ADD(&shelf->arena, sketches);

		*sketch = sketch_make(&shelf->arena, &shelf->versions.rows[i]);
		sketch->identity = i;
	}
	if (sketches->count)
		qsort(sketches->rows, sketches->count, sizeof(*sketches->rows),
			sketch_order);
	recurring_mark(sketches);
	commonness_init(&shelf->commonness, sketches->count);
	ROWS_EACH (struct sketch, sketch, *sketches)
		sketch_count(sketch, &shelf->commonness);
	ROWS_EACH (struct sketch, marked, *sketches)
		sketch_mark_common(marked, &shelf->commonness);
	shelf->places = arena_alloc(
		&shelf->arena, (sketches->count + 1u) * sizeof(*shelf->places));
	for (uint32_t i = 0; i < sketches->count; i++)
		shelf->places[sketches->rows[i].identity] = i;
}

void shelf_draft_make(struct arena *arena, const struct version *version,
	struct shelf_draft *draft)
{
	draft->version = version;
	draft->sketch = sketch_make(arena, version);
}

/* What recurs on the shelf is no part of the draft's story either. */
static void recurring_share(struct sketch *draft, const struct sketch *copy)
{
	uint32_t mine = sketch_passage_count(draft);

	for (uint32_t i = 0; i < sketch_passage_count(copy); i++) {
		struct sketch_passage passage = sketch_passage(copy, i);

		for (uint32_t j = 0; passage.recurring && j < mine; j++)
			if (sketch_passage(draft, j).fingerprint ==
				passage.fingerprint)
				sketch_mark_recurring(draft, j);
	}
}

static void link_weigh(const struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, uint32_t row, struct link *link)
{
	struct sketch *copy = &shelf->sketches.rows[shelf->places[row]];
	struct version a, b;
	struct matches matches;

	recurring_share(&draft->sketch, copy);
	sketch_mark_common(&draft->sketch, &shelf->commonness);
	sketch_weigh(arena, &draft->sketch, draft->version, &a);
	sketch_weigh(arena, copy, &shelf->versions.rows[row], &b);
	passages_align(arena, &a, &b, &matches);
	link_find(arena, &a, &b, &matches, link);
}

bool shelf_compare(const struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, uint32_t row, struct comparison *comparison)
{
	bool weighed = shelf->versions.count >= SHELF_LEAST;
	struct link link = {0};

	if (weighed)
		link_weigh(shelf, arena, draft, row, &link);
	if (weighed && !link.linked)
		return false;
	comparison_make(arena, STR_NONE, draft->version,
		&shelf->versions.rows[row], comparison);
	if (weighed)
		comparison->link = link;
	return comparison->link.linked;
}

enum fc_status shelf_fill(struct shelf *shelf, struct fc *fc,
	const struct fc_input *inputs, size_t count, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks =
		road_desks(fc, inputs, count, sink, complain, user);
	enum fc_status status;

	shelf->fc = fc;
	if (!count)
		return FC_OK;
	road_vocabulary(fc);
	desks.user = shelf;
	desks.work = copy_read;
	desks.keep = copy_keep;
	status = desks_run(&desks);
	kin_make(&shelf->arena, shelf->versions.rows, 0, shelf->versions.count,
		&shelf->kin);
	stories_weigh(shelf);
	return status;
}

void shelf_release(struct shelf *shelf)
{
	if (shelf->commonness.counts)
		commonness_release(&shelf->commonness);
	arena_release(&shelf->arena);
	*shelf = (struct shelf){0};
}
