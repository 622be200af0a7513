/*
 * Alignment: which passage of one version is which of the other, sentence to
 * sentence. Passages that are the same meet by fingerprint, others by the
 * words that few passages have; what is moved is found as well. Near-linear:
 * a passage is compared only with the few that share most with it.
 */
#ifndef STORY_ALIGN_H
#define STORY_ALIGN_H

#include "story/match.h"

/* A version made ready for being aligned with many, one after another. */
struct alignment;

/* In the arena; borrows the version. */
struct alignment *alignment_new(struct arena *arena, const struct version *b);

/* The matches of a with it, in the arena: by a; each passage is in one match
 * at most. */
void alignment_find(struct alignment *alignment, struct arena *arena,
	const struct version *a, struct matches *matches);

/* The same for two versions that meet once. */
void passages_align(struct arena *arena, const struct version *a,
	const struct version *b, struct matches *matches);

#endif
