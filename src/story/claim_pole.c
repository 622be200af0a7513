#include "story/claim_pole.h"

#include "claim/pole.h"
#include "story/rival_companion.h"

enum {
	POLES_MOST = 128,
	WORTH_POLE = 18 /* of what the sentences have in common, for numbers
			   that may meet by chance */
};

/* A pole of a version, and the value that stands there. */
struct standing {
	const struct said_pole *pole;
	const struct said_claim *claim;
	uint32_t value; /* of the rivalry */
};

struct standings {
	uint32_t count;
	struct standing rows[POLES_MOST];
};

struct meeting {
	struct rivalry *rivalry;
	struct standings a, b;
};

static enum kind kind_of(enum pole_axis axis)
{
	static const enum kind kinds[] = {
#define AXIS(NAME, values, crossed, kind, why) KIND_##kind,
#define POLE(NAME, side, phrases, example)
#include "lang/en/pole.def"
#undef AXIS
#undef POLE
	};

	return kinds[axis];
}

static void standings_make(
	const struct rival_side *side, struct standings *standings)
{
	const struct said_poles *poles = &side->version->said.poles;
	uint32_t at = 0;

	standings->count = 0;
	for (uint32_t i = 0; i < side->count; i++) {
		while (at < poles->count &&
			poles->rows[at].claim < side->values[i].row)
			at++;
		for (; at < poles->count && standings->count < POLES_MOST &&
			poles->rows[at].claim == side->values[i].row;
			at++)
			if (poles->rows[at].side)
				standings->rows[standings->count++] =
					(struct standing){&poles->rows[at],
						rivalry_claim(side, i), i};
	}
}

/* --- one value */

/* Whether both tell the same value, and not one the rest of the other. */
static bool is_same_value(const struct meeting *meeting,
	const struct standing *mine, const struct standing *other)
{
	const struct quantity *a = &mine->claim->quantity;
	const struct quantity *b = &other->claim->quantity;

	/* "Sold 3,800 copies" and "nearly 4,000 people have bought": what was
	 * sold, and who bought it. */
	if (mine->claim->people != other->claim->people)
		return false;
	if (a->from == b->from && a->to == b->to)
		return str_eq(versus_currency(a->unit),
			       versus_currency(b->unit)) ||
		       meeting->rivalry->agree[mine->value][other->value];
	return meeting->rivalry->agree[mine->value][other->value] &&
	       !str_eq(a->unit, b->unit);
}

/* How many values of a side are as large. */
static uint32_t tellings(
	const struct rival_side *side, const struct said_claim *like)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < side->count; i++) {
		const struct said_claim *claim = rivalry_claim(side, i);

		count += claim_class_of(claim) == claim_class_of(like) &&
			 claim->quantity.from == like->quantity.from;
	}
	return count;
}

/* Whether it must be one thing that the two values are of. */
static bool is_one_thing(const struct meeting *meeting,
	const struct standing *mine, const struct standing *other)
{
	const struct rivalry *rivalry = meeting->rivalry;

	return (rival_is_rare(mine->claim) &&
		       tellings(&rivalry->a, mine->claim) == 1 &&
		       tellings(&rivalry->b, other->claim) == 1) ||
	       rivals_have_companion(rivalry, mine->value, other->value) ||
	       scenes_worth(rivalry->scenes, mine->claim->row,
		       other->claim->row) >= WORTH_POLE;
}

/* --- poles */

/* Whether a version tells the value at that pole somewhere else. */
static bool tells_too(const struct meeting *meeting, bool turned,
	const struct standing *like, uint8_t side)
{
	const struct standings *all = turned ? &meeting->a : &meeting->b;

	for (uint32_t i = 0; i < all->count; i++) {
		const struct standing *row = &all->rows[i];

		if (row->pole->axis == like->pole->axis &&
			row->pole->side == side &&
			is_same_value(meeting, turned ? row : like,
				turned ? like : row))
			return true;
	}
	return false;
}

static bool are_opposed(
	const struct standing *mine, const struct standing *other)
{
	return mine->pole->axis == other->pole->axis &&
	       mine->pole->side != other->pole->side &&
	       claim_class_of(mine->claim) == claim_class_of(other->claim);
}

/* Whether a second value of the same sentences, behind the first in a, stands
 * the other way round. */
static bool is_crossed(const struct meeting *meeting,
	const struct standing *mine, const struct standing *other)
{
	for (uint32_t i = 0; i < meeting->a.count; i++)
		for (uint32_t j = 0; j < meeting->b.count; j++) {
			const struct standing *x = &meeting->a.rows[i];
			const struct standing *y = &meeting->b.rows[j];

			if (x->pole->axis == mine->pole->axis &&
				y->pole->axis == mine->pole->axis &&
				x->pole->side == other->pole->side &&
				y->pole->side == mine->pole->side &&
				x->claim->row == mine->claim->row &&
				y->claim->row == other->claim->row &&
				x->value > mine->value &&
				y->value != other->value &&
				is_same_value(meeting, x, y))
				return true;
		}
	return false;
}

static struct span span_of(const struct standing *standing)
{
	struct span pole = standing->pole->span, value = standing->claim->value;

	return (struct span){
		pole.start < value.start ? pole.start : value.start,
		pole.end > value.end ? pole.end : value.end};
}

/* What was bought may be sold on a later day. */
static bool is_sold_later(const struct meeting *meeting,
	const struct standing *mine, const struct standing *other)
{
	enum { SOLD = 2 };
	int32_t days = 0;

	return mine->pole->axis == AXIS_TRADE &&
	       rivalry_days(meeting->rivalry, &days) && days != 0 &&
	       (days > 0 ? other : mine)->pole->side == SOLD;
}

static void standings_meet(struct meeting *meeting, const struct standing *mine,
	const struct standing *other)
{
	const struct rivalry *rivalry = meeting->rivalry;
	const struct findings_between two = {rivalry->arena, rivalry->a.version,
		rivalry->b.version, rivalry->findings};
	enum pole_axis axis = (enum pole_axis)mine->pole->axis;

	if (!are_opposed(mine, other) || !is_same_value(meeting, mine, other) ||
		is_sold_later(meeting, mine, other) ||
		tells_too(meeting, false, mine, mine->pole->side) ||
		tells_too(meeting, true, other, other->pole->side) ||
		(axis_at(axis)->crossed ? !is_crossed(meeting, mine, other)
					: !is_one_thing(meeting, mine, other)))
		return;
	finding_add(&two, FINDING_CONFLICT, kind_of(axis), span_of(mine),
		span_of(other), axis_at(axis)->why);
}

void poles_compare(struct rivalry *rivalry)
{
	struct meeting *meeting =
		arena_alloc_raw(rivalry->arena, sizeof(*meeting));

	meeting->rivalry = rivalry;
	standings_make(&rivalry->a, &meeting->a);
	standings_make(&rivalry->b, &meeting->b);
	for (uint32_t i = 0; i < meeting->a.count; i++)
		for (uint32_t j = 0; j < meeting->b.count; j++)
			standings_meet(meeting, &meeting->a.rows[i],
				&meeting->b.rows[j]);
}
