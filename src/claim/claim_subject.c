#include "claim/claim_subject.h"

#include "claim/clause.h"
#include "claim/lead.h"
#include "claim/opening.h"
#include "claim/relative.h"

/* "Vane, 47, of Millbrook", "Roe (born 1971)": what the aside belongs to. */
static struct noun aside_subject(
	const struct flank *flank, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint32_t i = assertion->first;

	while (i > assertion->from && i + 2 > assertion->first &&
		!parts_in(parts, i - 1,
			PART_BIT(PART_COMMA) | PART_BIT(PART_OPEN)))
		i--;
	if (i == 0 || !parts_in(parts, i - 1,
			      PART_BIT(PART_COMMA) | PART_BIT(PART_OPEN)))
		return (struct noun){0, 0};
	return source_until(flank, i - 1);
}

/* Whether the value is all that the aside says: "Vane, 47, of Millbrook", not
 * "In Hull, 47 people". */
static bool is_aside(const struct flank *flank,
	const struct assertion *assertion, struct noun noun)
{
	const struct parts *parts = &flank->parts;

	return parts_in(parts, assertion->end,
		       PART_BIT(PART_COMMA) | PART_BIT(PART_CLOSE) |
			       PART_BIT(PART_STOP)) &&
	       (noun.first == 0 ||
		       !parts_in(parts, noun.first - 1,
			       PART_BIT(PART_PREPOSITION) | PART_BIT(PART_OF)));
}

bool claim_subject_is_named(const struct flank *flank, struct noun noun)
{
	return !noun_is_none(noun) &&
	       parts_in(&flank->parts, noun.end - 1,
		       PART_BIT(PART_NAME) | PART_BIT(PART_CLOSE));
}

/* Whether the words are days: "the 12 weeks to Sept 27". */
static bool is_time(const struct flank *flank, struct noun noun)
{
	const struct timexes *timexes = flank->setting->timexes;
	uint32_t first = flank->parts.first;
	uint32_t row = timexes_from(timexes, first + noun.first);

	/* it may have begun before */
	if (row > 0 && timexes->rows[row - 1].end > first + noun.first)
		row--;
	return row < timexes->count &&
	       timexes->rows[row].first <= first + noun.first &&
	       timexes->rows[row].end >= first + noun.end;
}

/* "The bridge cost $3m": what no table knows as a verb stands in front of the
 * value, and the subject in front of that, or of a verb before. */
static struct noun before_value(
	const struct flank *flank, struct noun noun, uint32_t value)
{
	if (noun.first < value && noun.end > value)
		noun.end = value - 1;
	for (uint32_t i = noun.first + 1; i < noun.end; i++)
		if (clause_third_person(&flank->parts, i))
			noun.end = i;
	return noun;
}

/* "According to Roe, the bridge": behind the comma. */
static struct noun behind_source(const struct flank *flank, struct noun noun)
{
	uint32_t i = noun.end;

	if (noun.first < 2 || !lead_is_according(flank, noun.first - 2))
		return noun;
	while (i < flank->parts.count && flank->parts.part[i] == PART_TIME)
		i++;
	return flank->parts.part[i] == PART_COMMA ? source_at(flank, i + 1)
						  : noun;
}

/* "and sank": where no subject stands before a verb behind "and", the verb
 * before it in the clause has it. */
static uint32_t sharing_verb(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint32_t verb = assertion->verb, i = verb;

	while (i > assertion->from && clauses->signs[i - 1] & CLAUSE_VERB)
		i--;
	if (i <= assertion->from || parts->part[i - 1] != PART_AND)
		return verb;
	for (i--; i > assertion->from; i--)
		if (clauses->signs[i - 1] & CLAUSE_VERB)
			return i - 1;
	return verb;
}

/* "the same phrasing three times" */
static bool is_order(const struct parts *parts, uint32_t i)
{
	static const struct str words[] = {STR_INIT("same"), STR_INIT("first"),
		STR_INIT("second"), STR_INIT("next"), STR_INIT("last"),
		STR_INIT("other"), STR_INIT("own"), STR_INIT("only")};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (str_eq_fold(parts_str(parts, i), words[w]))
			return true;
	return false;
}

