#include "story/rival_fit.h"

#include "story/clue.h"
#include "story/figure.h"
#include "story/numeral.h"
#include "story/rival_clock.h"
#include "story/rival_companion.h"
#include "story/rival_compete.h"
#include "story/rival_days.h"
#include "story/rival_size.h"
#include "story/rival_sum.h"

#include <math.h>
#include <stdlib.h>

enum {
	WORTH_AGE = 26,
	WORTH_LASTING = 25,
	WORTH_OWN = 18,
	WORTH_ANSWERED = 40,
	WORTH_COMPANION = 12,
	WORTH_TELLING = 25,
	WORTH_MISREAD = 30
};

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

/* "rose by 3.2 per cent", "fell 3.2%": of a number that is told once, or that
 * has another beside it which both tell. */
static bool is_turned(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);

	return rivals_are_turned(a, b) &&
	       (a->quantity.from != floor(a->quantity.from) ||
		       rivals_have_companion(rivalry, pair->a, pair->b));
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
	       other->pair && rival_pair_is_sole(rivalry, pair) &&
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
	       (pair->ends > 0 || rival_pair_is_sole(rivalry, pair)) &&
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

/* "4.6 billion stoppers" and "4.6 million" of them. */
static bool is_thousandfold(
	const struct said_claim *a, const struct said_claim *b)
{
	double more = fmax(a->quantity.from, b->quantity.from);
	double less = fmin(a->quantity.from, b->quantity.from);

	return claim_class_of(a) == CLASS_COUNT && less > 0 &&
	       (more == less * 1e3 || more == less * 1e6);
}

