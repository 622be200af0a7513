/*
 * Rates of exchange: what a dollar of the United States can have cost. A bare
 * "rupees" may be of several countries; then it can have cost what any of
 * theirs did.
 */
#ifndef JUDGE_RATE_H
#define JUDGE_RATE_H

#include "judge/docket.h"

struct rate {
	struct str name; /* the unit, or its last word where it stands alone */
	double least, most; /* a dollar has cost since 1985 */
};

/* What it costs in a sum's money; false where that is not known. */
bool rate_of(const struct docket *docket, const struct quantity *sum,
	struct rate *rate);

#endif
