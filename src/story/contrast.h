/*
 * Contrasts: what two single words, one in place of the other, do to a passage.
 * Built once from src/lang/en/contrast.def, then constant and shared by threads.
 */
#ifndef STORY_CONTRAST_H
#define STORY_CONTRAST_H

#include "base/rows.h"
#include "story/kind.h"

struct contrasts;

struct contrasts *contrasts_new(void);
void contrasts_free(struct contrasts *contrasts);

enum contrast_flag {
	CONTRAST_NEGATIVE = 1 << 0, /* not, never, isn't */
	CONTRAST_AUXILIARY = 1 << 1 /* is, would, a: carries a denial */
};

/* Flags of a word in any case; curly apostrophes count as straight ones. */
unsigned contrast_flags(const struct contrasts *contrasts, struct str word);

enum contrast { CONTRAST_NONE, CONTRAST_ALIKE, CONTRAST_OPPOSITE };

/* *kind is set where they are opposite. */
enum contrast contrast_between(const struct contrasts *contrasts, struct str a,
	struct str b, enum kind *kind);

#endif
