/*
 * Finding claims: of each sentence what its numbers, days, titles and words
 * assert.
 */
#ifndef CLAIM_CLAIM_FIND_H
#define CLAIM_CLAIM_FIND_H

#include "claim/claim_scan.h"

/* By value, none before another that begins earlier. Linear in the text.
 * Furniture claims nothing. */
void claims_find(struct arena *arena, const struct claim_sources *sources,
	struct claims *claims);

#endif
