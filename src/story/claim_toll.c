#include "story/claim_toll.h"

#include "story/slip.h"
#include "story/toll.h"

#include <math.h>
#include <stdlib.h>

enum { LATER_MINUTES = 15, SLIP_DAYS = 1 };

struct two {
	struct arena *arena;
	const struct version *a, *b;
	struct findings *findings;
	int later; /* 1: b, -1: a, 0: neither, or unknown */
};

static bool is_least(const struct said_toll *toll)
{
	return toll->bound == BOUND_LEAST || toll->bound == BOUND_MORE;
}

static bool is_apart(const struct said_toll *a, const struct said_toll *b)
{
	return a->high < b->low || b->high < a->low;
}

/* "At least nine" is still true when it is 31, and yet told otherwise. */
static bool differ(const struct said_toll *a, const struct said_toll *b)
{
	return is_apart(a, b) || (is_least(a) && b->count > a->count) ||
	       (is_least(b) && a->count > b->count);
}

/* The toll of a kind that a version tells first; NULL: none. */
static const struct said_toll *toll_first(
	const struct version *version, uint8_t kind)
{
	const struct said_toll *first = NULL;

	ROWS_EACH (struct said_toll, toll, version->said.tolls)
		if (toll->kind == kind && !toll->first)
			return toll;
		else if (toll->kind == kind && !first)
			first = toll;
	return first;
}

/* Whether a version tells of that count anywhere. */
static bool has_toll(
	const struct version *version, const struct said_toll *like)
{
	ROWS_EACH (struct said_toll, toll, version->said.tolls)
		if (toll->kind == like->kind && !toll->first &&
			!differ(toll, like))
			return true;
	return false;
}

static int sign(int64_t number)
{
	return (number > 0) - (number < 0);
}

static int later_of(const struct version *a, const struct version *b)
{
	int32_t days;

	if (version_days(a, b, &days) && days)
		return sign(days);
	if (a->minute == NO_MINUTE || b->minute == NO_MINUTE ||
		llabs(b->minute - a->minute) < LATER_MINUTES)
		return 0;
	return sign(b->minute - a->minute);
}

/* Whether it went the way that it may go. */
static bool may_go(const struct two *two, const struct said_toll *mine,
	const struct said_toll *other)
{
	int rises = toll_rises((enum toll)mine->kind);
	int risen = (other->count > mine->count ? 1 : -1) * two->later;

	return !rises || rises == risen;
}

/* Whether it is more likely that a hand slipped: 13 and 31, a day apart; or
 * how many were aboard. */
static bool is_slip(const struct two *two, const struct said_toll *mine,
	const struct said_toll *other)
{
	enum slip slip = slip_of_numbers(mine->count, other->count);
	int32_t days;

	return (slip == SLIP_DIGITS || slip == SLIP_SCALE ||
		       mine->kind == TOLL_ABOARD) &&
	       version_days(two->a, two->b, &days) && abs(days) <= SLIP_DAYS;
}

static void toll_put(const struct two *two, enum finding_class class,
	const struct said_toll *mine, const struct said_toll *other)
{
	const struct findings_between between = {
		two->arena, two->a, two->b, two->findings};

	finding_add(&between, class,
		class == FINDING_UPDATE ? KIND_NUMBER : KIND_NEGATION,
		mine->span, other->span,
		class == FINDING_UPDATE
			? STR("what is counted went on between the two reports")
			: STR("some of them, or none"));
}

/* Whether a version tells of no other count of a kind. */
static bool is_sole(const struct version *version, const struct said_toll *like)
{
	ROWS_EACH (struct said_toll, toll, version->said.tolls)
		if (toll->kind == like->kind && toll->count != like->count)
			return false;
	return true;
}

/* "Nobody was hurt", where the other counts those that were. */
static bool is_denied(const struct two *two, const struct said_toll *mine,
	const struct said_toll *other)
{
	int32_t days;

	return mine->kind <= TOLL_MISSING &&
	       (mine->count == 0) != (other->count == 0) &&
	       is_sole(two->a, mine) && is_sole(two->b, other) &&
	       (!version_days(two->a, two->b, &days) || abs(days) <= SLIP_DAYS);
}

static void kind_compare(const struct two *two, uint8_t kind)
{
	const struct said_toll *mine = toll_first(two->a, kind);
	const struct said_toll *other = toll_first(two->b, kind);

	if (!mine || !other || !differ(mine, other) || has_toll(two->b, mine) ||
		has_toll(two->a, other))
		return;
	if (two->later && may_go(two, mine, other)) {
		if (!is_slip(two, mine, other))
			toll_put(two, FINDING_UPDATE, mine, other);
	} else if (is_denied(two, mine, other)) {
		toll_put(two, FINDING_CONFLICT, mine, other);
	}
}

/* "17 were trapped", and then "sixteen are still missing", or nobody is. */
static void trapped_compare(const struct two *two)
{
	bool turned = two->later < 0;
	const struct version *early = turned ? two->b : two->a;
	const struct version *late = turned ? two->a : two->b;
	const struct said_toll *then = toll_first(early, TOLL_TRAPPED);
	const struct said_toll *now = toll_first(late, TOLL_MISSING);

	if (!two->later || !then || !now || toll_first(early, TOLL_MISSING) ||
		toll_first(late, TOLL_TRAPPED) || now->count >= then->count)
		return;
	toll_put(two, FINDING_UPDATE, turned ? now : then, turned ? then : now);
}

void tolls_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	const struct two two = {arena, scenes->a, scenes->b, findings,
		later_of(scenes->a, scenes->b)};

	for (uint8_t kind = 0; kind < TOLLS; kind++)
		kind_compare(&two, kind);
	trapped_compare(&two);
}
