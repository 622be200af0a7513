#include "story/claim_period.h"

#include "story/period_told.h"

#include <math.h>

enum {
	YEAR = 12,        /* months */
	ROUND_LEAST = 2,  /* digits of a figure, */
	FIGURE_LEAST = 3, /* of one that is seldom told twice by chance, */
	LONG_LEAST = 4,   /* and of one that hardly ever is */
	WORTH_ROUND = 40, /* what their sentences have in common */
	WORTH_FIGURE = 9
};

/* "In 2025" and "in the first nine months", told in November: the year so far;
 * "in 1998" and "in a quarter of a century": when it was, and no period. */
static bool may_hold(const struct version *version, const struct period *named,
	const struct period *other)
{
	struct interval common;
	bool is_year = named->months == YEAR &&
		       named->days.latest <= version->published.value;

	if (!named->named || !interval_is_known(named->days))
		return false;
	if (named->months < other->months)
		return is_year;
	return !interval_is_known(other->days) ||
	       (interval_meet(named->days, other->days, &common) &&
		       version->published.value <= named->days.latest);
}

/* --- which figure it is */

static int digits_of(double value)
{
	int digits = 1;

	value = fabs(value);
	while (value >= 10 && fmod(value, 10) == 0)
		value /= 10;
	while (value != floor(value) && value < 1e6)
		value = round(value * 1e6) / 1e5;
	for (; value >= 10; value /= 10)
		digits++;
	return digits;
}

static bool is_figure(const struct said_claim *claim)
{
	switch (claim_class_of(claim)) {
	case CLASS_COUNT:
	case CLASS_MONEY:
	case CLASS_PHYSICAL:
		return claim->quantity.from == claim->quantity.to &&
		       digits_of(claim->quantity.from) >= ROUND_LEAST;
	case CLASS_RATIO:
	case CLASS_LASTING:
	case CLASS_AGE:
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_SCORE:
	case CLASS_DAYS:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return false;
}

/* What two sentences must have in common for their figure to be one. */
static uint32_t worth_least(const struct said_claim *figure)
{
	int digits = digits_of(figure->quantity.from);

	if (digits < FIGURE_LEAST)
		return WORTH_ROUND;
	return digits < LONG_LEAST && claim_class_of(figure) != CLASS_MONEY
		       ? WORTH_FIGURE
		       : 0;
}

static bool is_one_figure(const struct rivalry *rivalry,
	const struct said_claim *a, const struct said_claim *b)
{
	return is_figure(a) && is_figure(b) &&
	       a->quantity.from == b->quantity.from &&
	       scenes_worth(rivalry->scenes, a->row, b->row) >= worth_least(a);
}

/* Whether a version tells a figure over so long, anywhere. */
static bool tells_too(const struct rival_side *side,
	const struct said_claim *figure, double months)
{
	for (uint32_t i = 0; i < side->count; i++) {
		const struct said_claim *claim = rivalry_claim(side, i);

		if (claim_class_of(claim) == claim_class_of(figure) &&
			claim->quantity.from == figure->quantity.from &&
			period_told(side->version, claim).months == months)
			return true;
	}
	return false;
}

static void figures_meet(struct rivalry *rivalry, const struct said_claim *a,
	const struct said_claim *b)
{
	const struct findings_between two = {rivalry->arena, rivalry->a.version,
		rivalry->b.version, rivalry->findings};
	struct period mine, other;

	if (!is_one_figure(rivalry, a, b))
		return;
	mine = period_told(two.a, a);
	other = period_told(two.b, b);
	if (mine.months == 0 || other.months == 0 ||
		mine.months == other.months ||
		str_eq_fold(str_at(two.a->article.text, mine.span),
			str_at(two.b->article.text, other.span)) ||
		may_hold(two.a, &mine, &other) ||
		may_hold(two.b, &other, &mine) ||
		tells_too(&rivalry->a, a, other.months) ||
		tells_too(&rivalry->b, b, mine.months))
		return;
	finding_add(&two, FINDING_CONFLICT, KIND_PERIOD, mine.span, other.span,
		arena_format(rivalry->arena,
			"one figure is told over %g months and over %g",
			mine.months, other.months));
}

void periods_compare(struct rivalry *rivalry)
{
	for (uint32_t i = 0; i < rivalry->a.count; i++)
		for (uint32_t j = 0; j < rivalry->b.count; j++)
			if (rivalry->agree[i][j])
				figures_meet(rivalry,
					rivalry_claim(&rivalry->a, i),
					rivalry_claim(&rivalry->b, j));
}
