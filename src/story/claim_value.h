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

static inline enum claim_class claim_class_of(const struct said_claim *claim)
{
	static const uint8_t classes[] = {
		[CLAIM_DAYS] = CLASS_DAYS,
		[CLAIM_ROLE] = CLASS_ROLE,
		[CLAIM_NAME] = CLASS_NAME,
		[CLAIM_PLACE] = CLASS_PLACE,
		[CLAIM_RANK] = CLASS_NONE,
	};
	static const uint8_t measures[] = {
		[MEASURE_NUMBER] = CLASS_COUNT,
		[MEASURE_COUNT] = CLASS_COUNT,
		[MEASURE_PERCENT] = CLASS_RATIO,
		[MEASURE_SHARE] = CLASS_RATIO,
		[MEASURE_MONEY] = CLASS_MONEY,
		[MEASURE_TIME] = CLASS_LASTING,
		[MEASURE_AGE] = CLASS_AGE,
		[MEASURE_PHYSICAL] = CLASS_PHYSICAL,
		[MEASURE_SCORE] = CLASS_SCORE,
		[MEASURE_RATIO] = CLASS_SCORE,
	};

	if (claim->kind != CLAIM_QUANTITY)
		return (enum claim_class)classes[claim->kind];
	if (claim->ordinal)
		return CLASS_ORDER;
	return claim->grade ? CLASS_GRADE
			    : (enum claim_class)measures[claim->quantity.kind];
}

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
