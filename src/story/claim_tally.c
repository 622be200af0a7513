#include "story/claim_tally.h"

#include "story/clue.h"
#include "story/rival.h"
#include "story/said_word.h"

#include <math.h>
#include <stdlib.h>

enum {
	ALIKE_TALLY = 50,
	ALIKE_COUNT = 140,
	ALIKE_ONE_COUNT = 60, /* where each counts the thing once */
	TALLY_TIMES = 50,
	ALIKE_MOVED = 40, /* where the later one says that it was moved */
	LATER_DAYS = 2    /* after which counts went on */
};

bool claim_is_tally(const struct said_claim *claim)
{
	static const struct str tallies[] = {STR_INIT("deaths"),
		STR_INIT("injuries"), STR_INIT("missing"), STR_INIT("arrests"),
		STR_INIT("rescued"), STR_INIT("evacuated"), STR_INIT("cases"),
		STR_INIT("recoveries"), STR_INIT("tests"), STR_INIT("votes"),
		STR_INIT("seats")};

	for (size_t i = 0; i < sizeof(tallies) / sizeof(*tallies); i++)
		if (str_eq(claim->attribute, tallies[i]))
			return true;
	return false;
}

/* The dead do not grow fewer, nor do the cases of an illness. */
static bool has_fallen(const struct claim_case *two, int32_t days)
{
	static const struct str grow[] = {STR_INIT("deaths"), STR_INIT("cases"),
		STR_INIT("arrests"), STR_INIT("recoveries"),
		STR_INIT("rescued"), STR_INIT("tests")};
	bool less = two->other->quantity.from < two->mine->quantity.from;

	for (size_t i = 0; i < sizeof(grow) / sizeof(*grow); i++)
		if (str_eq(two->mine->attribute, grow[i]))
			return less == (days > 0);
	return false;
}

/* Whether a version counts a thing once, but for the number of last year. */
static bool is_counted_once(
	const struct version *version, const struct said_claim *of)
{
	uint64_t key = said_stem_key(of->quantity.head);
	uint32_t count = 0;

	ROWS_EACH (struct said_claim, claim, version->said.claims)
		count += claim_class_of(claim) == CLASS_COUNT &&
			 claim->quantity.head.len &&
			 said_stem_key(claim->quantity.head) == key &&
			 !version_is_history(version, &claim->time);
	return count == 1;
}

static bool is_told_as(const struct version *version,
	const struct said_claim *claim, enum clue clue)
{
	const struct rival rival = {version, claim};

	return clue_in(rival_before(&rival), clue) ||
	       clue_in(case_words(version, claim), clue);
}

/* "Another two pumps": more than those that were counted before. */
static bool is_added(const struct claim_case *two)
{
	return is_told_as(two->a, two->mine, CLUE_OTHER) ||
	       is_told_as(two->b, two->other, CLUE_OTHER);
}

/* "19 of the 32", "one of his daughters": not all of them. */
static bool is_part(const struct claim_case *two)
{
	return is_told_as(two->a, two->mine, CLUE_AMONG) ||
	       is_told_as(two->b, two->other, CLUE_AMONG);
}

/* "One of his daughters" and "three daughters"; the dead may be told so. */
static bool is_some_of_them(const struct claim_case *two)
{
	return is_added(two) ||
	       (is_part(two) && !(claim_is_tally(two->mine) &&
					claim_is_tally(two->other)));
}

/* People of no kind, of whom a text counts many. */
static bool is_of_anybody(const struct said_claim *claim)
{
	return claim->people && !clue_is(claim->quantity.head, CLUE_VISITOR);
}

/* "Two pumps were at work", "eight pumps had lowered the water": the one
 * number of a thing that each has, and no people but those who come. */
static bool is_one_count(const struct claim_case *two)
{
	const struct said_claim *mine = two->mine, *other = two->other;
	int32_t days;

	return case_days(two, &days) && abs(days) >= LATER_DAYS &&
	       claim_class_of(mine) == CLASS_COUNT && !is_of_anybody(mine) &&
	       !is_of_anybody(other) && mine->quantity.head.len &&
	       other->quantity.head.len &&
	       said_stem_key(mine->quantity.head) ==
		       said_stem_key(other->quantity.head) &&
	       is_counted_once(two->a, mine) &&
	       is_counted_once(two->b, other) && !is_added(two) &&
	       !is_part(two);
}

