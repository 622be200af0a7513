#include "story/rival_size.h"

#include "story/claim_value.h"
#include "story/clue.h"
#include "story/slip.h"

#include <math.h>

enum {
	TIMES_MOST = 3, /* as much as the other: else of something else */
	TEN = 10        /* two days and two years meet by chance */
};

bool quantity_is_points(const struct quantity *q)
{
	return str_ends(q->unit, STR("point"));
}

/* People of some kind, any of whom another desk may call people. */
static bool is_people_noun(const struct said_claim *claim)
{
	return claim->people || clue_is(claim->quantity.head, CLUE_PEOPLE);
}

static bool is_one_thing(const struct said_claim *a, const struct said_claim *b)
{
	struct str mine = a->quantity.head, other = b->quantity.head;

	if ((a->people || b->people) && is_people_noun(a) && is_people_noun(b))
		return true;
	if (a->attribute.len && str_eq_fold(a->attribute, b->attribute) &&
		(!mine.len || !other.len || a->people || b->people))
		return true;
	if (mine.len && other.len)
		return str_eq_fold(mine, other) || str_ends(mine, other) ||
		       str_ends(other, mine);
	return false;
}

static double times_of(double a, double b)
{
	double more = fmax(fabs(a), fabs(b)), less = fmin(fabs(a), fabs(b));

	return less > 0 ? more / less : INFINITY;
}

/* "almost half an hour" of 25 minutes. */
static bool is_rounded_length(
	const struct quantity *a, const struct quantity *b)
{
	return !str_eq(a->unit, b->unit) &&
	       (a->bound != BOUND_EQUAL || b->bound != BOUND_EQUAL) &&
	       times_of(a->base, b->base) <= 1.25;
}

bool rivals_sized(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;
	bool same = mine->from == other->from && mine->to == other->to;

	/* "the six months to 27 September" is no range. */
	if (mine->pair != other->pair && claim_class_of(a) != CLASS_LASTING)
		return false;
	if (quantity_is_points(mine) != quantity_is_points(other))
		return same;
	if (claim_class_of(a) == CLASS_COUNT &&
		(!is_one_thing(a, b) || mine->from <= 1 || other->from <= 1))
		return false;
	if (same)
		return mine->bound == other->bound &&
		       (claim_class_of(a) != CLASS_LASTING ||
			       mine->from >= TEN) &&
		       (!str_eq(mine->unit, other->unit) ||
			       (mine->change && other->change &&
				       mine->change != other->change));
	if (claim_class_of(a) == CLASS_LASTING && mine->base_unit.ptr &&
		other->base_unit.ptr)
		return times_of(mine->base, other->base) <= TIMES_MOST &&
		       !is_rounded_length(mine, other);
	return times_of(mine->from, other->from) <= TIMES_MOST ||
	       slip_of(a, b) == SLIP_SCALE;
}
