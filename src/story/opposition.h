/*
 * An opposition: two versions and what each says, by the matter that it is of,
 * so that what can be contradicted meets its like and never all meet all.
 * Borrows the versions and the scenes; the rest is in the arena.
 */
#ifndef STORY_OPPOSITION_H
#define STORY_OPPOSITION_H

#include "base/keyed.h"
#include "story/finding.h"
#include "story/scene.h"

enum { MATTERS_MOST = 8 }; /* phrases of one matter that are looked at */

struct opponent {
	const struct version *version;
	struct keyed_rows phrases, words; /* by what they are about */
};

struct opposition {
	struct arena *arena;
	const struct scenes *scenes; /* NULL: too long for any */
	struct opponent a, b;
	struct findings *findings;
};

/* What two sentences have in common. */
struct alike {
	uint32_t worth, count; /* of words with weight that both have */
	bool telling;          /* a rare one is among them */
};

struct opposition opposition_make(struct arena *arena, const struct version *a,
	const struct version *b, const struct scenes *scenes,
	struct findings *findings);

/* The phrase of a row of the version. */
const struct said_phrase *opponent_phrase(
	const struct opponent *opponent, uint32_t row);

/* Of a sentence of a and one of b, by their rows. */
struct alike opposition_alike(
	const struct opposition *opposition, uint32_t a, uint32_t b);

/* Adds a finding of what stands at a and at b. */
void opposition_put(struct opposition *opposition, enum finding_class class,
	enum kind kind, struct span a, struct span b, struct str why);

#endif
