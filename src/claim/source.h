/*
 * Sources: noun phrases that may name who speaks, as far as the parts of words
 * tell.
 */
#ifndef CLAIM_SOURCE_H
#define CLAIM_SOURCE_H

#include "claim/flank.h"

/* The noun phrase that begins at token i. */
struct noun source_at(const struct flank *flank, uint32_t i);

/* The noun phrase that ends in front of token i; a pronoun or a relative is
 * one. */
struct noun source_until(const struct flank *flank, uint32_t i);

#endif
