/*
 * A rivalry: the values of two versions side by side, and which of them are
 * told in both. As long as the comparison; borrows the versions.
 */
#ifndef STORY_RIVALRY_H
#define STORY_RIVALRY_H

#include "story/claim_value.h"
#include "story/finding.h"
#include "story/scene.h"

enum { RIVALRY_VALUES = 96 }; /* of a version; more are a table */

struct rival_value {
	uint32_t row; /* of said.claims */
	enum claim_class class;
	bool answered, told;
};

struct rival_side {
	const struct version *version;
	uint32_t count;
	struct rival_value values[RIVALRY_VALUES];
};

struct rivalry {
	struct arena *arena;
	const struct scenes *scenes;
	struct rival_side a, b;
	/* Whether the two are told so many days apart that a value may have
	 * been put off or raised. */
	bool may_move;
	/* Values of a and of b that agree. */
	bool agree[RIVALRY_VALUES][RIVALRY_VALUES];
	struct findings *findings;
};

/* False where a version has more values than a story has. */
bool rivalry_make(struct arena *arena, const struct scenes *scenes,
	struct findings *findings, struct rivalry *rivalry);

static inline const struct said_claim *rivalry_claim(
	const struct rival_side *side, uint32_t value)
{
	return &side->version->said.claims.rows[side->values[value].row];
}

/* Whether a value of a and one of b are of one class. */
static inline bool rivalry_alike(
	const struct rivalry *rivalry, uint32_t a, uint32_t b)
{
	return rivalry->a.values[a].class == rivalry->b.values[b].class;
}

/* How many values of a class a version alone has. */
uint32_t rivalry_alone(const struct rival_side *side, enum claim_class class);

/* Days from the publication of a to that of b; false where one is unknown. */
bool rivalry_days(const struct rivalry *rivalry, int32_t *days);

#endif
