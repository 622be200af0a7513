#include "story/claim_judge.h"

#include "story/claim_slip.h"
#include "story/claim_tally.h"
#include "story/clue.h"
#include "story/period_told.h"
#include "story/rival_size.h"
#include "story/said_word.h"

#include <math.h>
#include <stdlib.h>

enum {
	ALIKE_NONE = 30, /* what a companion gives, and no word more */
	ALIKE_MOVED = 40,
	COPIED = 85, /* of a hundred words */
	COPIED_LOOSE = 60,
	COPIED_LEAST = 6, /* words; of so many none need tell much */
	COPIED_LONG = 12,
	TELLING = 60,     /* the weight of a word that is not in every report */
	MOVED_DAYS = 7,   /* that a copy may take; then a date was moved */
	NEAR_REPORTS = 3, /* days between them */
	WEEK = 7
};

/* --- copies */

/* Whether the two sentences are one, copied: so many words of a hundred of the
 * longer are in the other. */
static bool is_copied(const struct claim_case *two, uint32_t least)
{
	const struct said_word *mine = two->a->said.words.rows;
	const struct said_word *other = two->b->said.words.rows;
	uint32_t i = two->mine->words, j = two->other->words, common = 0;
	uint32_t a = two->mine->words_end - i, b = two->other->words_end - j;
	bool telling = false; /* not just "sales rose 3% to $5 million" */

	while (i < two->mine->words_end && j < two->other->words_end) {
		if (mine[i].key == other[j].key) {
			common++;
			telling |= mine[i].weight >= TELLING;
		}
		if (mine[i].key <= other[j].key)
			i++;
		else
			j++;
	}
	return (telling || common >= COPIED_LONG) &&
	       common * 100 >= least * (a > b ? a : b) &&
	       common >= COPIED_LEAST;
}

/* How many claims of its class stand before a claim in its sentence, and how
 * many there are. */
static uint32_t rank_of(const struct said *said, uint32_t row, uint32_t *count)
{
	const struct said_claim *rows = said->claims.rows;
	enum claim_class class = claim_class_of(&rows[row]);
	uint32_t first = row, rank = 0;

	while (first > 0 && rows[first - 1].words == rows[row].words)
		first--;
	*count = 0;
	for (uint32_t i = first;
		i < said->claims.count && rows[i].words == rows[row].words; i++)
		if (claim_class_of(&rows[i]) == class && !rows[i].bare) {
			rank += i < row;
			++*count;
		}
	return rank;
}

/* Whether the two stand in the same place of one sentence. */
static bool is_in_place(const struct claim_case *two)
{
	uint32_t a, b;

	return rank_of(&two->a->said, two->pair->a, &a) ==
		       rank_of(&two->b->said, two->pair->b, &b) &&
	       a == b;
}

/* --- ages */

/* "Vane, 47, of Millbrook": how old somebody is now. */
static bool is_apposed(const struct said_claim *claim)
{
	return claim->quantity.bound == BOUND_EQUAL &&
	       claim->quantity.from == claim->quantity.to && claim->apposed;
}

static void age_judge(
	const struct claim_case *two, struct claim_judgement *judgement)
{
	double years = two->other->quantity.from - two->mine->quantity.from;
	int32_t days = 0;
	bool dated = case_days(two, &days);

	if (!two->pair->subject || !is_apposed(two->mine) ||
		!is_apposed(two->other))
		return;
	judgement->told = true;
	judgement->kind = KIND_AGE;
	if (fabs(years) <= 1 || (dated && years * days > 0 &&
					fabs(years) <= abs(days) / 365.0 + 1)) {
		judgement->class = FINDING_UPDATE;
		judgement->why = STR("a birthday may lie between the two");
		return;
	}
	judgement->class = FINDING_CONFLICT;
	judgement->why = STR("one person cannot be both");
}

/* Whether the later of two reports may tell of a day that was moved: it says
 * so, or it comes so much later. */
static bool may_be_moved(const struct claim_case *two, int32_t days)
{
	const struct version *later = days > 0 ? two->b : two->a;

	return abs(days) > NEAR_REPORTS || !is_copied(two, COPIED_LOOSE) ||
	       clue_in(later->article.text, CLUE_MOVED) ||
	       clue_in(later->title, CLUE_MOVED);
}

/* A day that is to come for both is moved, not mistaken. */
static void moved_judge(
	const struct claim_case *two, struct claim_judgement *judgement)
{
	int32_t days;

	if (!two->pair->attribute || two->pair->alike < ALIKE_MOVED ||
		!case_days(two, &days) || days == 0 ||
		two->mine->bound != two->other->bound ||
		two->mine->timex.value.len < 10 ||
		two->other->timex.value.len < 10 ||
		!interval_is_known(two->mine->timex.days) ||
		!interval_is_known(two->other->timex.days) ||
		two->mine->timex.days.earliest <= two->a->published.value ||
		two->other->timex.days.earliest <= two->b->published.value)
		return;
	judgement->told = true;
	judgement->class =
		may_be_moved(two, days) ? FINDING_UPDATE : FINDING_CONFLICT;
}

/* Whether time may explain what a copy tells otherwise. */
static bool is_explained(const struct claim_case *two)
{
	int32_t days = 0;
	bool dated = case_days(two, &days);

	if (two->mine->kind == CLAIM_DAYS)
		return !dated || abs(days) > MOVED_DAYS ||
		       !two->pair->attribute;
	return claim_is_tally(two->mine) ||
	       claim_class_of(two->mine) == CLASS_AGE || !two->pair->attribute;
}

