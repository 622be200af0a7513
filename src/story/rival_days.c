#include "story/rival_days.h"

#include "story/clue.h"
#include "story/rival_clock.h"
#include "story/rival_compete.h"

#include <stdlib.h>

enum {
	WORTH_UNTIL = 12, /* of what two sentences have in common */
	WORTH_SCENE = 90,
	NEAR = 4 /* tokens */
};

static bool is_near(
	const struct said_claim *claim, const struct said_topic *topic)
{
	return topic->weight && (!topic->name || topic->weight < WEIGHT_RARE) &&
	       topic->token + NEAR >= claim->first &&
	       topic->token < claim->end + NEAR;
}

/* Whether a word beside one value, and no name, stands beside the other. */
static bool is_of_one_deed(const struct rivalry *rivalry,
	const struct said_claim *a, const struct said_claim *b)
{
	const struct said *mine = &rivalry->a.version->said;
	const struct said *other = &rivalry->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a->row];
	const struct said_sentence *y = &other->sentences.rows[b->row];
	uint32_t i = x->topics, j = y->topics;

	while (i < x->topics_end && j < y->topics_end) {
		const struct said_topic *m = &mine->topics.rows[i];
		const struct said_topic *o = &other->topics.rows[j];

		if (m->key == o->key && is_near(a, m) && is_near(b, o))
			return true;
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	return false;
}

bool rivalry_tells_delay(const struct rivalry *rivalry)
{
	const struct version *later = rivalry->b.version;
	int32_t days = 0;

	if (!rivalry_days(rivalry, &days))
		return false;
	if (days < 0)
		later = rivalry->a.version;
	return clue_in(later->title, CLUE_DELAY) ||
	       clue_in(later->article.text, CLUE_DELAY);
}

bool rivals_moved(const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};

	return mine.claim->kind == CLAIM_DAYS && pair->ends == 2 &&
	       pair->worth >= WORTH_UNTIL && rivals_put_off(&mine, &other) &&
	       (pair->worth >= WORTH_MUTUAL ||
		       (clue_in(rival_before(&mine), CLUE_UNTIL) &&
			       clue_in(rival_before(&other), CLUE_UNTIL)) ||
		       rivalry_tells_delay(rivalry));
}

/* "It expires on March 14", "prolonged it by three weeks until April 4": a
 * day of which the clause says that it is the last one. */
static bool is_deadline(const struct rival *rival)
{
	enum { REACH = 60 };
	struct span span = {
		rival->claim->sentence.start, rival->claim->value.start};

	if (span.end - span.start > REACH)
		span.start = span.end - REACH;
	return rival->claim->kind == CLAIM_DAYS &&
	       rival->claim->timex.value.len >= 10 &&
	       clue_in(rival_text(rival, span), CLUE_DEADLINE);
}

static uint32_t deadlines_count(const struct rival_side *side)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < side->count; i++) {
		const struct rival rival = {
			side->version, rivalry_claim(side, i)};

		count += is_deadline(&rival);
	}
	return count;
}

/* The one deadline that each has, told days apart: it was put off. */
static bool is_one_deadline(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { APART = 4 };
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	int32_t days;

	return is_deadline(&mine) && is_deadline(&other) &&
	       rivalry_days(rivalry, &days) && abs(days) >= APART &&
	       rivals_put_off(&mine, &other) &&
	       deadlines_count(&rivalry->a) == 1 &&
	       deadlines_count(&rivalry->b) == 1;
}

/* "Yesterday" in a story and in its copy of the same night, which has the date
 * of the next day. */
static bool is_overnight(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { NIGHT = 18 * 60 };
	const struct version *a = rivalry->a.version, *b = rivalry->b.version;
	struct span mine = rivalry_claim(&rivalry->a, pair->a)->value;
	struct span other = rivalry_claim(&rivalry->b, pair->b)->value;

	return a->minute != NO_MINUTE && b->minute != NO_MINUTE &&
	       llabs(a->minute - b->minute) <= NIGHT &&
	       str_eq_fold(str_at(a->article.text, mine),
		       str_at(b->article.text, other));
}

/* The same from `at` on, and otherwise before. */
static bool is_alike_from(struct str a, struct str b, size_t at)
{
	return a.len == b.len && at < a.len && a.len > at &&
	       str_eq(str_cut(a, at, a.len), str_cut(b, at, b.len));
}

/* "Shortly before 10pm on Sunday" and "on Saturday". */
static bool is_one_hour(const struct timex *a, const struct timex *b)
{
	size_t at = str_find_char(a->value, 'T', 0);

	return at != STR_NPOS && at + 1 < a->value.len &&
	       char_is_digit(a->value.ptr[at + 1]) &&
	       is_alike_from(a->value, b->value, at);
}

