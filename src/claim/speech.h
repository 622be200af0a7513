/*
 * Speech: whether what stands between quotation marks are words that somebody
 * spoke, and not a title, a nickname or a word held at arm's length.
 */
#ifndef CLAIM_SPEECH_H
#define CLAIM_SPEECH_H

#include "claim/attribution.h"

enum speech {
	SPEECH_NONE,
	SPEECH_ATTRIBUTED, /* by words around it */
	SPEECH_ALONE       /* whole sentences, if somebody spoke before them */
};

enum speech speech_find(const struct setting *setting, uint32_t quotation,
	const struct attribution *attribution);

#endif
