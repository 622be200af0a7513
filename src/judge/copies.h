/*
 * Copies: what a draft looks like beside other tellings of its story: whose
 * words it has, what it does not say of that, and where the two differ.
 */
#ifndef JUDGE_COPIES_H
#define JUDGE_COPIES_H

#include "judge/copy.h"

/*
 * Records what the rules of the family copies find. Of the docket's reading
 * only the article is looked at. `chosen`: somebody named these few to be
 * compared, so whatever contradicts them is told; of an archive, only what is
 * one text here and there changed, for much in it merely looks alike.
 */
void copies_judge(
	struct docket *docket, const struct copies *copies, bool chosen);

#endif
