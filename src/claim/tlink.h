/*
 * Temporal links (TLINK of TimeML 1.2.1), as far as they can be reckoned with:
 * how many days one thing that an article tells came after another.
 *
 *	"Two days after the ferry sank, on March 7" -- and the ferry sank on
 *	March 4, as another sentence has it
 */
#ifndef CLAIM_TLINK_H
#define CLAIM_TLINK_H

#include "claim/flank.h"

struct tlink {
	struct span span;      /* the length and the word that links */
	struct span reference; /* what is counted from; {0, 0}: "later" */
	uint32_t sentence;     /* index in sentences */
	int32_t least, most;   /* days behind the reference, negative: before */
	uint32_t from;         /* the timex that dates the reference, */
	uint32_t to;           /* and what is told; or TIMEX_NO_ROW */
};
struct tlinks ROWS_OF(struct tlink);

/* In order of their spans. The timexes must be resolved. */
void tlinks_find(struct arena *arena, const struct setting *setting,
	struct tlinks *tlinks);

#endif
