/*
 * Values that are told elsewhere: what one text tells of the same thing as the
 * other, in a sentence of its own that fits better than the one at hand.
 */
#ifndef STORY_SCOPE_ELSEWHERE_H
#define STORY_SCOPE_ELSEWHERE_H

#include "story/scope_side.h"

/* Whether the value of `other` stands in the version of `mine` too, in a
 * sentence that has more in common with that of `other`. */
bool scope_told_elsewhere(
	const struct scope_side *mine, const struct scope_side *other);

/* Whether `mine` counts some of those whom `other` counts: so many are told of
 * there too, by a word that follows the count of `mine` and not that of
 * `other`. */
bool scope_counts_some(
	const struct scope_side *mine, const struct scope_side *other);

#endif
