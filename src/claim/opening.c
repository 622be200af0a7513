#include "claim/opening.h"

/* What a noun phrase and what leans on it consist of. */
#define LEANS                                                                  \
	(PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |   \
		PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |             \
		PART_BIT(PART_OWNS) | PART_BIT(PART_GLUE) |                    \
		PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) |               \
		PART_BIT(PART_TO) | PART_BIT(PART_AND) | PART_BIT(PART_ING) |  \
		PART_BIT(PART_TIME) | PART_BIT(PART_ADVERB))

/* What may stand between the subject and its verb's first word, or in it. */
#define IN_GROUP                                                               \
	(PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_BE) |          \
		PART_BIT(PART_HAVE) | PART_BIT(PART_HAD) | PART_BIT(PART_DO) | \
		PART_BIT(PART_WILL) | PART_BIT(PART_MODAL) |                   \
		PART_BIT(PART_NOT) | PART_BIT(PART_ADVERB) |                   \
		PART_BIT(PART_TIME))

bool opening_participle(const struct parts *parts, uint32_t i)
{
	if (i == 0)
		return false;
	return parts_in(parts, i, PART_BIT(PART_ED) | PART_BIT(PART_PAST)) &&
	       parts_in(parts, i - 1,
		       PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)) &&
	       parts_in(parts, i + 1,
		       PART_BIT(PART_PREPOSITION) | PART_BIT(PART_TO) |
			       PART_BIT(PART_AM) | PART_BIT(PART_WAS) |
			       PART_BIT(PART_WILL) | PART_BIT(PART_MODAL));
}

/* The first word of the verb group, or of the one that leads to it: "is" of
 * "is expected to be shipped". */
static uint32_t group_first(const struct parts *parts,
	const struct clauses *clauses, uint32_t from, uint32_t verb)
{
	while (verb > from && parts_in(parts, verb - 1, IN_GROUP))
		verb--;
	if (verb <= from + 1 || parts->part[verb - 1] != PART_TO)
		return verb;
	for (uint32_t i = from + 1; i < verb; i++)
		if (clauses->signs[i] & CLAUSE_VERB &&
			!opening_participle(parts, i))
			return i;
	return verb;
}

/* "for the paints, glass and timber units | was": the commas of a list that
 * "and" ends, and none that an aside stands between. */
static bool is_list_comma(const struct parts *parts, uint32_t i, uint32_t end)
{
	uint64_t items = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			 PART_BIT(PART_COMMA) | PART_BIT(PART_GLUE);

	if (parts_in(parts, i + 1,
		    PART_BIT(PART_DETERMINER) | PART_BIT(PART_TIME)))
		return false;
	for (i++; i < end && parts_in(parts, i, items); i++)
		;
	return i + 1 < end && parts->part[i] == PART_AND &&
	       parts->part[end - 1] != PART_COMMA;
}

/* Whether all of [first, end) leans on the noun before it. */
static bool leans(const struct flank *flank, const struct clauses *clauses,
	uint32_t first, uint32_t end)
{
	const struct parts *parts = &flank->parts;

	for (uint32_t i = first; i < end; i++) {
		if (opening_participle(parts, i) ||
			(parts->part[i] == PART_ED &&
				!(clauses->signs[i] & CLAUSE_VERB)))
			continue;
		if (clauses->signs[i] & CLAUSE_VERB)
			return false;
		if (parts->part[i] == PART_COMMA) {
			if (!is_list_comma(parts, i, end))
				return false;
		} else if (!parts_in(parts, i, LEANS)) {
			return false;
		}
	}
	return true;
}

/* What phrases begin with that lean on a noun. */
#define LEANING                                                                \
	(PART_BIT(PART_PREPOSITION) | PART_BIT(PART_OF) | PART_BIT(PART_TO) |  \
		PART_BIT(PART_ING) | PART_BIT(PART_ED) | PART_BIT(PART_PAST) | \
		PART_BIT(PART_TIME))

/* "customers holding contracts": the noun is the one before. */
static struct noun before_doing(const struct parts *parts, struct noun noun)
{
	for (uint32_t i = noun.first + 1; i + 1 < noun.end; i++)
		if (parts->part[i] == PART_ING &&
			(i == 1 || parts->part[i - 1] == PART_NOUN) &&
			str_ends(parts_str(parts, i - 1), STR("s"))) {
			noun.end = i;
			break;
		}
	return noun;
}

/* Whether the list that the comma at token i is in ends at token `end`. */
static bool has_list(const struct parts *parts, uint32_t i, uint32_t end)
{
	return i < end && parts->part[i] == PART_COMMA &&
	       is_list_comma(parts, i, end);
}

