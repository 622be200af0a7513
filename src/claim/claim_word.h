/*
 * Claims that words make: superlatives ("the longest bridge in Wales"), who
 * is what to whom ("her husband, the architect Orrin Vale"), and where
 * somebody was born or something stands.
 */
#ifndef CLAIM_CLAIM_WORD_H
#define CLAIM_CLAIM_WORD_H

#include "claim/claim_scan.h"

/* Whether the sentence has a word that may make a claim. */
bool claim_words_any(
	const struct claim_scan *scan, const struct sentence *sentence);

/* Adds the claims of the scan's sentence. */
void claim_words_find(struct claim_scan *scan);

#endif
