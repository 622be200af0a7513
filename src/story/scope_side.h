/*
 * One side of a difference: a place in a version, with what stands there and
 * around it.
 */
#ifndef STORY_SCOPE_SIDE_H
#define STORY_SCOPE_SIDE_H

#include "story/version.h"

struct scope_side {
	const struct version *version;
	struct span span, sentence; /* bytes of the text */
	uint32_t row; /* of the sentence in said_sentences; UINT32_MAX: none */
	const struct quantity *quantity; /* that stands there; or NULL */
	const struct timex *timex;       /* likewise */
};

struct scope_side scope_side_of(
	const struct version *version, struct span span);

/* What stands there; the rest of the sentence before it and behind it. */
struct str scope_words(const struct scope_side *side);
struct str scope_ahead(const struct scope_side *side);
struct str scope_behind(const struct scope_side *side);

/* The sentence. */
struct str scope_sentence(const struct scope_side *side);

/* What the words are worth that two sentences, by their rows, have in common.
 */
uint32_t scope_alike(const struct version *a, uint32_t a_row,
	const struct version *b, uint32_t b_row);

/* Whether the two sentences are one, copied: most of the words of the longer
 * are in the other. */
bool scope_is_copied(const struct scope_side *a, const struct scope_side *b);

#endif