/* Behind "After 11 debates," or "For instance,": a phrase that leads in, with
 * no verb of its own; the same token where there is none. */
static uint32_t phrase_end(
	const struct parts *parts, const struct clauses *clauses, uint32_t from)
{
	uint32_t i = from;

	if (!parts_in(parts, from,
		    PART_BIT(PART_PREPOSITION) | PART_BIT(PART_BREAK)) &&
		(from == 0 || parts->part[from - 1] != PART_BREAK))
		return from;
	while (i < parts->count && parts->part[i] != PART_COMMA)
		if (clauses->signs[i++] & (CLAUSE_VERB | CLAUSE_BEGINS))
			return from;
	return i < parts->count ? i + 1 : from;
}

/* Where a ", based in Hull, Kent," or ", the mayor of Hull," ends that stands
 * at token i in front of the verb; i where none does. */
static uint32_t aside_end(const struct parts *parts,
	const struct clauses *clauses, uint32_t i, uint32_t end)
{
	/* "Trace Corp., Port Sarne, Texas, said" */
	const bool body =
		i > 1 && parts->part[i - 1] == PART_GLUE
			? parts_word(parts, i - 2)->sets & SET_BODY
			: i > 0 && parts_word(parts, i - 1)->sets & SET_BODY;
	uint64_t begins = PART_BIT(PART_ED) | PART_BIT(PART_PAST) |
			  PART_BIT(PART_PREPOSITION) | PART_BIT(PART_ADVERB) |
			  PART_BIT(PART_TIME) | PART_BIT(PART_ING) |
			  (body ? PART_BIT(PART_NAME) : 0);

	if (i + 2 >= end || parts->part[i] != PART_COMMA ||
		parts->part[end - 1] != PART_COMMA ||
		!parts_in(parts, i + 1, begins))
		return i;
	for (uint32_t k = i + 1; k < end; k++)
		if (clauses->signs[k] & CLAUSE_BEGINS ||
			(clauses->signs[k] & CLAUSE_VERB && k > i + 1 &&
				!parts_in(parts, k,
					PART_BIT(PART_ED) |
						PART_BIT(PART_PAST))))
			return i;
	return end;
}

/* Past what may stand before the subject. */
static uint32_t lead_end(const struct parts *parts, uint32_t i)
{
	uint64_t lead = PART_BIT(PART_TIME) | PART_BIT(PART_THAT) |
			PART_BIT(PART_ADVERB) | PART_BIT(PART_AND);

	while (i < parts->count &&
		(parts_in(parts, i, lead) ||
			(i > 0 && parts->part[i] == PART_COMMA &&
				parts_in(parts, i - 1, lead))))
		i++;
	return i;
}

struct noun opening_subject(const struct flank *flank,
	const struct clauses *clauses, uint32_t from, uint32_t verb)
{
	const struct parts *parts = &flank->parts;
	const struct noun none = {0, 0};
	uint32_t end = group_first(parts, clauses, from, verb);
	struct noun noun = source_at(
		flank, lead_end(parts, phrase_end(parts, clauses, from)));

	if (noun_is_none(noun) || noun.first >= end ||
		parts_in(parts, noun.first,
			PART_BIT(PART_PRONOUN) | PART_BIT(PART_NUMBER)))
		return none;
	if (noun.end > end)
		noun.end = end;
	noun = before_doing(parts, noun);
	if (noun.end < end &&
		aside_end(parts, clauses, noun.end, end) > noun.end)
		return noun;
	if (noun.end < end && !parts_in(parts, noun.end, LEANING) &&
		parts->part[noun.end] != PART_COMMA)
		return none;
	if (!leans(flank, clauses, noun.end, end))
		return none;
	if (has_list(parts, noun.end, end))
		noun.end = end;
	return noun;
}

struct noun opening_led(
	const struct flank *flank, const struct clauses *clauses, uint32_t from)
{
	const struct parts *parts = &flank->parts;
	const struct noun none = {0, 0};
	uint32_t i = from;
	struct noun noun;

	while (i < parts->count && parts->part[i] != PART_COMMA &&
		(i == from || !(clauses->signs[i] & CLAUSE_VERB)) &&
		!(clauses->signs[i] & CLAUSE_BEGINS))
		i++;
	if (i >= parts->count || parts->part[i] != PART_COMMA)
		return none;
	noun = source_at(flank, i + 1);
	if (noun_is_none(noun) || noun.end >= parts->count ||
		!(clauses->signs[noun.end] & CLAUSE_VERB))
		return none;
	return noun;
}
