#include "claim/main_clause.h"

#include "claim/group.h"
#include "claim/predicate.h"

enum { APPOSITIVE_MAX = 30, SUBJECT_MAX = 45 };

#define NOMINAL                                                                \
	(PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |   \
		PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |             \
		PART_BIT(PART_GLUE) | PART_BIT(PART_OWNS) |                    \
		PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) |               \
		PART_BIT(PART_AND) | PART_BIT(PART_ADVERB) |                   \
		PART_BIT(PART_TO) | PART_BIT(PART_ED) | PART_BIT(PART_ING))

static void dates_add(struct dates *dates, const struct parts *parts,
	uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		parts_date(parts, i, dates);
}

static uint32_t comma_after(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] != PART_COMMA)
		i++;
	return i;
}

static uint32_t time_end(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	return i;
}

/* "In Paris on Friday police ..." has no comma: the day ends what leads. */
static uint32_t lead_by_time(const struct parts *parts, uint32_t i)
{
	uint64_t plain = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			 PART_BIT(PART_DETERMINER) |
			 PART_BIT(PART_PREPOSITION) | PART_BIT(PART_OF);

	while (i < parts->count && parts_in(parts, i, plain))
		i++;
	return parts->part[i] == PART_TIME ? time_end(parts, i) : parts->count;
}

/* Whether the day inside a leading phrase is the day of the main clause. */
static bool lead_dates(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {
		"speaking", "addressing", "opening", "meeting", "visiting"};

	if (parts->part[i] == PART_PREPOSITION)
		return parts_word(parts, i)->sets & SET_DATING;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (str_eq_fold(parts_str(parts, i), str_of(words[w])))
			return true;
	return false;
}

/* "> ", "# ": marks of mails and lists. */
static bool begins_item(const struct parts *parts, uint32_t i)
{
	return parts->part[i] == PART_GLUE && i + 1 < parts->count &&
	       token_spaced(&parts->tokens[i + 1]);
}

/* "2/ At six": a thread, whose capitals are told wrong. */
static bool begins_thread(const struct parts *parts)
{
	return parts->count > 2 && parts->part[0] == PART_NUMBER &&
	       token_mark(&parts->tokens[1], '/') &&
	       token_spaced(&parts->tokens[2]);
}

/*
 * Skips what stands before the subject: "But", "On Friday,", "In a vote on
 * Friday,", "After the match,". Returns where the subject begins, or the
 * sentence's end.
 */
static uint32_t lead_skip(
	const struct parts *parts, uint32_t i, struct clause *clause)
{
	uint64_t phrase = PART_BIT(PART_PREPOSITION) | PART_BIT(PART_BREAK) |
			  PART_BIT(PART_ING) | PART_BIT(PART_PAST) |
			  PART_BIT(PART_ED) | PART_BIT(PART_TO) |
			  PART_BIT(PART_OF);

	for (int steps = 0; steps < 6 && i < parts->count; steps++) {
		if (begins_item(parts, i)) {
			i++;
		} else if (parts_is_distance(parts, i)) {
			i = comma_after(parts, i);
		} else if (parts->part[i] == PART_TIME) {
			dates_add(&clause->dates, parts, i, time_end(parts, i));
			i = time_end(parts, i);
		} else if (parts_in(parts, i,
				   PART_BIT(PART_AND) |
					   PART_BIT(PART_ADVERB)) ||
			   str_eq_fold(parts_str(parts, i), STR("but"))) {
			i++;
		} else if (parts_in(parts, i, phrase)) {
			uint32_t end = comma_after(parts, i);

			if (end == parts->count &&
				parts->part[i] == PART_PREPOSITION)
				end = lead_by_time(parts, i);
			if (lead_dates(parts, i))
				dates_add(&clause->dates, parts, i, end);
			i = end;
		} else {
			break;
		}
		if (i < parts->count && parts->part[i] == PART_COMMA)
			i++;
	}
	return i;
}

/* An unknown verb where a subject's words should be: "deplored the", and the
 * second verb of an inner clause. */
static bool verb_hides(const struct parts *parts, uint32_t i)
{
	uint64_t behind = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_TIME) | PART_BIT(PART_PRONOUN) |
			  PART_BIT(PART_THAT);

	if (i > 0 && parts->part[i] == PART_PAST)
		return parts->part[i - 1] == PART_AND;
	if (parts->part[i] == PART_NOUN &&
		(parts_word(parts, i)->forms & FORM_THIRD))
		return parts->part[i + 1] == PART_DETERMINER &&
		       !group_begins(parts, i);
	if (i > 0 && parts->part[i] == PART_ED &&
		parts->part[i - 1] == PART_NAME &&
		parts->part[i + 1] == PART_TO)
		return true; /* "Lee consented to" */
	return parts->part[i] == PART_ED && parts_in(parts, i + 1, behind);
}

/* "tapes of the night the ferry sank": a clause without "that". */
static bool noun_begins(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts->part[i] == PART_DETERMINER &&
	       parts->part[i - 1] == PART_NOUN &&
	       (parts_is(parts, i, "the") || parts_is(parts, i, "a") ||
		       parts_is(parts, i, "an"));
}

