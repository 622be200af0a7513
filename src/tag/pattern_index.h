/*
 * The index of the patterns: which may begin with a token, and which of those
 * with the token behind it. Most places of a text are ruled out by it.
 */
#ifndef TAG_PATTERN_INDEX_H
#define TAG_PATTERN_INDEX_H

#include "tag/pattern.h"

/* Fills the index of compiled patterns; lives in their arena. */
void patterns_index(struct patterns *patterns);

#endif
