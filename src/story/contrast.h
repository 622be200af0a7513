/*
 * Contrasts: what two single words, one in place of the other, do to a passage.
 * Made from src/lang/en/contrast.def when the library is built, with the
 * vocabulary; constant and shared by threads.
 */
#ifndef STORY_CONTRAST_H
#define STORY_CONTRAST_H

#include "base/rows.h"
#include "story/kind.h"

/* One place of a word in the table; a word has several. */
struct contrast_place {
	uint16_t row;
	uint8_t side;
	uint32_t next; /* index + 1 */
};

/* A word and the first of its places. */
struct contrast_slot {
	uint64_t key;   /* 0: free */
	uint32_t first; /* index + 1 */
};

struct contrasts {
	struct arena arena;
	struct contrast_places ROWS_OF(struct contrast_place) places;
	struct contrast_slot *slots; /* a hash table */
	uint32_t slot_count, count;
};

/* Makes them of the table, for the build. */
void contrasts_init(struct contrasts *contrasts);
void contrasts_release(struct contrasts *contrasts);

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