/* "Before dawn on Wednesday" and "shortly before 4am on Thursday". */
static bool is_one_part(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { WEEK = 6 };
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);
	const struct rival mine = {rivalry->a.version, a};
	const struct rival other = {rivalry->b.version, b};

	/* Within a week: else it is a week that was told wrongly. */
	if (!interval_is_known(a->timex.days) ||
		!interval_is_known(b->timex.days) ||
		abs(a->timex.days.earliest - b->timex.days.earliest) > WEEK)
		return false;
	return day_part(&a->timex) == day_part(&b->timex) &&
	       rival_is_part(&mine) && rival_is_part(&other) &&
	       ((pair->ends > 0 && pair->worth >= WORTH_ONE) ||
		       is_of_one_deed(rivalry, a, b));
}

static bool is_one_day(const struct timex *timex)
{
	return interval_is_known(timex->days) &&
	       timex->days.earliest == timex->days.latest;
}

/* May of one year and of another. */
static bool is_one_month(const struct timex *a, const struct timex *b)
{
	enum { MONTH_CHARS = 7, YEAR_CHARS = 4 };

	return a->value.len == MONTH_CHARS && a->value.ptr[5] != 'W' &&
	       is_alike_from(a->value, b->value, YEAR_CHARS);
}

/* "The worst since 2019", "not since 2009 have so many". */
static bool is_record(const struct rival *rival)
{
	struct str text = rival_text(rival, rival->claim->sentence);

	return rival->claim->timex.value.len == 4 &&
	       str_ends(rival_before(rival), STR("since ")) &&
	       clue_in(text, CLUE_RECORD);
}

static bool is_one_record(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival a = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival b = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};

	return is_record(&a) && is_record(&b) &&
	       (pair->slip != SLIP_NONE || pair->worth >= WORTH_SURE);
}

/* Two days within a week, in sentences that tell of hardly anything else. */
static bool is_one_scene(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { WEEK = 6 };
	struct interval a = rivalry_claim(&rivalry->a, pair->a)->timex.days;
	struct interval b = rivalry_claim(&rivalry->b, pair->b)->timex.days;

	return pair->ends == 2 && pair->worth >= WORTH_SCENE &&
	       interval_is_known(a) && interval_is_known(b) &&
	       a.earliest == a.latest && b.earliest == b.latest &&
	       abs(a.earliest - b.earliest) <= WEEK;
}

/* 1978 and 1987 in one scene: of the years of this century, which many stories
 * tell, 2012 and 2021 meet by chance. */
static bool is_misread_year(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);

	return !str_starts(a->timex.value, STR("20")) &&
	       !str_starts(b->timex.value, STR("20")) &&
	       pair->worth >= WORTH_SURE &&
	       scenes_around(rivalry->scenes, a->row, b->row) >= WORTH_ONE;
}

/* "Later in the day": which one it is was told before. */
static bool is_told_before(
	const struct rival_side *side, const struct said_claim *claim)
{
	return claim->timex.flags & TIMEX_ANAPHOR ||
	       clue_in(str_at(side->version->article.text, claim->value),
		       CLUE_THAT_DAY);
}

bool rivals_days_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct timex *a = &rivalry_claim(&rivalry->a, pair->a)->timex;
	const struct timex *b = &rivalry_claim(&rivalry->b, pair->b)->timex;
	bool slip = pair->slip == SLIP_MONTH || pair->slip == SLIP_DIGITS ||
		    is_one_month(a, b);
	bool years = a->value.len == 4;

	if (pair->bare)
		return rivals_clocks_fit(rivalry, pair);
	if (is_told_before(&rivalry->a, rivalry_claim(&rivalry->a, pair->a)) ||
		is_told_before(
			&rivalry->b, rivalry_claim(&rivalry->b, pair->b)))
		return false;
	if (is_one_deadline(rivalry, pair))
		return true;
	if (is_one_hour(a, b) && pair->ends > 0)
		return pair->worth >= WORTH_SURE;
	if (is_one_part(rivalry, pair))
		return pair->worth >= WORTH_SURE;
	if (is_overnight(rivalry, pair))
		return false;
	if (pair->ends == 2 && pair->company && is_one_day(a) && is_one_day(b))
		return true;
	if (years && pair->slip == SLIP_DIGITS &&
		(pair->worth >= WORTH_ONE || is_misread_year(rivalry, pair)))
		return true;
	if (years && slip && pair->ends == 2)
		return pair->worth >= WORTH_MUTUAL;
	if (rivals_moved(rivalry, pair) || is_one_record(rivalry, pair) ||
		is_one_scene(rivalry, pair))
		return true;
	if (!is_of_one_deed(rivalry, rivalry_claim(&rivalry->a, pair->a),
		    rivalry_claim(&rivalry->b, pair->b)))
		return false;
	if (pair->ends == 2)
		return pair->worth >=
		       (uint32_t)(slip ? WORTH_SURE : WORTH_MUTUAL);
	return pair->ends == 1 && pair->worth >= WORTH_MUTUAL &&
	       (slip || rival_pair_is_sole(rivalry, pair));
}
