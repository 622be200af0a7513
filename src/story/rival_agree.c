#include "story/rival_agree.h"

#include "story/claim_value.h"
#include "story/rival_size.h"

#include <math.h>

enum { NEAR_PERCENT = 15 }; /* within which a rounded value is told again */

static bool is_near(double a, double b)
{
	return fabs(a - b) * 100 <= NEAR_PERCENT * fmax(fabs(a), fabs(b));
}

static bool is_plain(const struct quantity *q)
{
	return q->from == q->to && !q->pair;
}

/* 87 percent have it, and 13 percent have not. */
static bool is_rest(const struct quantity *a, const struct quantity *b)
{
	double whole = a->kind == MEASURE_SHARE ? 1 : 100;

	return (a->kind == MEASURE_PERCENT || a->kind == MEASURE_SHARE) &&
	       a->kind == b->kind && is_plain(a) && is_plain(b) &&
	       fabs(a->from + b->from - whole) < 1e-9;
}

/* "Sunday" may be meant of another week, but answers for none. */
static bool days_overlap(const struct timex *a, const struct timex *b)
{
	struct interval common;

	return !interval_is_known(a->days) || !interval_is_known(b->days) ||
	       interval_meet(a->days, b->days, &common);
}

/* Most values are too far apart. A measure may be told in two units. */
static bool may_agree(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;

	if (a->kind == CLAIM_DAYS)
		return str_eq(a->timex.value, b->timex.value) ||
		       days_overlap(&a->timex, &b->timex);
	return a->kind != CLAIM_QUANTITY || mine->kind != other->kind ||
	       mine->kind == MEASURE_PHYSICAL || mine->base_unit.ptr ||
	       is_near(mine->from, other->from) || is_near(mine->to, other->to);
}

bool rivals_agree(const struct said_claim *a, const struct said_claim *b)
{
	enum verdict verdict;

	if (claim_class_of(a) != claim_class_of(b))
		return false;
	if (a->kind == CLAIM_QUANTITY && is_rest(&a->quantity, &b->quantity))
		return true;
	if (a->kind == CLAIM_QUANTITY &&
		quantity_is_points(&a->quantity) !=
			quantity_is_points(&b->quantity))
		return false;
	/* "over two years": for so long. */
	if (a->kind == CLAIM_QUANTITY && a->quantity.from == b->quantity.from &&
		a->quantity.to == b->quantity.to &&
		str_eq(a->quantity.unit, b->quantity.unit))
		return !a->quantity.change || !b->quantity.change ||
		       a->quantity.change == b->quantity.change;
	if (!may_agree(a, b))
		return false;
	verdict = claim_versus(NULL, a, b, READ_ROUNDED).verdict;
	if (verdict != VERDICT_COMPATIBLE)
		return verdict == VERDICT_SAME;
	/* "This year" holds every day of it, and answers none. */
	if (a->kind == CLAIM_DAYS)
		return str_eq(a->timex.value, b->timex.value) ||
		       (a->timex.value.len >= 7 && b->timex.value.len >= 7 &&
			       days_overlap(&a->timex, &b->timex));
	return a->quantity.kind == MEASURE_PHYSICAL ||
	       a->quantity.kind != b->quantity.kind ||
	       is_near(a->quantity.from, b->quantity.from) ||
	       is_near(a->quantity.to, b->quantity.to);
}
