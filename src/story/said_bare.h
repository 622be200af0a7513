/*
 * Values of which a sentence claims nothing that was understood: they are rows
 * all the same, and may meet their like. Ages told in passing are claims.
 */
#ifndef STORY_SAID_BARE_H
#define STORY_SAID_BARE_H

#include "story/said_maker.h"

/* Adds the age of whom the text has named in full before: "Vane, 47, said". */
void said_age_add(const struct said_maker *maker,
	const struct sentence *sentence, struct said_claims *claims);

/* Adds the quantities and days of a sentence that no row from `before` on has.
 * To be called for the sentences in order. */
void said_bare_add(struct said_maker *maker, const struct sentence *sentence,
	uint32_t before, struct said_claims *claims);

/* "He was 54, and had nine children": makes a bare number an age. */
void said_age_settle(const struct said_maker *maker, struct said_claim *claim);

#endif
