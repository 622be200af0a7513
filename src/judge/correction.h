/*
 * Corrections: what an article says of itself, or of a copy, that was wrong:
 * "corrects to April 6, not August 6", "an earlier version said 430 tonnes".
 */
#ifndef JUDGE_CORRECTION_H
#define JUDGE_CORRECTION_H

#include "base/rows.h"

struct correction {
	struct span notice; /* its sentence */
	struct span wrong;  /* what is taken back; holds a digit or a capital */
};
struct corrections ROWS_OF(struct correction);

/* One pass over the text, sentence by sentence. */
void corrections_find(
	struct arena *arena, struct str text, struct corrections *corrections);

#endif