/* "the wounded man", "of freed prisoners": no verb. */
static bool past_is_adjective(const struct parts *parts, uint32_t i)
{
	uint64_t before = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) |
			  PART_BIT(PART_OWNS) | PART_BIT(PART_NUMBER);
	uint64_t behind = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t from = i;

	while (from > 0 && parts->part[from - 1] == PART_ADVERB)
		from--;
	/* "of nine tonnes each reached" */
	return from > 0 && !parts_is(parts, from - 1, "each") &&
	       !parts_is(parts, from - 1, "both") &&
	       parts_in(parts, from - 1, before) &&
	       parts_in(parts, i + 1, behind);
}

/* "A, B and C opened", "A, the B and C, which ..., opened"; but "Smith,
 * chairman and founder, opened" has an aside. */
static bool subject_lists(
	const struct parts *parts, uint32_t comma, uint32_t and)
{
	uint32_t first = comma + 1, end = and;

	if (first == and || !parts_in(parts, first, NOMINAL))
		return false;
	while (parts_in(parts, end, NOMINAL))
		end++;
	if (group_begins(parts, end))
		return true;
	if (parts->part[first] == PART_DETERMINER)
		first++;
	return parts->part[first] == PART_NAME &&
	       parts->part[end] == PART_COMMA && !group_begins(parts, end + 1);
}

/*
 * The commas of a subject: ", chairman of Baidu," is dropped, and a list goes
 * on. Returns where to read on, or 0 where it is neither.
 */
static uint32_t comma_read(
	const struct parts *parts, uint32_t comma, struct clause *clause)
{
	uint32_t end = comma;
	uint32_t i = comma + 1;

	for (; i < parts->count && i < comma + APPOSITIVE_MAX; i++) {
		if (parts->part[i] == PART_STOP)
			return 0;
		if (parts->part[i] == PART_COMMA) {
			end = i + 1;
			while (parts_in(parts, end,
				PART_BIT(PART_ADVERB) | PART_BIT(PART_TIME)))
				end++;
			if (group_begins(parts, end))
				break;
			if (parts->part[i + 1] == PART_AND)
				return i + 1;
		}
		if (parts->part[i] == PART_AND && end == comma &&
			subject_lists(parts, comma, i))
			return comma + 1;
		end = comma;
	}
	if (end == comma || i >= parts->count)
		return 0;
	/* ", on Monday," */
	if (parts->part[comma + 1] == PART_TIME)
		parts_date(parts, comma + 1, &clause->dates);
	for (uint32_t drop = comma; drop <= i; drop++)
		clause->drop[drop] = true;
	return i + 1;
}

static uint32_t parenthesis_drop(
	const struct parts *parts, uint32_t i, struct clause *clause)
{
	uint32_t end = i;

	while (end < parts->count && parts->part[end] != PART_CLOSE)
		end++;
	for (uint32_t drop = i; drop <= end && drop < parts->count; drop++)
		clause->drop[drop] = true;
	return end + 1;
}

/* Behind "who", "which": its verb, and what belongs to that. */
static uint32_t relative_skip(const struct parts *parts, uint32_t i)
{
	uint64_t verbs =
		PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_BE) |
		PART_BIT(PART_HAVE) | PART_BIT(PART_HAD) | PART_BIT(PART_DO) |
		PART_BIT(PART_WILL) | PART_BIT(PART_MODAL) |
		PART_BIT(PART_NOT) | PART_BIT(PART_ADVERB) |
		PART_BIT(PART_PAST) | PART_BIT(PART_FINITE) | PART_BIT(PART_ED);

	i++;
	if (!parts_in(parts, i, verbs))
		return parts->count;
	while (parts_in(parts, i, verbs))
		i++;
	return i;
}

/* What follows a subject. */
#define BEHIND_SUBJECT                                                         \
	(PART_BIT(PART_PAST) | PART_BIT(PART_FINITE) | PART_BIT(PART_WAS) |    \
		PART_BIT(PART_HAD) | PART_BIT(PART_HAVE) | PART_BIT(PART_AM) | \
		PART_BIT(PART_ED) | PART_BIT(PART_WILL) |                      \
		PART_BIT(PART_COMMA) | PART_BIT(PART_TIME))

static bool is_person(const struct parts *parts, uint32_t i)
{
	return parts_is(parts, i, "he") || parts_is(parts, i, "she") ||
	       parts_is(parts, i, "his") || parts_is(parts, i, "her");
}

static bool is_thing(const struct parts *parts, uint32_t i)
{
	return parts_is(parts, i, "it") || parts_is(parts, i, "its");
}

bool main_clause_points(const struct parts *parts, bool body)
{
	return body ? is_thing(parts, 0) : is_person(parts, 0);
}

static uint32_t names_end(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] == PART_NAME)
		i++;
	return i;
}

struct span main_clause_person(const struct parts *parts)
{
	uint32_t end = names_end(parts, 0);

