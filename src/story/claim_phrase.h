/*
 * Phrases that can be contradicted by their like: where a matter stands
 * ("pleaded guilty"), on which side something lies ("north coast"), and what
 * is denied ("not vaccinated").
 */
#ifndef STORY_CLAIM_PHRASE_H
#define STORY_CLAIM_PHRASE_H

#include "story/said_maker.h"

/* Adds those of a sentence, by place. */
void phrases_said(const struct said_maker *maker, uint32_t sentence);

#endif
