/*
 * What is told as past: days on which something happened, as the verb before
 * them says. "The mayor opened the bridge on Wednesday", not "plans to open".
 */
#ifndef CLAIM_PAST_H
#define CLAIM_PAST_H

#include "claim/flank.h"

struct pasts ROWS_OF(uint32_t); /* rows in timexes, in order */

void pasts_find(struct arena *arena, const struct setting *setting,
	struct pasts *pasts);

#endif
