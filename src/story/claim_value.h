/*
 * The values of two claims, one against the other, as sets whose ends may be
 * open: "more than 74" does not hold 74, "before 1928" not 1928.
 */
#ifndef STORY_CLAIM_VALUE_H
#define STORY_CLAIM_VALUE_H

#include "story/said.h"
#include "story/versus.h"

/* What a claim is measured in, as far as two can be compared. */
enum claim_class {
	CLASS_NONE, /* nothing that is compared by key */
	CLASS_COUNT,
	CLASS_RATIO,
	CLASS_MONEY,
	CLASS_LASTING, /* lengths of time */
	CLASS_AGE,
	CLASS_GRADE, /* 6.5/10 */
	CLASS_ORDER, /* the 58th */
	CLASS_PHYSICAL,
	CLASS_SCORE,
	CLASS_DAYS,
	CLASS_ROLE,
	CLASS_NAME,
	CLASS_PLACE
};

enum claim_class claim_class_of(const struct said_claim *claim);

/* "Thousands", "several hundred": no digits are told. */
bool quantity_is_vague(const struct quantity *quantity);

/* How numbers are read: as stories round them, or to the letter, one of the two
 * being a statement that is held against the other. */
enum reading_of { READ_ROUNDED, READ_A_HELD, READ_B_HELD };

/*
 * Of two claims of one class about the same thing. To the letter "more than 9
 * million" is not "9 million", and who knows of "over 104" does not bear out a
 * statement of "over 105".
 */
struct judgement claim_versus(struct arena *arena, const struct said_claim *a,
	const struct said_claim *b, enum reading_of how);

#endif
