#include "story/rival_sum.h"

#include "story/clue.h"

#include <math.h>

enum {
	NEAR_PERCENT = 1, /* of the sum, that rounding takes or adds */
	LEAST = 20        /* smaller numbers meet by chance */
};

/* Two values that differ, as numbers of one unit. */
struct rival_gap {
	const struct said_claim *more, *less;
};

static bool is_near(double a, double b)
{
	return fabs(a - b) * 100 <= NEAR_PERCENT * fmax(fabs(a), fabs(b));
}

static bool is_measured(const struct said_claim *claim)
{
	return claim->kind == CLAIM_QUANTITY &&
	       claim->quantity.from == claim->quantity.to;
}

/* People, whatever they are called: "210 employees". */
static bool counts_people(const struct said_claim *claim)
{
	struct str head = claim->quantity.head;

	return claim->people ||
	       (head.len && (clue_in(head, CLUE_PEOPLE) ||
				    clue_is(head, CLUE_PART_OF_PEOPLE) ||
				    str_eq(head, STR("people"))));
}

/* "175 million" and "220 million" make "395 million". */
static bool is_rest(const struct rival_gap *gap, const struct said_claim *part)
{
	double rest = gap->more->quantity.from - gap->less->quantity.from;

	return part->quantity.from >= LEAST &&
	       part->quantity.from != gap->less->quantity.from &&
	       is_near(part->quantity.from, rest) &&
	       claim_class_of(part) == claim_class_of(gap->more) &&
	       (str_eq(part->quantity.unit, gap->more->quantity.unit) ||
		       (counts_people(part) && counts_people(gap->more)));
}

/* "356 million" is "40 per cent" of "890 million". */
static bool is_share(const struct rival_gap *gap, const struct said_claim *part)
{
	double whole = part->quantity.kind == MEASURE_SHARE ? 1 : 100;

	return claim_class_of(part) == CLASS_RATIO &&
	       claim_class_of(gap->more) != CLASS_RATIO &&
	       part->quantity.from * 10 >= whole &&
	       is_near(gap->more->quantity.from * part->quantity.from / whole,
		       gap->less->quantity.from);
}

static bool explains(const struct rival_side *side, const struct rival_gap *gap)
{
	for (uint32_t i = 0; i < side->count; i++) {
		const struct said_claim *part = rivalry_claim(side, i);

		if (part != gap->more && part != gap->less &&
			is_measured(part) &&
			(is_rest(gap, part) || is_share(gap, part)))
			return true;
	}
	return false;
}

/* "doubles the area to 7,400 square metres", "the winner half as much again" */
static bool is_multiple(const struct rivalry *rivalry,
	const struct rival_gap *gap, uint32_t a, uint32_t b)
{
	static const struct {
		double times;
		enum clue clue;
	} multiples[] = {
		{2, CLUE_TWICE},
		{1.5, CLUE_HALF_AGAIN},
		{3, CLUE_THRICE},
		{4, CLUE_FOURFOLD},
	};
	const struct rival_side *sides[] = {&rivalry->a, &rivalry->b};
	const uint32_t values[] = {a, b};

	for (size_t i = 0; i < sizeof(multiples) / sizeof(*multiples); i++) {
		if (!is_near(gap->more->quantity.from,
			    gap->less->quantity.from * multiples[i].times))
			continue;
		for (int side = 0; side < 2; side++)
			if (clue_in(str_at(sides[side]->version->article.text,
					    rivalry_claim(
						    sides[side], values[side])
						    ->sentence),
				    multiples[i].clue))
				return true;
	}
	return false;
}

/* "168 people" are "162 passengers and a crew of six": what is missing stands
 * beside the smaller. */
static bool is_beside(const struct version *version,
	const struct said_claim *claim, const struct said_claim *whole)
{
	double rest = whole->quantity.from - claim->quantity.from;

	if (claim->kind != CLAIM_QUANTITY || whole->kind != CLAIM_QUANTITY ||
		rest <= 0 || claim->quantity.kind != whole->quantity.kind)
		return false;
	ROWS_EACH (struct said_claim, other, version->said.claims)
		if (other != claim && other->row == claim->row &&
			other->kind == CLAIM_QUANTITY &&
			(other->quantity.kind == claim->quantity.kind ||
				other->quantity.kind == MEASURE_NUMBER) &&
			other->quantity.from == rest &&
			other->quantity.to == rest)
			return true;
	return false;
}

bool rivals_sum(const struct rivalry *rivalry, uint32_t a, uint32_t b)
{
	const struct said_claim *x = rivalry_claim(&rivalry->a, a);
	const struct said_claim *y = rivalry_claim(&rivalry->b, b);
	bool turned = x->quantity.from < y->quantity.from;
	struct rival_gap gap = {turned ? y : x, turned ? x : y};

	if (is_beside(rivalry->a.version, x, y) ||
		is_beside(rivalry->b.version, y, x))
		return true;
	if (!is_measured(x) || !is_measured(y) ||
		!(str_eq(x->quantity.unit, y->quantity.unit) ||
			(claim_class_of(x) == CLASS_COUNT &&
				claim_class_of(y) == CLASS_COUNT)) ||
		x->quantity.from == y->quantity.from)
		return false;
	return explains(&rivalry->a, &gap) || explains(&rivalry->b, &gap) ||
	       is_multiple(rivalry, &gap, a, b);
}
