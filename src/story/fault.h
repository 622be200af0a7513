/*
 * Faults: what one version gets wrong by itself or against the facts, brought
 * into a comparison. Where the versions differ it tells which of them cannot
 * be right; where both have it, it was copied.
 */
#ifndef STORY_FAULT_H
#define STORY_FAULT_H

#include "story/finding.h"

/*
 * Adds to the findings, which must be settled, what version_faults of both
 * have: of each fault a reason to the conflict that touches it, or a row. The
 * side that does not have the passage is left empty.
 */
void faults_tell(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings);

#endif
