/*
 * A shelf holds the other copies that drafts are compared with: read once,
 * then constant, for any number of drafts.
 */
#ifndef SHELF_H
#define SHELF_H

#include "judge/kin.h"
#include "judge/source.h"
#include "road.h"
#include "story/commonness.h"
#include "story/comparison.h"

struct shelf {
	const struct fc *fc;
	struct arena arena;
	struct versions versions;
	const struct source **sources; /* of each version */
	uint32_t source_room;
	struct kin kin;
	/* What is common on it, and what recurs, makes no story. In order of
	 * time; the identity is the version's row, and `places` leads back. */
	struct sketches sketches;
	uint32_t *places;
	struct commonness commonness;
};

/* Fills a zeroed shelf from the inputs; status as desks_run. Without inputs it
 * stays empty. */
enum fc_status shelf_fill(struct shelf *shelf, struct fc *fc,
	const struct fc_input *inputs, size_t count, fc_sink sink,
	fc_complain complain, void *user);
void shelf_release(struct shelf *shelf);

/* A draft and its sketch, as it is compared with copies. */
struct shelf_draft {
	const struct version *version;
	struct sketch sketch;
};
void shelf_draft_make(struct arena *arena, const struct version *version,
	struct shelf_draft *draft);

/*
 * Compares a draft, `a`, with the copy in that row. Whether they tell one story
 * is judged by what the whole shelf knows; false where they do not.
 */
bool shelf_compare(const struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, uint32_t row, struct comparison *comparison);

#endif
