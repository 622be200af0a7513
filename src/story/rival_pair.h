/*
 * A pair of rivals: a value of each version that the other has not, and what is
 * known of how well they fit.
 */
#ifndef STORY_RIVAL_PAIR_H
#define STORY_RIVAL_PAIR_H

#include "story/rivalry.h"
#include "story/slip.h"

/* Two values, one of each version. */
struct rival_pair {
	uint32_t a, b;  /* values */
	uint32_t worth; /* of what their sentences have in common */
	uint32_t ends;  /* sentences of the two that have no better match */
	uint32_t own;   /* worth of the words that are of the values alone */
	bool company;   /* a slip of a telling value stands beside the two */
	bool bare;      /* both are hours without a day of their own */
	enum slip slip;
	struct judgement judgement;
};
struct rival_pairs ROWS_OF(struct rival_pair);

/* What two sentences must have in common: where nothing else can be meant;
 * where each is the other's most alike; and where one is. */
enum { WORTH_SURE = 9, WORTH_MUTUAL = 18, WORTH_ONE = 20 };

/* Whether each version alone has one value of that class, this one. */
bool rival_pair_is_sole(
	const struct rivalry *rivalry, const struct rival_pair *pair);

/* Whether a slip of the hand is more likely than another value. */
bool rival_slip_is_strong(enum slip slip);

#endif
