#include "story/claim_slip.h"

#include "story/said_word.h"

#include <math.h>

/* How alike the words around must be; a slip is itself worth 40 of it. */
enum {
	ALIKE_FEW = 12,    /* three digits of which two change places, */
	ALIKE_RARE = 32,   /* which hardly meet by chance in longer texts */
	ALIKE_SPARSE = 40, /* one number in two units or scales */
	ALIKE_PLACES = 60, /* two digits, where there are few numbers */
	ALIKE_SCALE = 65,
	ALIKE_SLIP = 75,
	ALIKE_SHORT = 80, /* of two digits, which meet by chance */
	ALIKE_DATE = 90,
	ALIKE_YEAR = 110,
	ALIKE_EXTRA = 120,

	/* Pairs of numbers of a class. */
	SPARSE = 45,
	CROWD = 120,
	CROWD_PEOPLE = 50, /* of people, of whom much is told */
	CROWD_RARE = 400,  /* of three digits and more */

	RARE = 100, /* a number of three digits */
	THOUSANDFOLD = 999,
	THOUSAND = 1000,
	UNITS_ALIKE = 12 /* of which one has so many of the other: a foot */
};

struct slipped {
	const struct said *a, *b;
	const struct said_claim *mine, *other;
	const struct claim_pair *pair;
	uint32_t pairs;
};

/* Three digits that are no round number. */
static bool is_rare(const struct said_claim *claim)
{
	double value = claim->quantity.from;

	if (claim->kind != CLAIM_QUANTITY)
		return false;
	while (value >= 10 * RARE && fmod(value, 10) == 0)
		value /= 10;
	while (value < RARE && value != floor(value))
		value *= 10;
	return value >= RARE;
}

static uint32_t class_count(const struct said *said, enum claim_class class)
{
	uint32_t count = 0;

	ROWS_EACH (struct said_claim, claim, said->claims)
		count += claim_class_of(claim) == class;
	return count;
}

/* Whether the two texts have so many numbers that some are alike by chance,
 * and nothing but their words speaks for these two. */
static bool is_crowded(const struct slipped *s, bool rare)
{
	bool people = s->mine->people && s->other->people;
	uint32_t most = people ? CROWD_PEOPLE : CROWD;

	if (rare && s->pair->slip == SLIP_DIGITS)
		most = CROWD_RARE;
	return !s->pair->subject && !s->pair->companion && s->pairs > most;
}

/* Whether there are so few numbers of the kind that one of two digits or more
 * is not told twice by chance. */
static bool is_sparse(const struct slipped *s)
{
	enum { TWO_DIGITS = 10 };
	const struct quantity *mine = &s->mine->quantity;
	const struct quantity *other = &s->other->quantity;
	double least = fmin(mine->from, other->from);
	bool things = mine->head.len && other->head.len &&
		      said_stem_key(mine->head) != said_stem_key(other->head);

	return s->pairs <= SPARSE && !things &&
	       str_eq(mine->base_unit, other->base_unit) &&
	       (least >= TWO_DIGITS || least != floor(least));
}

/* "3.4 billion" and "3.4 million". */
static bool is_thousandfold(const struct slipped *s)
{
	double a = s->mine->quantity.from, b = s->other->quantity.from;

	return fmax(a, b) >= THOUSANDFOLD * fmin(a, b);
}

/* Feet and metres, or gigawatts and megawatts; and not feet and kilometres, in
 * which nobody tells one thing. */
static bool are_units_alike(const struct slipped *s)
{
	const struct quantity *a = &s->mine->quantity;
	const struct quantity *b = &s->other->quantity;
	double times;

	if (a->kind != MEASURE_PHYSICAL || b->kind != MEASURE_PHYSICAL)
		return true;
	times = fmax(a->base, b->base) / fmin(a->base, b->base);
	return times <= UNITS_ALIKE || fabs(times - THOUSAND) < 1;
}

static uint32_t unit_least(const struct slipped *s, bool rare)
{
	if (rare)
		return ALIKE_RARE;
	return is_sparse(s) && are_units_alike(s) ? ALIKE_SPARSE : ALIKE_SHORT;
}

static uint32_t digits_least(const struct slipped *s, bool rare)
{
	if (rare)
		return s->pairs <= SPARSE ? ALIKE_FEW : ALIKE_RARE;
	if (s->mine->kind != CLAIM_QUANTITY)
		return ALIKE_SLIP;
	return is_sparse(s) ? ALIKE_PLACES : ALIKE_SHORT;
}

static uint32_t slip_least(const struct slipped *s)
{
	bool rare = is_rare(s->mine) && is_rare(s->other);

	if (is_crowded(s, rare))
		return UINT32_MAX;
	switch (s->pair->slip) {
	case SLIP_NONE:
	case SLIP_DIGIT: /* two counts of one thing, more likely than not */
	case SLIP_NEXT:
		break;
	case SLIP_EXTRA:
		return ALIKE_EXTRA;
	case SLIP_DIGITS:
		return digits_least(s, rare);
	case SLIP_UNIT:
		return unit_least(s, rare);
	case SLIP_SCALE:
		return is_sparse(s) && is_thousandfold(s) ? ALIKE_SPARSE
							  : ALIKE_SCALE;
	case SLIP_HALF:
	case SLIP_MONTH:
		return ALIKE_DATE;
	case SLIP_YEAR:
		return ALIKE_YEAR;
	}
	return UINT32_MAX;
}

bool claim_slipped(const struct version *a, const struct version *b,
	const struct claim_pair *pair)
{
	struct slipped s = {&a->said, &b->said, &a->said.claims.rows[pair->a],
		&b->said.claims.rows[pair->b], pair, 0};
	enum claim_class class = claim_class_of(s.mine);

	if (pair->slip == SLIP_NONE)
		return false;
	s.pairs = class_count(s.a, class) * class_count(s.b, class);
	return pair->alike >= slip_least(&s);
}