/* "carrying" before "3 bags", "giving" before "$3 million". */
static bool is_doing(const struct parts *parts, uint32_t i)
{
	return parts->part[i] == PART_ING ||
	       (parts->part[i] == PART_NOUN &&
		       parts->tokens[i + 1].kind == TOKEN_MARK &&
		       str_ends(parts_str(parts, i), STR("ing")));
}

/* "won, with Ann Lee making 87", "met a man carrying 3 bags": who does what
 * stands before the value. */
static struct noun with_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;
	uint32_t first = assertion->first;

	if (first > assertion->from + 1 && is_doing(parts, first - 1) &&
		!is_order(parts, first - 2) &&
		parts_in(parts, first - 2,
			PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)))
		return source_until(flank, first - 1);

	for (uint32_t i = assertion->first; i > assertion->from; i--) {
		struct noun noun;

		if (clauses->signs[i - 1] & CLAUSE_VERB ||
			parts->part[i - 1] == PART_COMMA)
			break;
		if (parts->part[i - 1] != PART_ING)
			continue;
		noun = source_until(flank, i - 1);
		/* "and Lee trailing him by" */
		if (i > 1 && parts->part[i - 2] == PART_NAME)
			for (uint32_t k = noun.first; k + 1 < noun.end; k++)
				if (parts->part[k] == PART_AND)
					noun.first = k + 1;
		if (!noun_is_none(noun) && noun.first > 0 &&
			(parts_is(parts, noun.first - 1, "with") ||
				(parts->part[noun.first - 1] == PART_AND &&
					parts->part[i - 2] == PART_NAME)))
			return noun;
	}
	return (struct noun){0, 0};
}

/* What the clause opens with, rather than a noun nearer to the verb or one of
 * the clause before. */
static struct noun opened(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion,
	uint32_t verb, struct noun noun)
{
	struct noun opening = {0, 0};

	if (verb >= assertion->from && verb < flank->parts.count)
		opening =
			opening_subject(flank, clauses, assertion->from, verb);
	return noun_is_none(opening) || (noun.first <= opening.first &&
						noun.end > assertion->from)
		       ? noun
		       : opening;
}

/* What stands in front of the verb, or of the clause where it leaves that
 * out; none that is before the clause of a verb of its own. */
static struct noun verb_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	uint32_t verb = sharing_verb(flank, clauses, assertion);
	uint32_t that = relative_that(flank, assertion->from, verb);
	struct noun noun;

	if (that < assertion->from)
		return relative_antecedent(flank, that);
	noun = subject_of_verb(flank, verb);
	if (!noun_is_none(noun) &&
		flank->parts.part[noun.first] == PART_RELATIVE)
		noun = relative_antecedent(flank, noun.first);
	if (!noun_is_none(noun) && is_time(flank, noun))
		noun = subject_of_clause(flank, verb);
	noun = opened(flank, clauses, assertion, verb, noun);
	if (assertion->from > 0 && noun.end < assertion->from &&
		verb >= assertion->from && verb < assertion->first &&
		clauses->signs[assertion->from - 1] & CLAUSE_SPEAKS)
		return (struct noun){0, 0};
	return noun;
}

/* Whether the clause begins behind "because", "when" or the like. */
static bool is_inner(
	const struct flank *flank, const struct assertion *assertion)
{
	return assertion->from > 0 &&
	       flank->parts.part[assertion->from - 1] == PART_BREAK;
}

/* "promised at a rally to end the $18 million scheme": without a verb of its
 * own, who speaks. */
static struct noun promised(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	const struct parts *parts = &flank->parts;

	if (assertion->from == 0 || assertion->verb < parts->count ||
		!(clauses->signs[assertion->from - 1] & CLAUSE_SPEAKS))
		return (struct noun){0, 0};
	for (uint32_t i = assertion->from; i < assertion->first; i++)
		if (parts->part[i] == PART_TO)
			return subject_of_verb(flank, assertion->from - 1);
	return (struct noun){0, 0};
}

/* "because consumer spending accounts for": without a verb that a table knows
 * the noun that the clause begins with. */
