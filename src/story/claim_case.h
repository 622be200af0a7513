/*
 * Two claims that have met, to be judged, and what is said of them: what all
 * judges of them ask. Borrows the versions.
 */
#ifndef STORY_CLAIM_CASE_H
#define STORY_CLAIM_CASE_H

#include "story/claim_meet.h"
#include "story/finding.h"
#include "story/version.h"

struct claim_case {
	struct arena *arena;
	const struct version *a, *b;
	const struct said_claim *mine, *other;
	const struct claim_pair *pair;
};

struct claim_judgement {
	bool told; /* else there is nothing to say */
	enum finding_class class;
	enum kind kind;
	struct str because, why; /* arithmetic; what makes it one */
};

/* Days from the publication of a to that of b; false where one is unknown. */
static inline bool case_days(const struct claim_case *two, int32_t *days)
{
	return version_days(two->a, two->b, days);
}

/* The value of one of the two, as written. */
static inline struct str case_words(
	const struct version *version, const struct said_claim *claim)
{
	return str_at(version->article.text, claim->value);
}

#endif
