/*
 * Values that a later report tells otherwise because time went on: the dead,
 * votes, pumps at work, an area burnt; and sums that it says were moved.
 */
#ifndef STORY_CLAIM_TALLY_H
#define STORY_CLAIM_TALLY_H

#include "story/claim_case.h"

/* Whether it counts what goes on changing while a story is told. */
bool claim_is_tally(const struct said_claim *claim);

/* "At least 14" is still true when it is 23, and yet told otherwise. */
bool tally_has_risen(const struct claim_case *two);

/* "Has been doubled to a million": the later value is told as a new one, and
 * the earlier is not. */
bool tally_is_moved(const struct claim_case *two);

/* Makes it an update, or leaves it untold. */
void tally_judge(
	const struct claim_case *two, struct claim_judgement *judgement);

#endif
