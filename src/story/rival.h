/*
 * A rival: a claim of a version whose value may stand in the place of another,
 * and the words around it. Borrows both.
 */
#ifndef STORY_RIVAL_H
#define STORY_RIVAL_H

#include "story/version.h"

struct rival {
	const struct version *version;
	const struct said_claim *claim;
};

/* What stands at a place of the rival's article. */
struct str rival_text(const struct rival *rival, struct span span);

/* The words behind a value, as far as its clause goes. */
struct str rival_behind(const struct rival *rival);

/* The two words before a value. */
struct str rival_before(const struct rival *rival);

/* "Slashed to one in 300", "raising its bid to 345 pence". */
bool rival_is_moved_to(const struct rival *rival);

#endif
