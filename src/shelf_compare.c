/*
 * A draft beside a copy of the shelf: by their sketches first, and in full
 * where those tell one story.
 */
#include "shelf.h"

#include "story/align.h"

/* As compare has it: of two articles only what they say counts. */
enum { SHELF_LEAST = 2 };

void shelf_draft_make(struct arena *arena, const struct version *version,
	struct shelf_draft *draft)
{
	*draft = (struct shelf_draft){.version = version,
		.sketch = sketch_of(sketch_pack(arena, version))};
}

/* --- a copy in full */

/*
 * The sketch must be the copy's own, whatever a cache had. Where it is not, it
 * is made anew; what recurs is then not known of this one.
 */
static void sketch_hold(struct shelf *shelf, uint32_t row)
{
	struct shelved *copy = &shelf->copies.rows[row];
	struct sketch *old = &shelf->sketches.rows[shelf->places[row]];
	struct str bytes = sketch_pack(&shelf->arena, copy->version);
	struct sketch sketch;

	if (bytes.len == copy->size && hash_str(bytes) == copy->print)
		return;
	sketch = sketch_of(bytes);
	shelf->deceived = true;
	sketch.identity = old->identity;
	sketch_mark_common(&sketch, &shelf->commonness);
	*old = sketch;
}

/* False: it can no longer be parsed, which its first reading would have told
 * if a cache had not spared it. */
static bool copy_hold(struct shelf *shelf, uint32_t row)
{
	struct shelved *copy = &shelf->copies.rows[row];
	struct version *version;
	struct reading reading = {0};
	struct arena arena = {0};
	struct fc_error error;
	bool parsed;

	if (copy->version)
		return true;
	parsed = raw_parse(&arena, &copy->raw, NULL, &reading.article,
			 &error) == FC_OK;
	if (parsed) {
		version = arena_alloc(&shelf->arena, sizeof(*version));
		road_tag(shelf->fc, &arena, FC_EVERYTHING | ROAD_TLINK,
			&reading);
		road_version(shelf->fc, &shelf->arena, &reading, version);
		copy->version = version;
		copy->source = source_make(&shelf->arena, &reading.article);
		sketch_hold(shelf, row);
	} else {
		shelf->deceived = true;
	}
	arena_release(&arena);
	return parsed;
}

/* --- whether the two tell one story */

/* What recurs on the shelf is no part of the draft's story either. */
static void recurring_share(
	struct shelf_draft *draft, const struct sketch *copy)
{
	struct sketch *sketch = &draft->sketch;
	uint32_t mine = sketch_passage_count(sketch);

	for (uint32_t i = 0; i < sketch_passage_count(copy); i++) {
		struct sketch_passage passage = sketch_passage(copy, i);

		for (uint32_t j = 0; passage.recurring && j < mine; j++) {
			struct sketch_passage own = sketch_passage(sketch, j);

			if (own.recurring ||
				own.fingerprint != passage.fingerprint)
				continue;
			sketch_mark_recurring(sketch, j);
			draft->unpacked = NULL;
		}
	}
}

static void draft_unpack(const struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft)
{
	if (draft->unpacked)
		return;
	sketch_mark_common(&draft->sketch, &shelf->commonness);
	draft->unpacked = arena_alloc(arena, sizeof(*draft->unpacked));
	sketch_unpack(arena, &draft->sketch, draft->unpacked);
	draft->alignment = alignment_new(arena, draft->unpacked);
}

static struct sketch *sketch_of_row(const struct shelf *shelf, uint32_t row)
{
	return &shelf->sketches.rows[shelf->places[row]];
}

/* By the sketches alone: whether link_weigh may find a link. */
static bool link_may_be(const struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, const struct kin_row *kin)
{
	struct sketch *sketch = sketch_of_row(shelf, kin->row);
	struct arena scratch = {0};
	struct version copy;
	struct evidence evidence;
	enum foresight foresight;
	struct matches matches;
	struct link link = {.linked = true};

	recurring_share(draft, sketch);
	draft_unpack(shelf, arena, draft);
	sketch_mark_common(sketch, &shelf->commonness);
	sketch_unpack(&scratch, sketch, &copy);
	foresight = link_foresee(&copy, draft->unpacked, &evidence);
	if (foresight == FORESEEN_NONE && kin->keys == 1) {
		link.linked = false;
	} else if (foresight != FORESEEN_COPY) {
		alignment_find(draft->alignment, &scratch, &copy, &matches);
		link_judge(&copy, draft->unpacked, &matches, &evidence, &link);
	}
	arena_release(&scratch);
	return link.linked;
}

static void link_weigh(const struct shelf *shelf, struct arena *arena,
	const struct shelf_draft *draft, uint32_t row, struct link *link)
{
	struct version a, b;
	struct matches matches;

	sketch_weigh(arena, &draft->sketch, draft->version, &a);
	sketch_weigh(arena, sketch_of_row(shelf, row),
		shelf->copies.rows[row].version, &b);
	passages_align(arena, &a, &b, &matches);
	link_find(arena, &a, &b, &matches, link);
}

bool shelf_compare(struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, const struct kin_row *kin,
	struct comparison *comparison)
{
	uint32_t row = kin->row;
	bool weighed = shelf->copies.count >= SHELF_LEAST;
	struct link link = {0};

	if (weighed && !link_may_be(shelf, arena, draft, kin))
		return false;
	if (!copy_hold(shelf, row))
		return false;
	if (weighed)
		link_weigh(shelf, arena, draft, row, &link);
	if (weighed && !link.linked)
		return false;
	comparison_make(arena, STR_NONE, draft->version,
		shelf->copies.rows[row].version, comparison);
	if (weighed)
		comparison->link = link;
	return comparison->link.linked;
}
