#include "story/rival_fit.h"

#include "story/clue.h"
#include "story/figure.h"
#include "story/numeral.h"
#include "story/rival_compete.h"
#include "story/rival_size.h"
#include "story/rival_sum.h"

#include <math.h>
#include <stdlib.h>

enum {
	WORTH_SURE = 9,    /* of what two sentences have in common, where */
	WORTH_MUTUAL = 18, /* nothing else can be meant; where each is the */
	WORTH_ONE = 20,    /* other's most alike; where one is */
	WORTH_AGE = 26,
	WORTH_LASTING = 25,
	WORTH_OWN = 18,
	WORTH_UNTIL = 12,
	WORTH_ANSWERED = 40,
	WORTH_SCENE = 90,
	NEAR = 4, /* tokens */
	WORTH_COMPANION = 12,
	WORTH_TELLING = 25,
	WORTH_MISREAD = 30
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* --- the words that are of one value alone */

static bool is_own(
	const struct said_claim *claim, const struct said_topic *topic)
{
	return topic->token >= claim->from && topic->token < claim->to;
}

static uint32_t own_worth(const struct rivalry *rivalry,
	const struct said_claim *a, const struct said_claim *b)
{
	const struct said *mine = &rivalry->a.version->said;
	const struct said *other = &rivalry->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a->row];
	const struct said_sentence *y = &other->sentences.rows[b->row];
	uint32_t i = x->topics, j = y->topics, worth = 0;

	while (i < x->topics_end && j < y->topics_end) {
		const struct said_topic *m = &mine->topics.rows[i];
		const struct said_topic *o = &other->topics.rows[j];

		if (m->key == o->key && is_own(a, m) && is_own(b, o))
			worth += scene_topic_worth(m, o);
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	return worth;
}

/* Values of one sentence that may be meant by a value of the other, and whose
 * own words speak for it as much. */
static uint32_t meant_count(const struct rivalry *rivalry, bool turned,
	uint32_t mine, uint32_t sentence, uint32_t own)
{
	const struct rival_side *side = turned ? &rivalry->b : &rivalry->a;
	const struct rival_side *other = turned ? &rivalry->a : &rivalry->b;
	const struct rival rival = {side->version, rivalry_claim(side, mine)};
	uint32_t count = 0;

	for (uint32_t i = 0; i < other->count; i++) {
		const struct rival like = {
			other->version, rivalry_claim(other, i)};

		count += !other->values[i].answered &&
			 like.claim->row == sentence &&
			 rivals_compete(&rival, &like) &&
			 (own < WORTH_OWN ||
				 own_worth(rivalry,
					 turned ? like.claim : rival.claim,
					 turned ? rival.claim : like.claim) >=
					 own);
	}
	return count;
}

/* --- whose value it may be */

bool rival_slip_is_strong(enum slip slip)
{
	return slip == SLIP_DIGITS || slip == SLIP_SCALE || slip == SLIP_UNIT;
}

static bool is_sole(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum claim_class class =
		claim_class_of(rivalry_claim(&rivalry->a, pair->a));

	return rivalry_alone(&rivalry->a, class) == 1 &&
	       rivalry_alone(&rivalry->b, class) == 1;
}

/* Whether their sentences have no other values that they may stand for. */
static bool is_clear(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);

	return rival_slip_is_strong(pair->slip) ||
	       (meant_count(rivalry, false, pair->a, b->row, pair->own) == 1 &&
		       meant_count(rivalry, true, pair->b, a->row, pair->own) ==
			       1);
}

/* "Five of the eight regions": the other's number is there, as a word. */
static bool is_written(const struct version *version,
	const struct said_claim *claim, const struct said_claim *value)
{
	double number = value->quantity.from;

	return value->kind == CLAIM_QUANTITY &&
	       number != claim->quantity.from && numeral_of(number).len &&
	       numeral_in(
		       str_at(version->article.text, claim->sentence), number);
}

/* "1,200 of the 1,915": the other's number is there, too. */
static bool is_in_digits(const struct rival *rival, const struct rival *value)
{
	return value->claim->kind == CLAIM_QUANTITY &&
	       figure_holds(rival_text(rival, rival->claim->value),
		       rival_text(value, value->claim->value));
}

/* "rose by 3.2 per cent", "fell 3.2%": of a number that is told once. */
static bool is_turned(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;

	return mine->change && other->change && mine->change != other->change &&
	       mine->from == other->from && mine->from != floor(mine->from);
}

