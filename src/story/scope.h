/*
 * Scope: what two values that differ are of. Only where both are of one thing,
 * one part of it, one time and one money can one of them be wrong; whichever
 * stage has found the two, they are looked at here.
 */
#ifndef STORY_SCOPE_H
#define STORY_SCOPE_H

#include "story/finding.h"

struct version;

/* Takes back the conflicts between values of another scope. */
void findings_scope(const struct version *a, const struct version *b,
	struct findings *findings);

#endif
