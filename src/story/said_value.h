/*
 * The value of a claim, copied out of the reading: a quantity, a day, a role, a
 * name. Texts are in the arena of the maker.
 */
#ifndef STORY_SAID_VALUE_H
#define STORY_SAID_VALUE_H

#include "story/said_maker.h"

/* Whether the article tells of sums in pounds: £, pence, sterling. */
bool reading_is_sterling(const struct reading *reading);

/* A copy that the arena owns, if there is a text. */
struct str said_text(struct arena *arena, struct str s);

/* The timex of a row of the reading; one of no days where there is none. */
struct timex said_timex(
	struct arena *arena, const struct reading *reading, uint32_t row);

struct quantity said_quantity(
	const struct said_maker *maker, const struct quantity *from);

/* Whether the words of a value are people: "300 people", "12 residents". */
bool said_of_people(
	const struct said_maker *maker, const struct said_claim *said);

/* Fills what the claim is of, and the tokens where that is a quantity or days.
 */
void said_value_put(const struct said_maker *maker, const struct claim *claim,
	struct said_claim *said);

#endif
