#include "claim/assertion.h"

#include "claim/clause.h"
#include "claim/lead.h"
#include "claim/opening.h"
#include "claim/reach.h"

/* Verb groups on the way from the value to the left. */
struct passed {
	uint32_t groups;
	bool verb;   /* the last token was of one */
	bool behind; /* a verb stands behind the value */
};

static void verb_pass(
	const struct flank *flank, uint32_t i, bool verb, struct passed *passed)
{

	if (verb && !passed->verb)
		passed->groups++;
	passed->verb =
		verb || (passed->verb && flank->parts.part[i] == PART_ADVERB);
}

/*
 * A stop ends any clause; "as", "including", "following" begin one only where
 * a verb follows, before the value or behind it: not in "released as a single
 * in May". A relative whose own
 * verb has been passed is done: "the toll from a slide that struck the town
 * has risen to 23".
 */
static bool may_pass(
	const struct flank *flank, uint32_t i, const struct passed *passed)
{
	if (flank->parts.part[i] == PART_BREAK)
		return !clause_conjunction(&flank->parts, i) &&
		       !passed->groups && !passed->behind;
	/* "hope that the scheme": where a subject follows, it is no relative */
	if (flank->parts.part[i] == PART_THAT &&
		parts_in(&flank->parts, i + 1,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
				PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |
				PART_BIT(PART_PRONOUN)))
		return false;
	return parts_in(&flank->parts, i,
		       PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT)) &&
	       passed->groups >= 2;
}

/* "Before the bid was launched, | he sought": behind the comma of a clause that
 * leads in, where another subject with its verb stands between it and the
 * value; `from` where there is none. */
static uint32_t behind_lead(const struct flank *flank,
	const struct clauses *clauses, uint32_t from, uint32_t first)
{
	const struct parts *parts = &flank->parts;
	bool verb = false;

	for (uint32_t i = from; i + 2 < first; i++) {
		struct noun noun;

		verb |= clauses->signs[i] & CLAUSE_VERB;
		if (!verb || parts->part[i] != PART_COMMA)
			continue;
		noun = source_at(flank, i + 1);
		if (!noun_is_none(noun) && noun.end < first &&
			clauses->signs[noun.end] & CLAUSE_VERB)
			return i + 1;
	}
	return from;
}

static void bounds_find(const struct flank *flank,
	const struct clauses *clauses, struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	struct passed passed = {0, false, false};

	assertion->to = assertion->end;
	while (assertion->to < parts->count &&
		!(clauses->signs[assertion->to] & CLAUSE_BEGINS))
		passed.behind |= clauses->signs[assertion->to++] & CLAUSE_VERB;
	assertion->from = assertion->first;
	assertion->relative = parts->count;
	while (assertion->from > 0) {
		uint32_t before = assertion->from - 1;

		if (clauses->signs[before] & CLAUSE_BEGINS) {
			if (!may_pass(flank, before, &passed))
				break;
			if (parts->part[before] != PART_BREAK)
				assertion->relative = before;
		}
		/* "that struck the town and killed six": of one clause */
		if (passed.verb && parts->part[before] == PART_AND)
			passed.groups--;
		verb_pass(flank, before, clauses->signs[before] & CLAUSE_VERB,
			&passed);
		assertion->from = before;
	}
	if (assertion->from > 0 &&
		parts->part[assertion->from - 1] == PART_BREAK)
		assertion->from = behind_lead(
			flank, clauses, assertion->from, assertion->first);
}

/* Behind "of gravel". */
static uint32_t behind_of(const struct parts *parts, uint32_t i)
{
	uint64_t nominal = PART_BIT(PART_DETERMINER) | PART_BIT(PART_NOUN) |
			   PART_BIT(PART_NAME) | PART_BIT(PART_OWNER);

	if (parts->part[i] == PART_OF)
		for (i++; i < parts->count && parts_in(parts, i, nominal); i++)
			;
	return i;
}

/* "In Hull, 47 people marched": whether the value itself is who does what the
 * verb right behind it says. */
static bool is_own_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint32_t first = assertion->first, i = assertion->end;

	if (parts->part[first] == PART_TIME)
		return false;
	/* "with 100 people waiting" */
	i = behind_of(parts, i);
	if (first > 0 && parts_is(parts, first - 1, "with"))
		return str_ends(parts_str(parts, i - 1), STR("ing")) ||
		       (i < assertion->to &&
			       (parts->part[i] == PART_ING ||
				       str_ends(parts_str(parts, i),
					       STR("ing"))));
	/* "that all three ministers stressed" */
	while (first > assertion->from &&
		parts->part[first - 1] == PART_DETERMINER)
		first--;
	/* "and 60 percent | said" */
	if (i == assertion->to && i < parts->count &&
		clauses->signs[i] & CLAUSE_SPEAKS &&
		(first == assertion->from ||
			parts_in(parts, first - 1,
				PART_BIT(PART_AND) | PART_BIT(PART_COMMA))))
		return true;
	if (first > 0 && first == assertion->from &&
		clause_conjunction(parts, first - 1))
		return i < assertion->to;
	if (i >= assertion->to || !(clauses->signs[i] & CLAUSE_VERB))
		return false;
	/* "14 were killed and 30 were hurt", "and 30 hurt." */
	if (first > assertion->from && parts->part[first - 1] != PART_COMMA)
		return parts->part[first - 1] == PART_AND &&
		       (parts_in(parts, i, CLAUSE_AUXILIARY) ||
			       parts_in(parts, i + 1,
				       PART_BIT(PART_STOP) |
					       PART_BIT(PART_COMMA)));
	if (parts_in(parts, i, CLAUSE_AUXILIARY))
		return true;
	/* "47 people trapped in the mine were freed" */
	for (i++; i < assertion->to; i++)
		if (clauses->signs[i] & CLAUSE_VERB)
			return false;
	return true;
}

