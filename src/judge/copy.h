/*
 * A copy: another telling of a draft's story, compared with it.
 */
#ifndef JUDGE_COPY_H
#define JUDGE_COPY_H

#include "judge/docket.h"
#include "story/comparison.h"

/* In its comparison the draft is `a`. */
struct copy {
	const struct source *source;
	const struct comparison *comparison;
};
struct copies ROWS_OF(struct copy);

#endif