	if (end == 0 || end > 4 || !parts_in(parts, end, BEHIND_SUBJECT) ||
		(parts_word(parts, end - 1)->sets &
			(SET_BODY | SET_EVENT | SET_GATHERING)) ||
		(parts->tokens[end - 1].flags & TOKEN_UPPER))
		return (struct span){0, 0};
	return (struct span){
		parts->tokens[0].start, parts->tokens[end - 1].end};
}

/* "The probe Gleaner", "The Lady Oriana", "Acme Corp": nobody. */
struct span main_clause_body(const struct parts *parts)
{
	bool the = parts_is(parts, 0, "the");
	uint32_t first = the, end;

	if (the && parts->part[first] == PART_NOUN)
		first++;
	end = names_end(parts, first);
	if (end == first || end > first + 6 ||
		!parts_in(parts, end, BEHIND_SUBJECT) ||
		(!the && !(parts_word(parts, end - 1)->sets & SET_BODY)))
		return (struct span){0, 0};
	if (first == 1)
		first = 0; /* "The Lady Oriana" */
	return (struct span){
		parts->tokens[first].start, parts->tokens[end - 1].end};
}

/* Walks over the subject to its verb; the sentence's end where none is sure. */
static uint32_t subject_read(
	const struct parts *parts, uint32_t i, struct clause *clause)
{
	uint32_t limit = i + SUBJECT_MAX;
	bool inner = false; /* behind the verb of an inner clause */

	while (i < parts->count && i < limit) {
		enum part part = (enum part)parts->part[i];

		if (part == PART_COMMA) {
			i = comma_read(parts, i, clause);
			if (i == 0)
				return parts->count;
		} else if (part == PART_OPEN) {
			i = parenthesis_drop(parts, i, clause);
		} else if (part == PART_RELATIVE || part == PART_THAT) {
			inner = true;
			i = relative_skip(parts, i);
		} else if (part == PART_TIME) {
			if (!inner && !parts_is_distance(parts, i))
				parts_date(parts, i, &clause->dates);
			else if (parts->part[i - 1] == PART_PAST)
				clause->drop[i - 1] = true;
			clause->drop[i++] = true;
		} else if (verb_hides(parts, i) || noun_begins(parts, i)) {
			break;
		} else if (part == PART_PAST && past_is_adjective(parts, i)) {
			i++;
		} else if (part == PART_PAST && group_is_reduced(parts, i)) {
			inner = true;
			i++;
		} else if (i > clause->subject && group_begins(parts, i)) {
			return i;
		} else if (i == clause->subject && clause->pronoun) {
			i++;
		} else if (parts_in(parts, i, NOMINAL | PART_BIT(PART_QUOTE))) {
			i++;
		} else {
			break;
		}
	}
	return parts->count;
}

/* "Ann Lee and Bo Kim was released": what is before is no subject. */
static bool number_disagrees(
	const struct parts *parts, const struct clause *clause)
{
	uint64_t plain =
		PART_BIT(PART_NAME) | PART_BIT(PART_COMMA) | PART_BIT(PART_AND);
	uint32_t and = 0;

	if (!parts_is(parts, clause->group, "was") &&
		!parts_is(parts, clause->group, "has") &&
		!parts_is(parts, clause->group, "is"))
		return false;
	for (uint32_t i = clause->subject; i < clause->subject_end; i++) {
		if (clause->drop[i])
			continue;
		if (!parts_in(parts, i, plain))
			return false;
		if (parts->part[i] == PART_AND)
			and = i;
	}
	return and > clause->subject + 1 && parts->part[and-2] == PART_NAME &&
	       and+2 < clause->subject_end;
}

/* "It was announced on Monday that". */
static bool is_expletive(const struct clause *clause)
{
	return clause->pronoun && clause->body &&
	       (clause->says ||
		       (clause->passive &&
			       verb_at(clause->verb)->frame == FRAME_CLAUSE));
}

bool main_clause_find(const struct parts *parts, uint32_t from, bool reported,
	struct clause *clause)
{
	uint64_t head = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	bool named = false;

	memset(clause, 0, sizeof(*clause));
	clause->verb = VERB_NONE;
	clause->reported = reported;
	if (from >= parts->count || parts->part[from] == PART_QUOTE ||
		begins_thread(parts))
		return false;
	clause->subject = lead_skip(parts, from, clause);
	clause->pronoun = parts->part[clause->subject] == PART_PRONOUN &&
			  (is_person(parts, clause->subject) ||
				  is_thing(parts, clause->subject));
	clause->owner = parts->part[clause->subject] == PART_OWNER &&
			(is_person(parts, clause->subject) ||
				is_thing(parts, clause->subject));
	clause->body = is_thing(parts, clause->subject);
	clause->group = subject_read(parts, clause->subject, clause);
	if (clause->group >= parts->count)
		return false;
	clause->subject_end = clause->group;
	while (parts_in(parts, clause->subject_end - 1,
		PART_BIT(PART_ADVERB) | PART_BIT(PART_TIME)))
		clause->subject_end--;
	for (uint32_t i = clause->subject; i < clause->subject_end; i++)
		named |= parts_in(parts, i, head);
	return (named || clause->pronoun) && !number_disagrees(parts, clause) &&
	       predicate_read(parts, clause) && !is_expletive(clause);
}