static struct noun inner_subject(
	const struct flank *flank, const struct assertion *assertion)
{
	struct noun noun = {0, 0};

	if (is_inner(flank, assertion) && assertion->verb >= flank->parts.count)
		noun = source_at(flank, assertion->from);
	if (noun.end > assertion->first)
		noun.end = assertion->first;
	while (noun.end > noun.first &&
		flank->parts.part[noun.end - 1] == PART_PREPOSITION)
		noun.end--;
	/* "accounts" before "for" */
	if (noun.end > noun.first + 1 &&
		str_ends(parts_str(&flank->parts, noun.end - 1), STR("s")) &&
		!str_ends(parts_str(&flank->parts, noun.end - 2), STR("s")) &&
		flank->parts.part[noun.end] == PART_PREPOSITION)
		noun.end--;
	return noun;
}

/* "It is hard to see", "it is clear that": nobody. */
static bool is_expletive(const struct parts *parts, struct noun noun)
{
	static const char *const words[] = {"hard", "difficult", "easy",
		"possible", "impossible", "important", "time", "necessary",
		"fair", "right", "wrong", "good", "best", "better", "safe"};
	uint64_t be = PART_BIT(PART_AM) | PART_BIT(PART_WAS) |
		      PART_BIT(PART_BE) | PART_BIT(PART_WILL) |
		      PART_BIT(PART_MODAL) | PART_BIT(PART_HAVE) |
		      PART_BIT(PART_HAD) | PART_BIT(PART_NOT) |
		      PART_BIT(PART_ADVERB);
	uint32_t i = noun.first + 1;

	if (noun.end != i || !parts_is(parts, noun.first, "it") ||
		!parts_in(parts, i, be))
		return false;
	while (i < parts->count && parts_in(parts, i, be))
		i++;
	if (i + 1 >= parts->count || parts->part[i + 1] == PART_THAT)
		return i + 1 < parts->count;
	if (parts->part[i + 1] != PART_TO)
		return false;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, i, words[w]))
			return true;
	return false;
}

/* "there were | two words": the value is all that there is. */
static bool is_there(const struct parts *parts, uint32_t first)
{
	return first > 1 && parts_is(parts, first - 2, "there") &&
	       parts_in(parts, first - 1,
		       PART_BIT(PART_AM) | PART_BIT(PART_WAS));
}

/* The subject of the clause, with "it" where it has that. */
static struct noun clause_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	struct noun aside = aside_subject(flank, assertion), noun = {0, 0};
	uint32_t verb = assertion->verb;

	if (verb >= assertion->first && claim_subject_is_named(flank, aside) &&
		is_aside(flank, assertion, aside))
		return aside;
	if (assertion->own || is_there(&flank->parts, assertion->first))
		return (struct noun){assertion->first, assertion->end};
	if (assertion->relative < flank->parts.count)
		return subject_antecedent(flank, assertion->relative);
	/* "Born in 1950, Roe has written" */
	if (verb == assertion->from &&
		(verb == 0 || is_inner(flank, assertion)))
		noun = opening_led(flank, clauses, verb);
	if (noun_is_none(noun))
		noun = with_subject(flank, clauses, assertion);
	if (noun_is_none(noun) && verb < flank->parts.count)
		noun = verb_subject(flank, clauses, assertion);
	if (noun_is_none(noun))
		noun = promised(flank, clauses, assertion);
	if (noun_is_none(noun))
		noun = inner_subject(flank, assertion);
	if (noun_is_none(noun))
		noun = aside;
	if (noun_is_none(noun) && !is_inner(flank, assertion))
		noun = subject_of_clause(flank, assertion->first);
	noun = behind_source(flank, noun);
	/* "Revenue 40.1 million": without a verb, that is the subject */
	if (verb >= flank->parts.count && noun.first + 1 == assertion->first &&
		parts_in(&flank->parts, noun.first,
			PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
				PART_BIT(PART_ED) | PART_BIT(PART_ING)))
		return (struct noun){noun.first, assertion->first};
	return before_value(flank, noun, assertion->first);
}

struct noun claim_subject(const struct flank *flank,
	const struct clauses *clauses, const struct assertion *assertion)
{
	struct noun noun = clause_subject(flank, clauses, assertion);

	return is_expletive(&flank->parts, noun) ||
			       (noun.end == noun.first + 1 &&
				       parts_is(&flank->parts, noun.first,
					       "what"))
		       ? (struct noun){0, 0}
		       : noun;
}
