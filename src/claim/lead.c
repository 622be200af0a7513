#include "claim/lead.h"

/* Words between a cue and the mark that a comma or a name may bridge. */
enum { COMMA_REACH = 8, NAME_REACH = 3, OWNER_REACH = 6 };

#define BE (PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_BE))
#define FINITE                                                                 \
	(PART_BIT(PART_PAST) | PART_BIT(PART_FINITE) | PART_BIT(PART_AM) |     \
		PART_BIT(PART_WAS) | PART_BIT(PART_HAVE) | PART_BIT(PART_HAD))

/* --- verbs and nouns */

/* Whether a cue that is an everyday noun, too, is a verb at token i > 0. */
static bool is_verb_by_place(const struct parts *parts, uint32_t i)
{
	uint64_t subject = PART_BIT(PART_PRONOUN) | PART_BIT(PART_RELATIVE) |
			   PART_BIT(PART_TO) | PART_BIT(PART_MODAL) |
			   PART_BIT(PART_WILL) | PART_BIT(PART_DO) |
			   PART_BIT(PART_NOT);
	uint64_t noun = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			PART_BIT(PART_OWNS) | PART_BIT(PART_NUMBER) |
			PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) |
			PART_BIT(PART_ED);
	uint64_t behind_noun = FINITE | PART_BIT(PART_PREPOSITION) |
			       PART_BIT(PART_OF) | PART_BIT(PART_RELATIVE) |
			       PART_BIT(PART_ED);

	if (parts_in(parts, i - 1, subject))
		return true;
	if (parts_in(parts, i - 1, noun))
		return false;
	if (parts->part[i + 1] == PART_THAT)
		return true;
	if (i + 1 < parts->count && parts_in(parts, i + 1, behind_noun))
		return false;
	/* A verb agrees with its subject: "critics call", "Lee calls". */
	return !parts_in(parts, i - 1,
		       PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)) ||
	       str_ends(parts_str(parts, i), STR("s")) !=
		       str_ends(parts_str(parts, i - 1), STR("s"));
}

/* "a man named “Ox”": what he is called, by nobody. */
static bool is_naming(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts_is(parts, i, "named") &&
	       parts->part[i - 1] == PART_NOUN &&
	       (i + 1 == parts->count || parts->part[i + 1] == PART_QUOTE);
}

static bool is_verb(const struct flank *flank, uint32_t i, uint32_t kinds)
{
	if (!(kinds & CUE_VERBS) || is_naming(&flank->parts, i))
		return false;
	return i == 0 || !(kinds & (CUE_NOUN | CUE_THING)) ||
	       is_verb_by_place(&flank->parts, i);
}

/* The owner of the noun at token i: "her", "Lee's". */
static struct noun owner_of(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;

	for (uint32_t at = i; at > 0 && i - at < OWNER_REACH; at--) {
		if (parts->part[at - 1] == PART_OWNER)
			return (struct noun){at - 1, at};
		if (parts->part[at - 1] == PART_OWNS) {
			while (at > 0 && parts->part[at - 1] == PART_OWNS)
				at--;
			return source_until(flank, at);
		}
		if (!parts_in(parts, at - 1,
			    PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
				    PART_BIT(PART_NUMBER) | PART_BIT(PART_ED)))
			break;
	}
	return (struct noun){0, 0};
}

/* Whether the verb at token i only tells what was done to its subject. */
static bool is_passive(const struct flank *flank, uint32_t i, uint32_t kinds)
{
	const struct parts *parts = &flank->parts;

	if (kinds & CUE_ING)
		return false;
	while (i > 0 && parts_in(parts, i - 1,
				PART_BIT(PART_ADVERB) | PART_BIT(PART_NOT) |
					PART_BIT(PART_TIME)))
		i--;
	return i > 0 && parts_in(parts, i - 1, BE);
}

/* Behind "by", if there is one behind a passive verb. */
static struct noun agent_of(const struct flank *flank, uint32_t i)
{
	for (; i < flank->parts.count; i++)
		if (flank_is_word(flank, i, "by"))
			return source_at(flank, i + 1);
	return (struct noun){0, 0};
}

static struct noun subject_of(
	const struct flank *flank, uint32_t i, uint32_t kinds)
{
	const struct parts *parts = &flank->parts;
	struct noun noun;
	bool helped =
		i > 0 && parts_in(parts, i - 1, BE | PART_BIT(PART_ADVERB));

	if (i == 0 && kinds & CUE_SAY && !(kinds & CUE_ING))
		return source_at(flank, 1); /* "Said Lee:" */
	if (is_passive(flank, i, kinds))
		return agent_of(flank, i);
	if ((kinds & CUE_ING && !helped) ||
		(i > 0 && parts->part[i - 1] == PART_TO))
		return subject_of_clause(flank, i);
	noun = subject_of_verb(flank, i);
	/* "...," said Lee, "..." */
	if (noun_is_none(noun) && kinds & CUE_SAY)
		noun = source_at(flank, i + 1);
	return noun;
}

