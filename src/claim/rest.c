#include "claim/rest.h"

#include "claim/group.h"

/* Whether the comma stands in a list: "a woman, a boy and two men". */
static bool comma_lists(const struct parts *parts, uint32_t i)
{
	uint64_t item = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			PART_BIT(PART_OWNER) | PART_BIT(PART_GLUE) |
			PART_BIT(PART_OWNS) | PART_BIT(PART_OF);

	if (!parts_in(parts, i + 1, item))
		return false;
	if (parts_word(parts, i - 1)->sets & SET_JOINED)
		return true;
	for (i++; parts_in(parts, i, item | PART_BIT(PART_COMMA)); i++)
		;
	return parts->part[i] == PART_AND && parts_in(parts, i + 1, item) &&
	       !group_follows(parts, i + 1);
}

/* "were killed and at least five wounded": the auxiliary is not repeated. */
static bool gapped(const struct parts *parts, uint32_t and)
{
	uint32_t i = and+1;

	while (parts->part[i] == PART_NUMBER)
		i++;
	return i > and+1 && parts->part[i] == PART_PAST;
}

/* Whether "and" joins two things rather than two clauses. */
static bool and_joins(const struct parts *parts, uint32_t i, bool passive)
{
	uint64_t verb = CLAUSE_AUXILIARY | PART_BIT(PART_PAST) |
			PART_BIT(PART_FINITE) | PART_BIT(PART_ADVERB) |
			PART_BIT(PART_PRONOUN) | PART_BIT(PART_TIME);

	if (parts_in(parts, i + 1, verb))
		return false;
	if (passive && gapped(parts, i))
		return true;
	for (uint32_t k = i + 1; k < parts->count; k++) {
		if (parts_in(parts, k, CLAUSE_BOUNDARY | PART_BIT(PART_COMMA)))
			break;
		if (parts_in(parts, k,
			    CLAUSE_AUXILIARY | PART_BIT(PART_FINITE) |
				    PART_BIT(PART_PAST)))
			return false;
	}
	return true;
}

/* "to cut", where "to Lagos" would be no verb. */
static bool infinitive_begins(const struct parts *parts, uint32_t i)
{
	uint64_t behind = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER);

	return parts->part[i] == PART_TO &&
	       (parts->part[i + 1] == PART_BE ||
		       (parts_word(parts, i + 1)->forms & FORM_BASE) ||
		       (parts->part[i + 1] == PART_NOUN &&
			       parts_in(parts, i + 2, behind)));
}

/* What another verb, inside the rest, may take a day for itself. */
static bool inner_begins(const struct parts *parts, uint32_t i)
{
	return parts->part[i] == PART_ING ||
	       (parts->part[i] == PART_PAST &&
		       parts->part[i - 1] != PART_NUMBER) ||
	       (parts->part[i] == PART_ED &&
		       !parts_in(parts, i + 1,
			       PART_BIT(PART_NOUN) | PART_BIT(PART_NAME))) ||
	       infinitive_begins(parts, i);
}

/* "announced that ..." and "announced it would ...": told whole or not. */
bool rest_read_content(const struct parts *parts, struct clause *clause)
{
	uint64_t end = PART_BIT(PART_STOP) | PART_BIT(PART_COMMA);
	uint32_t i = clause->rest;

	while (i < parts->count && !parts_in(parts, i, end))
		i++;
	clause->rest_end = i;
	clause->content = true;
	return i > clause->rest + 2;
}

/* "for May to September shipment". */
static bool time_is_modifier(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	return parts_in(parts, i,
		PART_BIT(PART_NOUN) | PART_BIT(PART_GLUE) |
			PART_BIT(PART_NUMBER));
}

/* "to 2.2 pct from 3.2 pct in December": the day of what it was before. */
static bool time_compares(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {
		"from", "than", "against", "versus", "with"};
	uint64_t figure = PART_BIT(PART_NUMBER) | PART_BIT(PART_NOUN) |
			  PART_BIT(PART_GLUE);
	uint32_t first = i;
	bool number = false;

	for (; first > 0 && parts_in(parts, first - 1, figure); first--)
		number |= parts->part[first - 1] == PART_NUMBER;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (number && first > 0 && parts_is(parts, first - 1, words[w]))
			return true;
	return false;
}

/* "was named captain for a match in May": the match's day. */
static bool time_is_of_noun(const struct parts *parts, uint32_t i)
{
	uint64_t phrase = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_GLUE);
	uint32_t first = i;

	if (i == 0 || !(parts_word(parts, i - 1)->sets &
			      (SET_HAPPENING | SET_GATHERING | SET_EVENT)))
		return false;
	while (first > 0 && parts_in(parts, first - 1, phrase))
		first--;
	if (first > 0 &&
		parts_in(parts, first - 1,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER)))
		first--;
	return first > 0 && parts_is(parts, first - 1, "for");
}

/* "posted a deficit in January": the time that it was made in. */
static bool time_is_term(
	const struct parts *parts, const struct clause *clause, uint32_t i)
{
	return (parts_is(parts, clause->verb_at, "posted") ||
		       parts_is(parts, clause->verb_at, "reported")) &&
	       parts_word(parts, i)->part == PART_PREPOSITION &&
	       !parts_is(parts, i, "on");
}

/* "gave prosecutors the weekend to read it": no day, an object. */
static bool time_is_object(const struct parts *parts, uint32_t i)
{
	if (!parts_is(parts, i, "the"))
		return false;
	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	return parts->part[i] == PART_TO;
}

