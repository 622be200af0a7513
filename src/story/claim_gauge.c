#include "story/claim_gauge.h"

#include "claim/gauge.h"
#include "story/clue.h"
#include "story/rival_agree.h"
#include "story/rival_beside.h"
#include "story/rival_fit.h"
#include "story/rival_size.h"

#include <math.h>
#include <stdlib.h>

/* --- the one value of a version */

static const struct said_claim *claim_of(
	const struct version *version, const struct said_gauge *gauge)
{
	return &version->said.claims.rows[gauge->claim];
}

/* Whether the one stands by its words, and the other far from them. */
static bool is_better(const struct said_gauge *a, const struct said_gauge *b)
{
	enum { MUCH = 50 };

	return a->far + MUCH < b->far;
}

/* The one gauge of a row that a version has; NULL where it has none, or values
 * that differ. */
static const struct said_gauge *sole_of(
	const struct version *version, uint16_t row)
{
	const struct said_gauge *sole = NULL;

	ROWS_EACH (struct said_gauge, gauge, version->said.gauges) {
		if (gauge->row != row)
			continue;
		if (!sole || is_better(gauge, sole))
			sole = gauge;
		else if (!is_better(sole, gauge) &&
			 !rivals_agree(claim_of(version, sole),
				 claim_of(version, gauge)))
			return NULL;
	}
	return sole;
}

/* --- two values */

/* Whether one is a slip of the hand for the other. */
static bool is_slip(const struct said_claim *a, const struct said_claim *b)
{
	return rival_slip_is_strong(slip_of(a, b));
}

/* Whether time explains that the one tells another value than the other. */
static bool is_explained(const struct rivalry *rivalry,
	enum gauge_change change, double mine, double other)
{
	int32_t days = 0;

	if (change == GAUGE_STAYS || !rivalry_days(rivalry, &days) || !days)
		return false;
	return change == GAUGE_RUNS || (days > 0) == (other > mine);
}

/* "At least 14" is still true when it is 23, and yet told otherwise. */
static bool has_risen(const struct said_claim *a, const struct said_claim *b)
{
	return a->kind == CLAIM_QUANTITY &&
	       (a->quantity.bound == BOUND_LEAST ||
		       a->quantity.bound == BOUND_MORE) &&
	       b->quantity.from > a->quantity.from * 1.2;
}

/* Whether the two are told in one way: of one rate and level, and, but for
 * people and lengths of time, of one size where time does not explain another.
 */
static bool is_alike(const struct rivalry *rivalry, const struct said_claim *a,
	const struct said_claim *b, bool explained)
{
	const struct rival mine = {rivalry->a.version, a};
	const struct rival other = {rivalry->b.version, b};

	return a->kind != CLAIM_QUANTITY ||
	       (rivals_told_alike(&mine, &other) &&
		       (claim_class_of(a) == CLASS_COUNT ||
			       claim_class_of(a) == CLASS_LASTING ||
			       explained || rivals_sized(a, b)));
}

/* Whether the two exclude each other, and of which kind that is. */
static bool is_other(const struct rivalry *rivalry, const struct said_claim *a,
	const struct said_claim *b, bool explained, struct judgement *judgement)
{
	*judgement = (struct judgement){.kind = KIND_NUMBER};
	if (claim_class_of(a) != claim_class_of(b) || rivals_agree(a, b) ||
		!is_alike(rivalry, a, b, explained))
		return false;
	/* "By Friday", "until Friday": a day is meant, and no stretch of time.
	 */
	if (a->kind == CLAIM_DAYS)
		*judgement = versus_days(
			rivalry->arena, &a->timex, &b->timex, WORDING_OWN);
	else
		*judgement = claim_versus(rivalry->arena, a, b, READ_ROUNDED);
	return judgement->verdict == VERDICT_DISJOINT ||
	       (judgement->verdict == VERDICT_COMPATIBLE && has_risen(a, b));
}

/* "The 6.1-magnitude aftershock": there is another one, which the other text
 * may be of. */
static bool is_of_several(
	const struct version *version, const struct said_claim *claim)
{
	return clue_in(
		str_at(version->article.text, claim->sentence), CLUE_INSTANCE);
}

/* A day that was over when it was told is not moved by a later report. */
static bool was_over(
	const struct version *version, const struct said_claim *claim)
{
	return claim->kind == CLAIM_DAYS &&
	       interval_is_known(claim->timex.days) &&
	       claim->timex.days.latest < version->published.value;
}

static void gauges_meet(struct rivalry *rivalry, const struct said_gauge *mine,
	const struct said_gauge *other)
{
	const struct findings_between two = {rivalry->arena, rivalry->a.version,
		rivalry->b.version, rivalry->findings};
	const struct said_claim *a = claim_of(two.a, mine);
	const struct said_claim *b = claim_of(two.b, other);
	const struct gauge *row = gauge_row(mine->row);
	struct judgement judgement;
	struct finding *finding;
	bool explained =
		!is_slip(a, b) && is_explained(rivalry, row->change,
					  a->quantity.from, b->quantity.from);

	/* An hour that differs on one day is no day that was moved. */
	if (!is_other(rivalry, a, b, explained, &judgement) ||
		judgement.kind == KIND_TIME || is_of_several(two.a, a) ||
		is_of_several(two.b, b) ||
		(explained && (was_over(two.a, a) || was_over(two.b, b))))
		return;
	if (judgement.verdict == VERDICT_COMPATIBLE && !explained)
		return;
	finding = finding_add(&two,
		explained ? FINDING_UPDATE : FINDING_CONFLICT, judgement.kind,
		mine->span, other->span,
		STR("each text tells one value of this, and another one"));
	if (judgement.because.len)
		*ROWS_ADD(rivalry->arena, &finding->because) =
			judgement.because;
	if (explained)
		*ROWS_ADD(rivalry->arena, &finding->because) =
			STR("one is the later report");
}

/* Whether a version tells the value as well, of whatever it tells it: of two
 * quakes each story may have both. */
static bool is_known(const struct version *version, const struct said_gauge *of,
	const struct version *teller)
{
	ROWS_EACH (struct said_gauge, gauge, version->said.gauges)
		if (gauge->row == of->row &&
			rivals_agree(
				claim_of(version, gauge), claim_of(teller, of)))
			return true;
	return false;
}

void gauges_compare(struct rivalry *rivalry)
{
	for (uint16_t row = 0; row < gauge_count(); row++) {
		const struct said_gauge *mine =
			sole_of(rivalry->a.version, row);
		const struct said_gauge *other =
			sole_of(rivalry->b.version, row);

		if (mine && other &&
			!is_known(rivalry->a.version, other,
				rivalry->b.version) &&
			!is_known(rivalry->b.version, mine, rivalry->a.version))
			gauges_meet(rivalry, mine, other);
	}
}
