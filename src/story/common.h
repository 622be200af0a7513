/*
 * What two versions have in common, in words for a reader.
 */
#ifndef STORY_COMMON_H
#define STORY_COMMON_H

#include "story/version.h"

/*
 * The first rare terms of a kind, TERM_NAME or TERM_NUMBER, that both have,
 * as a writes them: "Lady Oriana, Port Selbridge". Empty without any.
 */
struct str common_terms(struct arena *arena, const struct version *a,
	const struct version *b, enum term_kind kind);

#endif
