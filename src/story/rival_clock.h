/*
 * The time of day of two days that may be one: "before dawn on Wednesday" and
 * "at 5.40am on Tuesday", or of a deed whose day is told elsewhere: "at 10:52
 * p.m.", "10:25 p.m.".
 */
#ifndef STORY_RIVAL_CLOCK_H
#define STORY_RIVAL_CLOCK_H

#include "story/rival.h"
#include "story/rival_pair.h"

/* The part of a day that is told: 1 for the hours until noon, 2 for those until
 * six, 3 for the rest; 0 where none is. */
int day_part(const struct timex *timex);

/* A weekday with an hour or a part of it: "late on Wednesday". */
bool rival_is_part(const struct rival *rival);

/* Two hours without a day of their own that are not one; else untouched. */
void rivals_clocks_judge(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b, struct judgement *judgement);

/* Whether the two may be told of one deed. */
bool rivals_clocks_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair);

/* The one hour that each version tells, where they are told of the same. */
void clocks_compare(struct rivalry *rivalry);

#endif
