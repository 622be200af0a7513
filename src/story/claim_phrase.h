/*
 * Phrases that can be contradicted by their like: where a matter stands
 * ("pleaded guilty"), on which side something lies ("north coast"), and what
 * is denied ("not vaccinated").
 */
#ifndef STORY_CLAIM_PHRASE_H
#define STORY_CLAIM_PHRASE_H

#include "claim/attribute.h"
#include "claim/reading.h"
#include "story/said.h"

/* Adds those of a sentence, by place. */
void phrases_said(struct arena *arena, const struct reading *reading,
	const struct attributes *attributes, uint32_t sentence,
	struct said *said);

#endif
