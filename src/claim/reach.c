#include "claim/reach.h"

/* Whether another verb of the same subject begins at token i: "and employs",
 * or behind a relative clause ", will". */
static bool is_next_verb(const struct parts *parts,
	const struct clauses *clauses, uint32_t i, uint64_t marks)
{
	if (!parts_in(parts, i, marks))
		return false;
	for (i++; i < parts->count && parts->part[i] == PART_ADVERB; i++)
		;
	return i < parts->count && clauses->signs[i] & CLAUSE_VERB;
}

static uint32_t first_verb(
	const struct clauses *clauses, uint32_t from, uint32_t to)
{
	while (from < to && !(clauses->signs[from] & CLAUSE_VERB))
		from++;
	return from;
}

void reach_find(const struct flank *flank, const struct clauses *clauses,
	struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint64_t marks = PART_BIT(PART_AND);

	if (assertion->from > 0 &&
		parts_in(parts, assertion->from - 1,
			PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT)))
		marks |= PART_BIT(PART_COMMA);
	for (uint32_t i = assertion->end; i < assertion->to; i++)
		if (is_next_verb(parts, clauses, i, marks))
			assertion->to = i;
	assertion->core = assertion->lead = assertion->from;
	if (assertion->relative < parts->count &&
		assertion->verb > assertion->relative &&
		assertion->verb < assertion->first) {
		assertion->lead = assertion->relative;
		assertion->core = assertion->verb;
		while (assertion->core > assertion->relative &&
			clauses->signs[assertion->core - 1] & CLAUSE_VERB)
			assertion->core--;
	}
	for (uint32_t i = assertion->first; i > assertion->core; i--)
		if (is_next_verb(parts, clauses, i - 1, PART_BIT(PART_AND))) {
			assertion->lead =
				first_verb(clauses, assertion->from, i);
			assertion->core = i - 1;
			break;
		}
}

/* "may close and cut": a verb that its auxiliary must be taken from the one
 * before. */
static bool shares_manner(
	const struct flank *flank, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint32_t i = assertion->core + 1;

	return assertion->core > assertion->from &&
	       parts->part[assertion->core] == PART_AND &&
	       (parts_word(parts, i)->forms & FORM_BASE ||
		       (parts->part[i] == PART_NOUN &&
			       !str_ends(parts_str(parts, i), STR("s"))));
}

void reach_manner(const struct flank *flank, const struct clauses *clauses,
	const struct attributes *attributes, struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	const bool shared = shares_manner(flank, assertion);
	uint32_t to = assertion->to;

	if (!(clauses->met & CLAUSE_MANNER))
		return;
	/* "the meeting of six nations did not": of the meeting; but "a profit
	 * of 3m is what was expected" */
	if (assertion->verb >= assertion->end && !assertion->own &&
		!parts_is(parts, assertion->verb + 1, "what") &&
		parts->part[assertion->first] != PART_TIME)
		to = assertion->end;
	/* "started 30 rallies intended to": of the rallies */
	if (assertion->verb < assertion->first)
		to = assertion->end;
	for (uint32_t i = assertion->from; i < to; i++) {
		enum manner manner;

		if (!(clauses->signs[i] & CLAUSE_MANNER) ||
			parts_is(parts, i + 1, "before") ||
			!(shared || reach_has(assertion, i)))
			continue;
		manner = manner_of(attributes, parts->tokens[i].word);
		if (manner == MANNER_DENIED)
			assertion->denied = true;
		else if (manner != MANNER_STATED &&
			 assertion->manner == MANNER_STATED)
			assertion->manner = manner;
	}
}
