/*
 * Links: whether two versions tell one story, and how. Wording alone links
 * nothing, for a form that is filled in anew every week is no story: what is
 * rare must be shared, and what stands in the same places must be the same.
 */
#ifndef STORY_LINK_H
#define STORY_LINK_H

#include "story/evidence.h"
#include "story/relation.h"

/* What can be told of a pair before their passages are compared. */
enum foresight {
	FORESEEN_NOTHING,
	FORESEEN_COPY, /* identical, which is enough to link them */
	FORESEEN_NONE  /* hardly a link: by far too little is shared */
};

/* Fills what evidence_meet knows. */
enum foresight link_foresee(const struct version *a, const struct version *b,
	struct evidence *evidence);

/* Whether and how they are linked, foreseen before; without who has it from
 * whom, and without reasons. */
void link_judge(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence,
	struct link *link);

/* The same, with all there is to say. */
void link_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct link *link);

#endif