/* A story tells of one vote: "voted 5-2", "the vote was 4-3". */
static bool is_one_vote(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival a = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival b = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	const struct quantity *mine = &a.claim->quantity;
	const struct quantity *other = &b.claim->quantity;

	return claim_class_of(a.claim) == CLASS_SCORE && mine->pair &&
	       other->pair && is_sole(rivalry, pair) &&
	       !(mine->from == other->to && mine->to == other->from) &&
	       clue_in(rival_text(&a, a.claim->sentence), CLUE_VOTE) &&
	       clue_in(rival_text(&b, b.claim->sentence), CLUE_VOTE);
}

/* Told so many days apart that it is no slip: what is counted went on, and
 * the words of the values themselves are enough. */
static bool is_gone_on(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { APART = 10 };
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	enum claim_class class = claim_class_of(a);
	int32_t days = 0;

	return (class == CLASS_COUNT || class == CLASS_RATIO ||
		       class == CLASS_MONEY) &&
	       rivalry_days(rivalry, &days) && abs(days) >= APART &&
	       (pair->ends > 0 || is_sole(rivalry, pair)) &&
	       pair->worth >= WORTH_MUTUAL && pair->own >= WORTH_OWN;
}

/* "That share will grow by 3 percent": of what, is told before. */
static bool points_back(
	const struct rival_side *side, const struct said_claim *claim)
{
	return clue_begins(str_at(side->version->article.text, claim->sentence),
		CLUE_POINTS_BACK);
}

/* What is common to two sentences, and to those before where it is they that
 * tell of what. */
static uint32_t points_worth(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);

	return points_back(&rivalry->a, a) || points_back(&rivalry->b, b)
		       ? scenes_around(rivalry->scenes, a->row, b->row)
		       : pair->worth;
}

/* "5 million" is told of many things, "3.4 million" is not. */
static bool is_one_digit(const struct said_claim *claim)
{
	double value = fabs(claim->quantity.from);

	while (value >= 10 && fmod(value, 10) == 0)
		value /= 10;
	return value < 10 && value == floor(value);
}

static bool values_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);
	bool same = a->quantity.from == b->quantity.from;
	bool sole = is_sole(rivalry, pair) || same;
	bool scaled = pair->slip == SLIP_SCALE && pair->own >= WORTH_SURE &&
		      claim_class_of(a) == CLASS_MONEY && !is_one_digit(a);

	if (is_turned(a, b) || is_one_vote(rivalry, pair) ||
		is_gone_on(rivalry, pair) || scaled ||
		(slip_is_telling(a, b) && pair->worth >= WORTH_ONE))
		return true;
	if (same &&
		quantity_is_points(&a->quantity) !=
			quantity_is_points(&b->quantity) &&
		points_worth(rivalry, pair) >= WORTH_MUTUAL)
		return true;
	if (pair->ends == 2)
		return pair->worth >=
		       (uint32_t)(sole || rival_slip_is_strong(pair->slip)
					  ? WORTH_SURE
					  : WORTH_MUTUAL);
	if (pair->worth >= WORTH_AGE &&
		(same || (sole && rival_slip_is_strong(pair->slip))))
		return true;
	return pair->ends == 1 && pair->worth >= WORTH_ONE &&
	       (sole || rival_slip_is_strong(pair->slip));
}

/* Whether no other age is left on a side; one may be told twice. */
static bool is_sole_age(const struct rival_side *side, uint32_t value)
{
	double age = rivalry_claim(side, value)->quantity.from;

	for (uint32_t i = 0; i < side->count; i++) {
		const struct said_claim *claim = rivalry_claim(side, i);

		if (claim_class_of(claim) == CLASS_AGE &&
			!side->values[i].answered &&
			claim->quantity.from != age)
			return false;
	}
	return true;
}

/* "Vantongeren, 46" and "a 64-year-old": the one age of each that the other
 * has not, with its digits swapped. */
static bool is_swapped_age(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	return rival_slip_is_strong(pair->slip) &&
	       is_sole_age(&rivalry->a, pair->a) &&
	       is_sole_age(&rivalry->b, pair->b);
}

/* People are told apart by their names, and grow older. */
static bool ages_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);
	int32_t days = 0;

	if (a->named && b->named &&
		versus_names(a->subject, b->subject, true) == VERDICT_DISJOINT)
		return false;
	if (fabs(a->quantity.from - b->quantity.from) <= 1 &&
		(!rivalry_days(rivalry, &days) || days != 0))
		return false;
	if (is_swapped_age(rivalry, pair) && pair->worth >= WORTH_MUTUAL)
		return true;
	if (a->named && b->named && a->apposed && b->apposed &&
		(pair->worth >= WORTH_SURE ||
			versus_names(a->subject, b->subject, true) ==
				VERDICT_SAME))
		return true;
	return (pair->ends == 2 && pair->worth >= WORTH_MUTUAL) ||
	       (pair->ends == 1 && pair->worth >= WORTH_AGE);
}

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

