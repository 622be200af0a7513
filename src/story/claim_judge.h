/*
 * What is to be said of two claims of linked stories that have met: a
 * conflict, an update that time explains, or nothing. Precision comes first:
 * two values that exclude each other are a conflict only where one may be a
 * slip for the other, or where nothing else can be meant.
 */
#ifndef STORY_CLAIM_JUDGE_H
#define STORY_CLAIM_JUDGE_H

#include "story/claim_case.h"

struct claim_judgement claim_judge(struct arena *arena, const struct version *a,
	const struct version *b, const struct claim_pair *pair);

#endif
