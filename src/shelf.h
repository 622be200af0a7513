/*
 * A shelf holds the other copies that drafts are compared with: of each its
 * bytes and a sketch, which says whether a draft may tell the same story. What
 * does is read in full when it is asked for, and then kept. What a cache has
 * the sketch of is not even parsed before.
 */
#ifndef SHELF_H
#define SHELF_H

#include "judge/kin.h"
#include "judge/source.h"
#include "road.h"
#include "story/commonness.h"
#include "story/comparison.h"
#include "story/sketch_cache.h"

/* One of the copies. Everything is in the shelf's arena. */
struct shelved {
	struct raw raw;
	struct hash_wide key; /* of the bytes and their format */
	uint32_t size;        /* bytes of its sketch */
	uint64_t print;       /* and their hash, as they were made */
	bool warned;          /* it is damaged, and every run says so */
	bool known;           /* the cache had it */
	/* What was read in full; NULL: nothing was yet. */
	const struct version *version;
	const struct source *source;
};
struct shelveds ROWS_OF(struct shelved);

struct shelf {
	struct fc *fc;
	const struct fc_cache *cache;
	struct arena arena;
	struct shelveds copies;
	struct kin kin;
	/* What recurs on it, and what is common, makes no story. The first is
	 * marked in all sketches, the second where one is compared. They are in
	 * order of time; the identity is the copy's row, and `places` leads
	 * back. */
	struct sketches sketches;
	uint32_t *places;
	struct commonness commonness;
	struct sketch_cache known; /* from the cache */
	bool deceived;             /* it had what is not so */
};

/* Fills a zeroed shelf with the other copies of the options, which are
 * borrowed; status as desks_run. Without any it stays empty. The cache is kept
 * anew where it has not all of them, or more. */
enum fc_status shelf_fill(struct shelf *shelf, struct fc *fc,
	const struct fc_lint_options *options, fc_sink sink,
	fc_complain complain, void *user);
void shelf_release(struct shelf *shelf);

/* A draft and its sketch, as it is compared with copies. */
struct shelf_draft {
	const struct version *version;
	struct sketch sketch;
	/* The sketch unpacked, and ready to be aligned with: NULL where a
	 * passage was found to recur since. */
	struct version *unpacked;
	struct alignment *alignment;
};
void shelf_draft_make(struct arena *arena, const struct version *version,
	struct shelf_draft *draft);

/*
 * Compares a draft, `a`, with one of its kin, which is read in full where it
 * has not been. Whether they tell one story is judged by what the whole shelf
 * knows; false where they do not. The arena is that of the draft.
 */
bool shelf_compare(struct shelf *shelf, struct arena *arena,
	struct shelf_draft *draft, const struct kin_row *kin,
	struct comparison *comparison);

#endif