/* Whether the later report tells that something was put off. */
static bool is_put_off_told(const struct rivalry *rivalry)
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

/* Days to come, told days apart: what was planned was moved. */
static bool is_moved(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	bool until = (clue_in(rival_before(&mine), CLUE_UNTIL) &&
			     clue_in(rival_before(&other), CLUE_UNTIL)) ||
		     is_put_off_told(rivalry);

	return mine.claim->kind == CLAIM_DAYS && pair->ends == 2 &&
	       rivals_put_off(&mine, &other) &&
	       pair->worth >= (uint32_t)(until ? WORTH_UNTIL : WORTH_MUTUAL);
}

/* "A bid of 310 pence" and, days later, "raised its first bid of 310 pence to
 * 345 pence": the old value is told with the new one. */
static bool is_raised(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { APART = 2 };
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	int32_t days = 0;

	if (mine.claim->kind != CLAIM_QUANTITY ||
		!rivalry_days(rivalry, &days) || abs(days) < APART ||
		!str_eq(mine.claim->quantity.unit, other.claim->quantity.unit))
		return false;
	return days > 0 ? !rivalry->b.values[pair->b].answered &&
				  rival_is_moved_to(&other)
			: !rivalry->a.values[pair->a].answered &&
				  rival_is_moved_to(&mine);
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

/* The part of a day that is told: 1 for the hours until noon, 2 for those until
 * six, 3 for the rest; 0 where none is. */
static int part_of(const struct timex *timex)
{
	enum { NOON = 12, EVENING = 18, HOUR = 2 };
	size_t at = str_find_char(timex->value, 'T', 0);
	struct str part;
	int32_t hour;

	if (at == STR_NPOS)
		return 0;
	part = str_cut(timex->value, at + 1, timex->value.len);
	if (str_number(str_cut(part, 0, HOUR), &hour))
		return hour < NOON ? 1 : hour < EVENING ? 2 : 3;
	if (str_eq(part, STR("MO")))
		return 1;
	return str_eq(part, STR("AF"))                              ? 2
	       : str_eq(part, STR("EV")) || str_eq(part, STR("NI")) ? 3
								    : 0;
}

static bool names_weekday(
	const struct rival_side *side, const struct said_claim *claim)
{
	return clue_in(str_at(side->version->article.text, claim->value),
		CLUE_WEEKDAY);
}

/* "Before dawn on Wednesday" and "shortly before 4am on Thursday". */
static bool is_one_part(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { WEEK = 6 };
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);
	int part = part_of(&a->timex);

	/* Within a week: else it is a week that was told wrongly. */
	if (!interval_is_known(a->timex.days) ||
		!interval_is_known(b->timex.days) ||
		abs(a->timex.days.earliest - b->timex.days.earliest) > WEEK)
		return false;
	return part != 0 && part == part_of(&b->timex) &&
	       names_weekday(&rivalry->a, a) && names_weekday(&rivalry->b, b) &&
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

/* Stories have many days, so they must be of what is done. */
static bool days_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct timex *a = &rivalry_claim(&rivalry->a, pair->a)->timex;
	const struct timex *b = &rivalry_claim(&rivalry->b, pair->b)->timex;
	bool slip = pair->slip == SLIP_MONTH || pair->slip == SLIP_DIGITS ||
		    is_one_month(a, b);
	bool years = a->value.len == 4;

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
	if (is_moved(rivalry, pair) || is_one_record(rivalry, pair) ||
		is_one_scene(rivalry, pair))
		return true;
	if (!is_of_one_deed(rivalry, rivalry_claim(&rivalry->a, pair->a),
		    rivalry_claim(&rivalry->b, pair->b)))
		return false;
	if (pair->ends == 2)
		return pair->worth >=
		       (uint32_t)(slip ? WORTH_SURE : WORTH_MUTUAL);
	return pair->ends == 1 && pair->worth >= WORTH_MUTUAL &&
	       (slip || is_sole(rivalry, pair));
}