/* "include $15 million in costs related to a fire and": whether token i is a
 * participle behind a verb of the same clause. */
static bool is_reduced(const struct flank *flank, const struct clauses *clauses,
	uint32_t from, uint32_t i)
{
	const struct parts *parts = &flank->parts;

	/* "totalled 12 pounds in May compared with" */
	if (i > from + 1 && parts_is(parts, i, "compared") &&
		(parts_is(parts, i + 1, "with") ||
			parts_is(parts, i + 1, "to"))) {
		if (parts->part[i - 1] == PART_COMMA)
			i--;
	} else if (i > from + 1 && parts->part[i - 1] == PART_COMMA &&
		   parts_in(
			   parts, i, PART_BIT(PART_ED) | PART_BIT(PART_PAST)) &&
		   (parts_is(parts, i + 1, "with") ||
			   parts_is(parts, i + 1, "by")))
		i--;
	else if (!opening_participle(parts, i))
		return false;
	for (; i > from + 1; i--) {
		if (parts_in(parts, i - 1,
			    PART_BIT(PART_AND) | PART_BIT(PART_COMMA)))
			break;
		if (clauses->signs[i - 1] & CLAUSE_VERB)
			return true;
	}
	return false;
}

/* The verb that the value leans on: the last before it, else the first behind
 * it. In "killed 14 and hurt 30" each has its own. */
static uint32_t verb_find(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	if (assertion->own) {
		uint32_t i = behind_of(&flank->parts, assertion->end);

		/* "87% of homes reporting," */
		return i > assertion->end &&
				       !(clauses->signs[i] & CLAUSE_VERB) &&
				       flank->parts.part[i] != PART_ING
			       ? i - 1
			       : i;
	}
	for (uint32_t i = assertion->first; i > assertion->from; i--)
		if (clauses->signs[i - 1] & CLAUSE_VERB &&
			!is_reduced(flank, clauses, assertion->from, i - 1))
			return i - 1;
	for (uint32_t i = assertion->end; i < assertion->to; i++)
		if (clauses->signs[i] & CLAUSE_VERB)
			return i;
	return flank->parts.count;
}

/* "..., said Lee": who stands behind the verb, where no verb of his own does:
 * not in "Lee, the chairman, said profits rose". */
static struct noun inverted(
	const struct flank *flank, const struct clauses *clauses, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	struct noun noun = {0, 0};

	if (i == 0 || !parts_in(parts, i - 1,
			      PART_BIT(PART_COMMA) | PART_BIT(PART_QUOTE)))
		return noun;
	noun = source_at(flank, i + 1);
	if (noun_is_none(noun) || !claim_subject_is_named(flank, noun) ||
		(noun.end < parts->count &&
			clauses->signs[noun.end] & CLAUSE_VERB))
		return (struct noun){0, 0};
	return noun;
}

struct noun assertion_who(
	const struct flank *flank, const struct clauses *clauses, uint32_t verb)
{
	struct noun noun = subject_of_verb(flank, verb), opening;
	uint32_t from = verb;

	while (from > 0 && !(clauses->signs[from - 1] & CLAUSE_BEGINS) &&
		!parts_in(&flank->parts, from - 1,
			PART_BIT(PART_STOP) | PART_BIT(PART_QUOTE)))
		from--;
	opening = opening_subject(flank, clauses, from, verb);
	return !noun_is_none(opening) && opening.first < noun.first ? opening
								    : noun;
}

struct noun assertion_speaker(
	const struct flank *flank, const struct clauses *clauses)
{
	struct noun noun = {0, 0};

	if (!(clauses->met & (CLAUSE_CITES | CLAUSE_SPEAKS)))
		return noun;
	for (uint32_t i = 0; i < flank->parts.count; i++) {
		int signs = clauses->signs[i];

		if (!(signs & (CLAUSE_CITES | CLAUSE_SPEAKS)))
			continue;
		noun = signs & CLAUSE_CITES ? source_at(flank, i + 2)
					    : inverted(flank, clauses, i);
		if (noun_is_none(noun) && signs & CLAUSE_SPEAKS)
			noun = assertion_who(flank, clauses, i);
		if (!noun_is_none(noun))
			break;
	}
	/* "with both stressing" */
	if (noun.end == noun.first + 1 &&
		flank->parts.part[noun.first] == PART_DETERMINER)
		return (struct noun){0, 0};
	return subject_behind(flank, noun);
}

/* The clause and its verb. */
static void clause_find(const struct flank *flank,
	const struct clauses *clauses, struct assertion *assertion)
{
	bounds_find(flank, clauses, assertion);
	assertion->own = is_own_subject(flank, clauses, assertion);
	assertion->verb = verb_find(flank, clauses, assertion);
}

struct assertion assertion_at(const struct flank *flank,
	const struct clauses *clauses, const struct attributes *attributes,
	uint32_t first, uint32_t end)
{
	struct assertion assertion = {.first = first, .end = end};

	clause_find(flank, clauses, &assertion);
	assertion.subject = claim_subject(flank, clauses, &assertion);
	reach_find(flank, clauses, &assertion);
	reach_manner(flank, clauses, attributes, &assertion);
	return assertion;
}

struct assertion assertion_for(const struct flank *flank,
	const struct clauses *clauses, const struct attributes *attributes,
	struct noun value, struct noun subject)
{
	struct assertion assertion = {
		.first = value.first, .end = value.end, .subject = subject};

	clause_find(flank, clauses, &assertion);
	reach_find(flank, clauses, &assertion);
	reach_manner(flank, clauses, attributes, &assertion);
	return assertion;
}
