/*
 * Pairing: one article of a corpus held against those that it may be linked
 * with. Keeps what was unpacked and judged of late, so that an article that
 * came twice is not judged twice. For one thread at a time.
 */
#ifndef STORY_PAIRING_H
#define STORY_PAIRING_H

#include "story/candidates.h"
#include "story/relation.h"
#include "story/unpacked.h"

struct pair_link {
	uint32_t a, b;    /* sketches; a is before b */
	uint8_t relation; /* enum relation */
};
struct pair_links ROWS_OF(struct pair_link);

enum { PAIRING_VERDICTS = 1 << 12 };

struct verdict {
	uint32_t a; /* counted from 1; 0: none */
	uint32_t b; /* with CANDIDATE_WEAK, as a candidate */
	uint8_t relation;
};

/* {0} is one that has judged nothing. */
struct pairing {
	struct unpacked unpacked;
	struct arena scratch;
	struct verdict verdicts[PAIRING_VERDICTS];
};

/* The first twin of each sketch, before it or itself; to be freed. */
uint32_t *twins_find(const struct sketches *sketches);

/* The links of article a with its candidates, by b. */
void pairing_judge(struct pairing *pairing, const struct sketches *sketches,
	const uint32_t *twins, const struct candidates *candidates, uint32_t a,
	struct arena *arena, struct pair_links *links);

void pairing_release(struct pairing *pairing);

#endif