static bool is_fit(const struct rivalry *rivalry, const struct rival_pair *pair)
{
	switch (claim_class_of(rivalry_claim(&rivalry->a, pair->a))) {
	case CLASS_COUNT:
	case CLASS_RATIO:
	case CLASS_MONEY:
	case CLASS_GRADE:
	case CLASS_PHYSICAL:
	case CLASS_SCORE:
		return values_fit(rivalry, pair);
	case CLASS_AGE:
		return ages_fit(rivalry, pair);
	case CLASS_LASTING:
		return pair->ends == 2 && pair->worth >= WORTH_LASTING;
	case CLASS_DAYS:
		return days_fit(rivalry, pair);
	case CLASS_ORDER:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return false;
}

/* --- pairs */

/* Three digits that are no round number are not told twice by chance. */
static bool is_telling(const struct said_claim *claim)
{
	double value = fabs(claim->quantity.from);

	while (value >= 1000 && fmod(value, 10) == 0)
		value /= 10;
	return value >= 100 && fmod(value, 100) != 0;
}

/* "1,840" and "1,480" of one kind: the one is a slip of the other. */
static bool is_misread(const struct said_claim *x, const struct said_claim *y)
{
	return x->kind == y->kind && claim_class_of(x) == claim_class_of(y) &&
	       is_telling(x) && is_telling(y) && slip_of(x, y) == SLIP_DIGITS;
}

/* The first value of a value's sentence. */
static uint32_t row_first(const struct rival_side *side, uint32_t value)
{
	uint32_t row = rivalry_claim(side, value)->row;

	while (value > 0 && rivalry_claim(side, value - 1)->row == row)
		value--;
	return value;
}

/* What the values that the two sentences have in common are worth. */
static uint32_t companions_worth(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct rival_side *a = &rivalry->a, *b = &rivalry->b;
	uint32_t worth = 0, x_row = rivalry_claim(a, pair->a)->row;
	uint32_t y_row = rivalry_claim(b, pair->b)->row;
	uint32_t first = row_first(b, pair->b);

	for (uint32_t i = row_first(a, pair->a);
		i < a->count && rivalry_claim(a, i)->row == x_row; i++)
		for (uint32_t j = first;
			j < b->count && rivalry_claim(b, j)->row == y_row;
			j++) {
			const struct said_claim *x = rivalry_claim(a, i);
			const struct said_claim *y = rivalry_claim(b, j);
			uint32_t most = is_telling(x) || is_telling(y)
						? WORTH_TELLING
						: WORTH_COMPANION;

			if (is_misread(x, y))
				worth = WORTH_MISREAD;
			if (most > worth && x->kind == CLAIM_QUANTITY &&
				rivalry->agree[i][j])
				worth = most;
		}
	return worth;
}

bool rival_pair_make(const struct rivalry *rivalry, uint32_t a, uint32_t b,
	struct rival_pair *pair)
{
	const struct said_claim *x = rivalry_claim(&rivalry->a, a);
	const struct said_claim *y = rivalry_claim(&rivalry->b, b);
	const struct rival mine = {rivalry->a.version, x};
	const struct rival other = {rivalry->b.version, y};
	uint32_t companions;

	bool answered =
		rivalry->a.values[a].answered || rivalry->b.values[b].answered;

	*pair = (struct rival_pair){.a = a, .b = b};
	if (!rivals_compete(&mine, &other))
		return false;
	pair->judgement = claim_versus(rivalry->arena, x, y, READ_ROUNDED);
	if (pair->judgement.verdict != VERDICT_DISJOINT)
		return false;
	pair->worth = scenes_worth(rivalry->scenes, x->row, y->row);
	pair->ends = scenes_ends(rivalry->scenes, x->row, y->row);
	companions = companions_worth(rivalry, pair);
	pair->company = companions == WORTH_MISREAD;
	pair->slip = slip_of(x, y);
	if (companions >= WORTH_TELLING ||
		(companions && (pair->worth || pair->slip == SLIP_SCALE))) {
		pair->worth += companions;
		pair->ends = 2;
	}
	pair->own = own_worth(rivalry, x, y);
	if (!rival_slip_is_strong(pair->slip) && rivals_sum(rivalry, a, b))
		return false;
	/* What was planned for the day may have come to something else. */
	if (answered &&
		!(pair->worth >= WORTH_ANSWERED && is_moved(rivalry, pair)) &&
		!(pair->worth >= WORTH_ONE && is_raised(rivalry, pair)))
		return false;
	return is_fit(rivalry, pair) && (answered || is_clear(rivalry, pair)) &&
	       !is_written(mine.version, x, y) &&
	       !is_written(other.version, y, x) &&
	       !is_in_digits(&mine, &other) && !is_in_digits(&other, &mine);
}