/* Whether it is the only claim of its class in its sentence. */
static bool is_sole(const struct said *said, uint32_t row)
{
	const struct said_claim *rows = said->claims.rows;
	enum claim_class class = claim_class_of(&rows[row]);
	uint32_t words = rows[row].words;

	for (uint32_t i = row; i > 0 && rows[i - 1].words == words; i--)
		if (claim_class_of(&rows[i - 1]) == class && !rows[i - 1].bare)
			return false;
	for (uint32_t i = row + 1;
		i < said->claims.count && rows[i].words == words; i++)
		if (claim_class_of(&rows[i]) == class && !rows[i].bare)
			return false;
	return true;
}

/* Weeks and months are what reports are of; years may be of anything. */
static bool is_period(const struct said_claim *claim)
{
	return claim_class_of(claim) == CLASS_LASTING &&
	       !str_eq(claim->quantity.unit, STR("year"));
}

/* "Their union said on Monday": when it was said, not when it is. */
static bool is_of_saying(
	const struct version *version, const struct said_claim *claim)
{
	enum { REACH = 24 };
	struct span before = {
		claim->value.start < REACH ? 0 : claim->value.start - REACH,
		claim->value.start};

	return clue_in(str_at(version->article.text, before), CLUE_SAYING);
}

/* A day within a week of the other, told at about the same time. */
static bool is_near_day(const struct claim_case *two)
{
	const struct timex *mine = &two->mine->timex;
	const struct timex *other = &two->other->timex;
	int32_t days = 0;

	if (claim_class_of(two->mine) != CLASS_DAYS ||
		two->pair->alike <= ALIKE_NONE ||
		is_of_saying(two->a, two->mine) !=
			is_of_saying(two->b, two->other) ||
		mine->days.earliest != mine->days.latest ||
		other->days.earliest != other->days.latest ||
		(case_days(two, &days) && abs(days) > NEAR_REPORTS))
		return false;
	return !interval_is_known(mine->days) ||
	       !interval_is_known(other->days) ||
	       abs(mine->days.earliest - other->days.earliest) <= WEEK;
}

/* The sentences tell of one thing, for they share a value; so the one day, or
 * the one period, that each has is of that thing. */
static bool is_of_one_thing(const struct claim_case *two)
{
	bool period = claim_class_of(two->mine) == CLASS_LASTING &&
		      (is_period(two->mine) || is_period(two->other));

	return two->pair->companion && (period || is_near_day(two)) &&
	       (!period || rivals_sized(two->mine, two->other)) &&
	       two->mine->bound == two->other->bound &&
	       is_sole(&two->a->said, two->pair->a) &&
	       is_sole(&two->b->said, two->pair->b);
}

/* --- all */

static void told_as(struct claim_judgement *judgement, struct str why)
{
	judgement->told = true;
	judgement->class = FINDING_CONFLICT;
	judgement->why = why;
}

static void disjoint_judge(
	const struct claim_case *two, struct claim_judgement *judgement)
{
	if (judgement->kind == KIND_NUMBER && tally_is_moved(two))
		tally_judge(two, judgement);
	else if (claim_slipped(two->a, two->b, two->pair))
		told_as(judgement, slip_name(two->pair->slip));
	else if (is_of_one_thing(two))
		told_as(judgement, STR("the sentences have another value in "
				       "common, and no other of this kind"));
	else if (is_copied(two, COPIED) && is_in_place(two) &&
		 !is_explained(two))
		told_as(judgement, STR("the words around them are the same"));
	else if (claim_class_of(two->mine) == CLASS_AGE)
		age_judge(two, judgement);
	else if (two->mine->kind == CLAIM_QUANTITY)
		tally_judge(two, judgement);
	else
		moved_judge(two, judgement);
}

/* "over six months" and "six months": the second may be rounded. */
static bool is_hedged_alike(const struct claim_case *two)
{
	return two->mine->kind == CLAIM_QUANTITY &&
	       two->mine->quantity.bound != two->other->quantity.bound &&
	       two->mine->quantity.from == two->other->quantity.from &&
	       str_eq(two->mine->quantity.unit, two->other->quantity.unit);
}

/* "31 million in the quarter", "88 million in the nine months". */
static bool is_of_other_period(const struct claim_case *two)
{
	return two->mine->kind == CLAIM_QUANTITY &&
	       claim_class_of(two->mine) != CLASS_LASTING &&
	       two->pair->slip <= SLIP_EXTRA &&
	       periods_differ(two->a, two->mine, two->b, two->other);
}

static void values_judge(
	const struct claim_case *two, struct claim_judgement *judgement)
{
	struct judgement versus =
		claim_versus(two->arena, two->mine, two->other, READ_ROUNDED);

	if (versus.verdict == VERDICT_COMPATIBLE && tally_has_risen(two))
		tally_judge(two, judgement);
	if (versus.verdict != VERDICT_DISJOINT || is_hedged_alike(two) ||
		is_of_other_period(two) ||
		str_eq_fold(case_words(two->a, two->mine),
			case_words(two->b, two->other)))
		return;
	judgement->kind = versus.kind;
	judgement->because = versus.because;
	disjoint_judge(two, judgement);
}

struct claim_judgement claim_judge(struct arena *arena, const struct version *a,
	const struct version *b, const struct claim_pair *pair)
{
	const struct claim_case two = {arena, a, b,
		&a->said.claims.rows[pair->a], &b->said.claims.rows[pair->b],
		pair};
	struct claim_judgement judgement = {.told = false};

	/* The others are compared by person: see claim_role.h. */
	if (two.mine->kind == CLAIM_QUANTITY || two.mine->kind == CLAIM_DAYS)
		values_judge(&two, &judgement);
	return judgement;
}