static bool quantity_is_alike(
	const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind && str_eq(a->base_unit, b->base_unit) &&
	       (a->base_unit.len || str_eq(a->unit, b->unit));
}

/* Whether a version tells one value by that measure: a sum by the share, or an
 * area. */
static bool is_sole_measure(
	const struct version *version, const struct said_claim *of)
{
	uint32_t count = 0;

	ROWS_EACH (struct said_claim, claim, version->said.claims)
		count += claim->kind == CLAIM_QUANTITY &&
			 quantity_is_alike(&claim->quantity, &of->quantity) &&
			 !version_is_history(version, &claim->time);
	return count == 1;
}

/* "540 pence a share" and, days later, "605p a share"; "2,600 hectares", and
 * then 4,100: where each is the one value that is told by that measure. */
static bool is_one_measure(const struct claim_case *two, int32_t days)
{
	const struct quantity *mine = &two->mine->quantity;
	const struct quantity *other = &two->other->quantity;
	bool rate = mine->kind == MEASURE_MONEY &&
		    str_find(mine->unit, STR(" per "), 0) != STR_NPOS;
	bool area = str_eq(mine->base_unit, STR("m2")) &&
		    (other->base > mine->base) == (days > 0);

	return abs(days) >= LATER_DAYS && (rate || area) &&
	       quantity_is_alike(mine, other) &&
	       is_sole_measure(two->a, two->mine) &&
	       is_sole_measure(two->b, two->other);
}

/* "Dozens of people" and, the day after, "two in three": neither of them says
 * how many they were; and what grows a hundredfold is of something else. */
static bool is_no_tally(const struct claim_case *two)
{
	const struct quantity *a = &two->mine->quantity;
	const struct quantity *b = &two->other->quantity;

	return quantity_is_vague(a) || quantity_is_vague(b) ||
	       fmax(a->from, b->from) > TALLY_TIMES * fmin(a->from, b->from);
}

static uint32_t tally_least(const struct claim_case *two)
{
	if (claim_is_tally(two->mine) && claim_is_tally(two->other))
		return ALIKE_TALLY;
	return is_one_count(two) ? ALIKE_ONE_COUNT : ALIKE_COUNT;
}

bool tally_is_moved(const struct claim_case *two)
{
	const struct rival a = {two->a, two->mine}, b = {two->b, two->other};
	int32_t days;

	if (!case_days(two, &days) || days == 0 ||
		claim_class_of(two->mine) == CLASS_AGE || is_added(two) ||
		two->pair->alike < ALIKE_MOVED)
		return false;
	return rival_is_moved_to(days > 0 ? &b : &a) &&
	       !rival_is_moved_to(days > 0 ? &a : &b);
}

static bool is_tally_told(const struct claim_case *two, int32_t days)
{
	return two->pair->attribute &&
	       claim_class_of(two->mine) == CLASS_COUNT &&
	       !is_some_of_them(two) && two->pair->alike >= tally_least(two) &&
	       !has_fallen(two, days);
}

void tally_judge(
	const struct claim_case *two, struct claim_judgement *judgement)
{
	int32_t days;

	if (!case_days(two, &days) || days == 0 || is_no_tally(two) ||
		version_is_history(two->a, &two->mine->time) !=
			version_is_history(two->b, &two->other->time) ||
		(!is_tally_told(two, days) && !tally_is_moved(two) &&
			!is_one_measure(two, days)))
		return;
	judgement->told = true;
	judgement->class = FINDING_UPDATE;
	judgement->kind = KIND_NUMBER;
}

bool tally_has_risen(const struct claim_case *two)
{
	const struct quantity *mine = &two->mine->quantity;
	const struct quantity *other = &two->other->quantity;

	return two->mine->kind == CLAIM_QUANTITY && claim_is_tally(two->mine) &&
	       (mine->bound == BOUND_LEAST || mine->bound == BOUND_MORE) &&
	       other->from > mine->from;
}
