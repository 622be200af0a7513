/*
 * Parallel passages: a match seen as a row of segments, terms that both have
 * and gaps by turns, so that what one passage says can be found beside what
 * the other says in its place.
 */
#ifndef STORY_PARALLEL_H
#define STORY_PARALLEL_H

#include "story/match.h"
#include "story/versus.h"

enum { SIDE_OF_A, SIDE_OF_B, SIDES };

struct parallel {
	const struct version *versions[SIDES];
	const struct passage *passages[SIDES];
	const struct match *match;
	struct diff *diff;
	uint32_t percent; /* of the shorter's terms that both have */
	/* By term of a passage; a gap has an even number. */
	uint16_t segments[SIDES][DIFF_TERMS];
};

/* `diff` is scratch, as long as *parallel. */
void parallel_make(const struct version *a, const struct version *b,
	const struct match *match, struct diff *diff,
	struct parallel *parallel);

/* A row of a table of details, and the segments that it touches. */
struct placed {
	uint32_t row;
	uint16_t term, end;   /* of the passage, half-open */
	uint16_t first, last; /* segments */
	bool told;            /* it has its counterpart */
};
enum { PLACED_MOST = 48 };
struct placed_rows {
	struct placed rows[PLACED_MOST];
	uint32_t count;
};

/* Adds a row whose span lies in the passage; others, and what is too much,
 * are left out. */
void placed_add(const struct parallel *parallel, int side, uint32_t row,
	struct span span, struct placed_rows *placed);

/* Whether any of its words differs from the other passage's. */
bool placed_differs(
	const struct parallel *parallel, int side, const struct placed *placed);

/* Whether little more than the two rows differs where they stand. */
bool placed_tight(const struct parallel *parallel, const struct placed *a,
	const struct placed *b);

/* Whether so much else differs where they stand that each may belong to words
 * of its own. */
bool placed_loose(const struct parallel *parallel, const struct placed *a,
	const struct placed *b);

/* How one row of a stands to one of b. */
typedef struct judgement (*counterpart_judge)(const struct parallel *parallel,
	struct arena *arena, uint32_t a, uint32_t b);

/* Told of each pair; such as are disjoint or apart stand in the same place. */
typedef void (*counterpart_tell)(void *user, const struct placed *a,
	const struct placed *b, const struct judgement *judgement);

/*
 * Pairs the rows of both sides: those that are the same first, wherever they
 * stand, then those in the same place that are compatible, then what is left
 * in the same place: disjoint, or not to be compared.
 */
void counterparts_find(const struct parallel *parallel, struct arena *arena,
	struct placed_rows *a, struct placed_rows *b, counterpart_judge judge,
	counterpart_tell tell, void *user);

#endif
