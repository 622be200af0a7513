/*
 * Who is what, in two versions: one person with two titles that exclude each
 * other, and one title or kin with two first names.
 */
#ifndef STORY_CLAIM_ROLE_H
#define STORY_CLAIM_ROLE_H

#include "story/finding.h"
#include "story/kind.h"

/* Whether one given name is neither a short form nor a spelling of the other:
 * not "Rob" and "Robert". */
bool given_names_differ(struct str mine, struct str other);

/* Adds a conflict for each. By name, never each with each. */
void roles_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

/* Whether it gives somebody an office, to this day. */
bool claim_is_in_office(const struct said_claim *claim);

#endif
