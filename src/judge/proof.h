/*
 * A proof is one article as lint has marked it: where it stands, and what is
 * to be said of it.
 */
#ifndef JUDGE_PROOF_H
#define JUDGE_PROOF_H

#include "judge/remark.h"

struct proof {
	const struct source *source; /* NULL: nothing to show */
	struct remarks remarks;      /* by place */
};
struct proofs ROWS_OF(struct proof);

#endif
