#include "story/claim_rival.h"

#include "story/claim_pole.h"
#include "story/claim_gauge.h"
#include "story/claim_period.h"
#include "story/clue.h"
#include "story/rival.h"
#include "story/rival_clock.h"
#include "story/rival_days.h"
#include "story/rival_fit.h"
#include "story/stopwatch.h"

#include <stdlib.h>

enum { LATER_DAYS = 2, LATER_MINUTES = 15, FIGURES_MANY = 4, WORTH_SAME = 70 };

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* --- findings */

/* The finding that was added; NULL where a stage before has told of it. */
static struct finding *told_put(struct rivalry *rivalry, struct span a,
	struct span b, enum finding_class class, enum kind kind, struct str why)
{
	const struct findings_between two = {rivalry->arena, rivalry->a.version,
		rivalry->b.version, rivalry->findings};

	if (findings_tell(rivalry->findings, a, b))
		return NULL;
	return finding_add(&two, class, kind, a, b, why);
}

/* --- weekdays of one date */

/* The number of the weekday that an expression begins with; 0 without. */
static uint32_t weekday_of(
	const struct rival_side *side, const struct said_claim *claim)
{
	static const struct str days[] = {STR_INIT("mon"), STR_INIT("tue"),
		STR_INIT("wed"), STR_INIT("thu"), STR_INIT("fri"),
		STR_INIT("sat"), STR_INIT("sun")};
	struct str text = str_at(side->version->article.text, claim->value);

	/* "Saturday, July 19", and not "Saturday" alone. */
	if (str_find_char(text, ' ', 0) == STR_NPOS)
		return 0;
	for (uint32_t i = 0; i < LENGTH(days); i++)
		if (str_starts_fold(text, days[i]))
			return i + 1;
	return 0;
}

/* "Saturday, July 19" and "Friday, July 19". */
static void weekdays_compare(struct rivalry *rivalry, uint32_t a, uint32_t b)
{
	const struct said_claim *x = rivalry_claim(&rivalry->a, a);
	const struct said_claim *y = rivalry_claim(&rivalry->b, b);
	uint32_t mine, other;

	if (x->kind != CLAIM_DAYS || y->kind != CLAIM_DAYS ||
		x->timex.value.len != y->timex.value.len ||
		!str_eq(x->timex.value, y->timex.value))
		return;
	mine = weekday_of(&rivalry->a, x);
	other = weekday_of(&rivalry->b, y);
	if (mine && other && mine != other)
		told_put(rivalry, x->value, y->value, FINDING_CONFLICT,
			KIND_WEEKDAY,
			STR("one date cannot fall on two weekdays"));
}

/* --- what time explains */

static bool is_days_later(const struct rivalry *rivalry)
{
	int32_t days = 0;

	return rivalry_days(rivalry, &days) && abs(days) >= LATER_DAYS;
}

/* Whether one is told so much later that what is counted, and what is still
 * to come, has gone on. */
static bool is_later(const struct rivalry *rivalry)
{
	const struct version *a = rivalry->a.version, *b = rivalry->b.version;
	int32_t days = 0;

	if (is_days_later(rivalry))
		return true;
	if (a->minute != NO_MINUTE && b->minute != NO_MINUTE)
		return llabs(a->minute - b->minute) >= LATER_MINUTES;
	return rivalry_days(rivalry, &days) && days != 0 && a->publisher.len &&
	       str_eq_fold(a->publisher, b->publisher);
}

/* Whether what is to come may have been put off, or brought forward: of two
 * reports of a decision neither of which says so, one is wrong for days. */
static bool is_put_off(const struct rivalry *rivalry)
{
	enum { SOME_DAYS = 4 };
	int32_t days = 0;

	if (!is_later(rivalry))
		return false;
	return !rivalry_days(rivalry, &days) || abs(days) >= SOME_DAYS ||
	       days == 0 || rivalry_tells_delay(rivalry);
}

/* Whether one of the values is in the other text as well, of whatever. */
static bool is_told_too(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	return rivalry->a.values[pair->a].answered ||
	       rivalry->b.values[pair->b].answered;
}

/* A toll goes on rising from one day to the next. */
static bool is_toll(const struct rivalry *rivalry, const struct said_claim *a,
	const struct said_claim *b)
{
	static const struct str tolls[] = {STR_INIT("deaths"),
		STR_INIT("injuries"), STR_INIT("missing"), STR_INIT("arrests"),
		STR_INIT("rescued"), STR_INIT("evacuated"), STR_INIT("cases"),
		STR_INIT("votes")};
	int32_t days = 0;

	if (!rivalry_days(rivalry, &days) || days == 0)
		return false;
	for (size_t i = 0; i < LENGTH(tolls); i++)
		if (str_eq(a->attribute, tolls[i]) ||
			str_eq(b->attribute, tolls[i]))
			return true;
	return false;
}

static bool is_to_come(
	const struct version *version, const struct said_claim *claim)
{
	return interval_is_known(claim->timex.days) &&
	       claim->timex.days.earliest > version->published.value;
}