static bool values_fit(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	const struct said_claim *a = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *b = rivalry_claim(&rivalry->b, pair->b);
	bool same = a->quantity.from == b->quantity.from;
	bool sole = rival_pair_is_sole(rivalry, pair) || same;
	bool scaled =
		pair->slip == SLIP_SCALE && !is_one_digit(a) &&
		((pair->own >= WORTH_SURE &&
			 claim_class_of(a) == CLASS_MONEY) ||
			(pair->worth >= WORTH_ONE && is_thousandfold(a, b)));

	if (is_turned(rivalry, pair) || is_one_vote(rivalry, pair) ||
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

/* "Mr Wardle, 47," and "a 39-year-old woman". */
static bool is_other_sex(const struct rival *a, const struct rival *b)
{
	struct str mine = rival_behind(a), other = rival_behind(b);
	struct str sentence = rival_text(a, a->claim->sentence);

	return (clue_in(mine, CLUE_FEMALE) && clue_in(other, CLUE_MALE)) ||
	       (a->claim->named && !b->claim->named &&
		       clue_in(other, CLUE_FEMALE) &&
		       str_find(sentence, STR("Mr "), 0) != STR_NPOS) ||
	       (a->claim->named && !b->claim->named &&
		       clue_in(other, CLUE_MALE) &&
		       (str_find(sentence, STR("Mrs "), 0) != STR_NPOS ||
			       str_find(sentence, STR("Ms "), 0) != STR_NPOS));
}

/* Whether two ages may be of two people: of another sex, or without a name in
 * reports of other days. */
static bool are_two_people(const struct rivalry *rivalry,
	const struct said_claim *a, const struct said_claim *b)
{
	enum { APART = 2 };
	const struct rival mine = {rivalry->a.version, a};
	const struct rival other = {rivalry->b.version, b};
	int32_t days = 0;

	return is_other_sex(&mine, &other) || is_other_sex(&other, &mine) ||
	       (!a->named && !b->named && rivalry_days(rivalry, &days) &&
		       abs(days) >= APART);
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
	if (are_two_people(rivalry, a, b))
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

/* "After 19 hours in the water", "nine hours in the water". */
static bool is_told_on_alike(
	const struct rivalry *rivalry, const struct rival_pair *pair)
{
	enum { LETTERS = 9 };
	const struct rival mine = {
		rivalry->a.version, rivalry_claim(&rivalry->a, pair->a)};
	const struct rival other = {
		rivalry->b.version, rivalry_claim(&rivalry->b, pair->b)};
	struct str behind = rival_behind(&mine);

	return behind.len >= LETTERS &&
	       str_eq_fold(behind, rival_behind(&other)) &&
	       str_eq(mine.claim->quantity.unit, other.claim->quantity.unit) &&
	       pair->worth >= WORTH_SURE;
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
		return (pair->ends == 2 && pair->worth >= WORTH_LASTING) ||
		       is_told_on_alike(rivalry, pair);
	case CLASS_DAYS:
		return rivals_days_fit(rivalry, pair);
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

/* "2.4kg and 2.1kg" and "2.4lb and 2.1lb": of the second of them. */
static bool is_mismeasured(
	const struct said_claim *x, const struct said_claim *y)
{
	return claim_class_of(x) == CLASS_PHYSICAL &&
	       claim_class_of(y) == CLASS_PHYSICAL &&
	       slip_of(x, y) == SLIP_UNIT;
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
			uint32_t most;

			if (is_misread(x, y) || (i != pair->a && j != pair->b &&
							is_mismeasured(x, y)))
				worth = WORTH_MISREAD;
			if (x->kind != CLAIM_QUANTITY || !rivalry->agree[i][j])
				continue;
			most = is_telling(x) || is_telling(y) ? WORTH_TELLING
							      : WORTH_COMPANION;
			worth = most > worth ? most : worth;
		}
	return worth;
}

/* "25,000 tonnes of it a year" and "52,000 tonnes a year": the one is written
 * as a rate, and the digits have changed places. */
static bool is_rate_slip(const struct rival_pair *pair)
{
	return pair->judgement.verdict == VERDICT_APART &&
	       pair->slip == SLIP_DIGITS;
}

/* With the arithmetic where there is an arena. */
static void pair_judge(const struct rivalry *rivalry, struct arena *arena,
	struct rival_pair *pair)
{
	const struct said_claim *x = rivalry_claim(&rivalry->a, pair->a);
	const struct said_claim *y = rivalry_claim(&rivalry->b, pair->b);

	pair->judgement = claim_versus(arena, x, y, READ_ROUNDED);
	if (x->kind == CLAIM_DAYS && pair->judgement.verdict == VERDICT_APART) {
		rivals_clocks_judge(arena, x, y, &pair->judgement);
		pair->bare = pair->judgement.verdict == VERDICT_DISJOINT;
	}
	if (is_rate_slip(pair))
		pair->judgement = (struct judgement){
			VERDICT_DISJOINT, KIND_NUMBER, slip_name(pair->slip)};
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

	/* Whatever is told of them: "fell from June", "grew over the quarter".
	 */
	bool turned =
		rivals_are_turned(x, y) && rivals_have_companion(rivalry, a, b);

	if ((answered && !rivalry->may_move) ||
		(!turned && !rivals_compete(&mine, &other)))
		return false;
	*pair = (struct rival_pair){.a = a, .b = b, .slip = slip_of(x, y)};
	pair_judge(rivalry, NULL, pair);
	if (pair->judgement.verdict != VERDICT_DISJOINT)
		return false;
	pair->worth = scenes_worth(rivalry->scenes, x->row, y->row);
	pair->ends = scenes_ends(rivalry->scenes, x->row, y->row);
	companions = companions_worth(rivalry, pair);
	pair->company = companions == WORTH_MISREAD;
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
		!(pair->worth >= WORTH_ANSWERED &&
			rivals_moved(rivalry, pair)) &&
		!(pair->worth >= WORTH_ONE && is_raised(rivalry, pair)))
		return false;
	if (!is_fit(rivalry, pair) ||
		!(answered || turned || is_clear(rivalry, pair)) ||
		is_written(mine.version, x, y) ||
		is_written(other.version, y, x) ||
		is_in_digits(&mine, &other) || is_in_digits(&other, &mine))
		return false;
	pair_judge(rivalry, rivalry->arena, pair);
	return true;
}
