/*
 * People by what they are, for what is told of a whole and its parts: who is
 * told twice is no error.
 */
#ifndef JUDGE_PEOPLE_H
#define JUDGE_PEOPLE_H

#include "base/str.h"

/* Two kinds without a common bit share nobody; 0: not of people. */
uint32_t people_bits(struct str word);

/* "Nine children and eight girls", "six members and five women". */
bool people_may_overlap(uint32_t a, uint32_t b);

#endif
