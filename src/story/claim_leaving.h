/*
 * Who held an office in the earlier report and has left it in the later one:
 * "Leader of the council Dominic Aird" and, a week on, "Mr Aird resigned".
 */
#ifndef STORY_CLAIM_LEAVING_H
#define STORY_CLAIM_LEAVING_H

#include "story/finding.h"

/* Adds the findings. */
void leavings_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
