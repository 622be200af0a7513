/*
 * The period that a figure is told over: a quarter, "the nine months to
 * September", "the coming year".
 */
#ifndef STORY_PERIOD_TOLD_H
#define STORY_PERIOD_TOLD_H

#include "story/version.h"

struct period {
	double months; /* 0: none, or more than one */
	struct interval days;
	bool named; /* "May", "2025": and no "three months" */
	struct span span;
};

/* The one period of a claim's sentence, which the claim is told over. */
struct period period_told(
	const struct version *version, const struct said_claim *claim);

/* Whether each of two claims is told over a period, and another one. */
bool periods_differ(const struct version *a, const struct said_claim *mine,
	const struct version *b, const struct said_claim *other);

#endif
