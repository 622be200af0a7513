/*
 * Tagging: the part that each word of a sentence plays, without a model: by
 * closed classes, verb tables, endings and neighbours.
 */
#ifndef CLAIM_TAGGING_H
#define CLAIM_TAGGING_H

#include "claim/parts.h"

/* Tokens [first, end) of an article. */
void parts_find(const struct article *article, const struct tokens *tokens,
	uint32_t first, uint32_t end, const struct timexes *timexes,
	const struct claim_words *words, struct parts *parts);

#endif