/* "will be paid on May 3 and the second on May 9": another one's day. */
static bool and_gaps(const struct parts *parts, uint32_t and)
{
	uint64_t phrase = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_OWNER) | PART_BIT(PART_GLUE) |
			  PART_BIT(PART_OF);
	uint32_t i = and+1;

	while (parts_in(parts, i, phrase))
		i++;
	return parts->part[and-1] == PART_TIME && i > and+1 &&
	       parts->part[i] == PART_TIME;
}

/* "died in June 2009 People who": a stop was lost. */
static bool ends_sentence(
	const struct parts *parts, const struct clause *clause, uint32_t i)
{
	return verb_at(clause->verb)->frame == FRAME_FREE &&
	       parts->part[clause->rest] == PART_TIME &&
	       parts->part[i + 1] == PART_NAME &&
	       !(parts->tokens[i + 1].flags & TOKEN_UPPER) &&
	       parts_word(parts, i)->part != PART_PREPOSITION &&
	       parts_year(parts, i);
}

static uint32_t time_end(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	return i;
}

/* "will issue April 7 1.5 billion dollars": what is the day's is not sure. */
static bool time_counts(const struct parts *parts, uint32_t i)
{
	return parts->part[time_end(parts, i)] == PART_NUMBER;
}

/* "a provisional fourth quarter level": of the noun around it. */
static bool time_is_inside(const struct parts *parts, uint32_t i)
{
	return time_is_modifier(parts, i) && parts->part[i - 1] == PART_NOUN &&
	       parts_word(parts, i)->part == PART_NOUN &&
	       !(parts_word(parts, i)->sets & (SET_DATING | SET_BOUNDING)) &&
	       parts->part[time_end(parts, i)] == PART_NOUN;
}

/* Walks over what follows the verb to the clause's end. */
bool rest_read(const struct parts *parts, struct clause *clause)
{
	bool inner = false, listing = false;
	uint32_t i = clause->rest;

	for (; i < parts->count; i++) {
		enum part part = (enum part)parts->part[i];

		if (parts_in(parts, i, CLAUSE_BOUNDARY) ||
			(part == PART_PRONOUN && i > clause->rest))
			break;
		if (part == PART_COMMA && !listing &&
			!(listing = comma_lists(parts, i)))
			break;
		if (part == PART_AND &&
			(and_gaps(parts, i) ||
				!and_joins(parts, i, clause->passive)))
			break;
		listing &= part != PART_AND;
		if (parts_in(parts, i,
			    CLAUSE_AUXILIARY | PART_BIT(PART_FINITE) |
				    PART_BIT(PART_PRONOUN) |
				    PART_BIT(PART_NOT)))
			return false;
		if (part == PART_OPEN) {
			while (i < parts->count && parts->part[i] != PART_CLOSE)
				clause->drop[i++] = true;
			if (i < parts->count)
				clause->drop[i] = true;
			continue;
		}
		inner |= i > clause->rest && inner_begins(parts, i);
		if (part == PART_TIME) {
			if (time_is_object(parts, i) ||
				(i == clause->rest && time_counts(parts, i)))
				return false;
			if (i > clause->rest && time_is_inside(parts, i)) {
				while (parts->part[i + 1] == PART_TIME)
					i++;
				continue;
			}
			if (parts_is_distance(parts, i) ||
				time_compares(parts, i) ||
				time_is_of_noun(parts, i) ||
				time_is_term(parts, clause, i) ||
				time_is_modifier(parts, i))
				break;
			clause->drop[i] = true;
			if (!inner)
				parts_date(parts, i, &clause->dates);
			if (parts_in(parts, i + 1, PART_BIT(PART_ING)) ||
				ends_sentence(parts, clause, i))
				break;
		}
	}
	clause->rest_end = i < parts->count ? i : parts->count;
	return true;
}

static bool tells_of_harm(const struct clause *clause)
{
	struct str sense = verb_at(clause->verb)->sense;

	return str_eq(sense, STR("kill")) || str_eq(sense, STR("die")) ||
	       str_eq(sense, STR("wound"));
}

/* "when a bus overturned on Sunday" gives the main clause its day as well;
 * "after a blast on Sunday" does so for those it killed. */
static bool is_background(
	const struct parts *parts, const struct clause *clause, uint32_t i)
{
	return parts_is(parts, i, "when") || parts_is(parts, i, "as") ||
	       (parts_is(parts, i, "after") && tells_of_harm(clause));
}

/* "and 19 were missing", between the clause and what dates it. */
static void between_drop(
	const struct parts *parts, struct clause *clause, uint32_t met)
{
	if (parts->part[clause->rest_end] != PART_AND)
		return;
	for (uint32_t i = clause->rest_end; i < met; i++)
		clause->drop[i] = true;
}

void rest_date(const struct parts *parts, struct clause *clause)
{
	uint64_t end = PART_BIT(PART_COMMA) | PART_BIT(PART_STOP) |
		       PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT);
	uint32_t met = parts->count;

	for (uint32_t i = clause->rest_end;
		i < parts->count && !parts_in(parts, i, end); i++) {
		if (parts_word(parts, i)->sets & SET_SAY)
			return;
		if (met == parts->count && is_background(parts, clause, i))
			met = i;
		if (met < parts->count && parts->part[i] == PART_TIME) {
			if (parts_is_distance(parts, i))
				return;
			parts_date(parts, i, &clause->dates);
			clause->background_end = i;
			between_drop(parts, clause, met);
			return;
		}
	}
}
