/*
 * Wholes and their parts: what a rule says of parts that are more than their
 * whole, however they are told.
 */
#ifndef JUDGE_WHOLES_H
#define JUDGE_WHOLES_H

#include "judge/figures.h"

/* Rows from `i` on that are shares of all: "60 percent yes, 45 percent no". */
void shares_check(struct docket *docket, uint32_t i);

/* A whole that is dealt out behind it: "12 boats, eight from Tarn and five
 * from Orrin". */
void dealt_check(struct docket *docket, const struct quantity *whole);

/* The remark on both. */
void parts_remark(struct docket *docket, const struct quantity *whole,
	struct span parts, const struct addends *addends);

#endif