/* --- leads */

/* Whether another clause begins behind the comma at token i. */
static bool begins_clause(const struct flank *flank, uint32_t i)
{
	struct noun noun = source_at(flank, i + 1);

	return !noun_is_none(noun) && noun.end < flank->parts.count &&
	       parts_in(&flank->parts, noun.end, FINITE);
}

/* How closely the cue at token i is tied to the end of the flank. */
static enum closeness closeness_of(
	const struct flank *flank, uint32_t i, uint32_t kinds)
{
	const struct parts *parts = &flank->parts;
	uint32_t last = parts->count - 1;
	bool colon = token_mark(&parts->tokens[last], ':');

	if (i == last)
		return kinds & CUE_VERBS ? CLOSENESS_BESIDE : CLOSENESS_NEAR;
	for (uint32_t at = i + 1; at + colon <= last; at++)
		if (parts->part[at] == PART_STOP ||
			(parts->part[at] == PART_COMMA &&
				begins_clause(flank, at)))
			return CLOSENESS_LOOSE;
	if (colon || (token_mark(&parts->tokens[last], ',') &&
			     last - i <= COMMA_REACH))
		return CLOSENESS_BESIDE;
	if (kinds & CUE_CALL && last - i <= NAME_REACH)
		return CLOSENESS_BESIDE;
	return CLOSENESS_NEAR;
}

/* What is said has an owner, or is what the clause's subject says. */
static bool noun_lead(const struct flank *flank, uint32_t i, struct lead *lead)
{
	lead->subject = owner_of(flank, i);
	if (!noun_is_none(lead->subject))
		return true;
	lead->subject = subject_of_clause(flank, i);
	if (lead->subject.first <= i && i < lead->subject.end)
		lead->subject = (struct noun){0, 0}; /* "the plan is" */
	return flank->parts.part[i + 1] == PART_THAT ||
	       flank->parts.count - i <= NAME_REACH;
}

/* The cue at token i; false where it is none. */
static bool lead_at(const struct flank *flank, uint32_t i, struct lead *lead)
{
	uint32_t kinds = flank_cue(flank, i);

	*lead = (struct lead){.cue = i, .strong = true};
	if (lead_is_according(flank, i)) {
		lead->subject = source_at(flank, i + 2);
	} else if (is_verb(flank, i, kinds)) {
		lead->subject = subject_of(flank, i, kinds);
		lead->strong = !(kinds & CUE_HOLD);
	} else if (kinds & CUE_NOUN) {
		lead->strong = false;
		return noun_lead(flank, i, lead);
	} else {
		return false;
	}
	return true;
}

/* Whether a subject only points back: "he", "his". */
static bool points_back(const struct flank *flank, struct noun noun)
{
	return noun_is_none(noun) ||
	       (noun.end == noun.first + 1 &&
		       parts_in(&flank->parts, noun.first,
			       PART_BIT(PART_PRONOUN) | PART_BIT(PART_OWNER)));
}

/* Whether what `outer` says goes on up to the clause of `inner`. */
static bool reaches(const struct flank *flank, const struct lead *outer,
	const struct lead *inner)
{
	uint32_t end = noun_is_none(inner->subject) ? inner->cue
						    : inner->subject.first;

	for (uint32_t i = outer->cue + 1; i < end; i++)
		if (flank->parts.part[i] == PART_STOP)
			return false;
	return true;
}

/* "as", maybe with an article, in front of the mark. */
static bool ends_in_as(const struct flank *flank)
{
	uint32_t last = flank->parts.count - 1;

	while (last > 0 && flank->parts.part[last] == PART_DETERMINER)
		last--;
	return flank_is_word(flank, last, "as");
}

struct lead lead_find(const struct flank *flank)
{
	struct lead best = {0}, lead;
	bool found = false;

	for (uint32_t i = flank->parts.count; i-- > 0;) {
		if (!lead_at(flank, i, &lead))
			continue;
		if (!found || (lead.strong && reaches(flank, &lead, &best) &&
				      (!best.strong || !points_back(flank,
							       lead.subject))))
			best = lead;
		found = true;
		if (best.strong && !points_back(flank, best.subject))
			break;
	}
	if (found) {
		uint32_t kinds = flank_cue(flank, best.cue);

		best.closeness = closeness_of(flank, best.cue, kinds);
		best.names =
			kinds & CUE_CALL || ends_in_as(flank) ||
			(kinds & CUE_NOUN &&
				flank->parts.count - best.cue <= NAME_REACH);
	}
	return best;
}