/* "Between 40 and 90 metres", "about 55 metres": an estimate. */
static bool is_estimate(const struct said_claim *claim)
{
	return claim->quantity.pair || claim->quantity.bound != BOUND_EQUAL;
}

/* "Grew to 41,000 acres", in the later report. */
static bool is_moved(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	int32_t days = 0;

	return rivalry_days(rivalry, &days) &&
	       rival_is_moved_to(days > 0 ? &other : &mine);
}

/* Whether time explains it. */
static bool is_running(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);

	/* A notice is written for what was wrong from the first. */
	if (rival_slip_is_strong(pair->slip) ||
		rivalry->a.version->notice != rivalry->b.version->notice)
		return false;
	switch (claim_class_of(a)) {
	case CLASS_COUNT:
	case CLASS_RATIO:
	case CLASS_MONEY:
	case CLASS_SCORE:
		return is_later(rivalry) || is_toll(rivalry, a, b);
	case CLASS_DAYS:
		return (is_told_too(rivalry, pair) ? is_later(rivalry)
						   : is_put_off(rivalry)) &&
		       is_to_come(rivalry->a.version, a) &&
		       is_to_come(rivalry->b.version, b);
	case CLASS_PHYSICAL:
		return is_days_later(rivalry) &&
		       (is_estimate(a) || is_estimate(b) ||
			       is_moved(rivalry, pair));
	case CLASS_LASTING:
	case CLASS_AGE:
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return false;
}

/* --- figures by the dozen */

/* Quantities of the sentence that a claim stands in; beside a length of time,
 * the lengths. */
static uint32_t figures_beside(
	const struct version *version, const struct said_claim *claim)
{
	uint32_t count = 0;

	ROWS_EACH (struct quantity, quantity, version->details.quantities) {
		if (quantity->span.start >= claim->sentence.end)
			break;
		count += quantity->span.start >= claim->sentence.start &&
			 (claim_class_of(claim) != CLASS_LASTING ||
				 quantity->kind == MEASURE_TIME);
	}
	return count;
}

/* The results of a firm in one sentence: which of them the other's one figure
 * is held against is chance. A notice names its figure. */
static bool is_of_many(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct version *a = rivalry->a.version, *b = rivalry->b.version;

	return pair->slip == SLIP_NONE && pair->worth < WORTH_SAME &&
	       a->notice == b->notice &&
	       (figures_beside(a, rivalry_claim(&rivalry->a, pair->a)) >=
			       FIGURES_MANY ||
		       figures_beside(b, rivalry_claim(&rivalry->b, pair->b)) >=
			       FIGURES_MANY);
}

/* --- all */

static void pair_tell(struct rivalry *rivalry, const struct rival_pair *pair)
{
	bool running = is_running(rivalry, pair);
	struct finding *finding = told_put(rivalry,
		rivalry_claim(&rivalry->a, pair->a)->value,
		rivalry_claim(&rivalry->b, pair->b)->value,
		running ? FINDING_UPDATE : FINDING_CONFLICT,
		pair->judgement.kind,
		STR("the sentences tell of the same, and neither text has the "
		    "other's value anywhere"));

	if (!finding)
		return;
	if (pair->judgement.because.len)
		*ROWS_ADD(rivalry->arena, &finding->because) =
			pair->judgement.because;
	if (running)
		*ROWS_ADD(rivalry->arena, &finding->because) =
			STR("one is the later report");
}

static int pair_order(const void *left, const void *right)
{
	const struct rival_pair *a = left, *b = right;

	if (a->worth != b->worth)
		return a->worth > b->worth ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

void rivals_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct rivalry *rivalry = arena_alloc_raw(arena, sizeof(*rivalry));
	struct rival_pairs pairs = {0};
	struct rival_pair pair;

	if (!rivalry_make(arena, scenes, findings, rivalry))
		return;
	poles_compare(rivalry);
	gauges_compare(rivalry);
	periods_compare(rivalry);
	stopwatches_compare(rivalry);
	clocks_compare(rivalry);
	for (uint32_t i = 0; i < rivalry->a.count; i++)
		for (uint32_t j = 0; j < rivalry->b.count; j++) {
			if (!rivalry_alike(rivalry, i, j))
				continue;
			weekdays_compare(rivalry, i, j);
			if (rival_pair_make(rivalry, i, j, &pair))
				*ROWS_ADD(arena, &pairs) = pair;
		}
	if (pairs.count)
		qsort(pairs.rows, pairs.count, sizeof(*pairs.rows), pair_order);
	ROWS_EACH (struct rival_pair, best, pairs) {
		if (rivalry->a.values[best->a].told ||
			rivalry->b.values[best->b].told)
			continue;
		rivalry->a.values[best->a].told =
			rivalry->b.values[best->b].told = true;
		if (!is_of_many(rivalry, best))
			pair_tell(rivalry, best);
	}
}
