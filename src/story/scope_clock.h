/*
 * Hours of the day: "past 2 a.m." and "2:14 a.m." are one time, and "shortly
 * before four" is no number beside "3.50am".
 */
#ifndef STORY_SCOPE_CLOCK_H
#define STORY_SCOPE_CLOCK_H

#include "story/scope_side.h"

/* Whether two times, or a time and a number, are told so that the one may be
 * the other. */
bool scope_clocks_meet(const struct scope_side *a, const struct scope_side *b);

#endif
