/*
 * Values that both versions tell, each at another pole: 40,000 shares bought in
 * one and sold in the other.
 */
#ifndef STORY_CLAIM_POLE_H
#define STORY_CLAIM_POLE_H

#include "story/rivalry.h"

/* Adds the findings. */
void poles_compare(struct rivalry *rivalry);

#endif
