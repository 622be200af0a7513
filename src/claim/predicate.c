#include "claim/predicate.h"

#define AUXILIARY                                                              \
	(PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_HAVE) |        \
		PART_BIT(PART_HAD) | PART_BIT(PART_DO) | PART_BIT(PART_WILL) | \
		PART_BIT(PART_MODAL))

/* Nothing behind one of these belongs to the clause. */
#define BOUNDARY                                                               \
	(PART_BIT(PART_STOP) | PART_BIT(PART_BREAK) |                          \
		PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT))

#define NOMINAL                                                                \
	(PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |                         \
		PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |             \
		PART_BIT(PART_GLUE))

static bool word_is(const struct parts *parts, uint32_t i, const char *word)
{
	return i < parts->count &&
	       str_eq_fold(parts_str(parts, i), str_of(word));
}

/* "plans to open": a noun's look, a verb's place. */
static bool plan_begins(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts->part[i] == PART_NOUN &&
	       (word_is(parts, i, "plans") || word_is(parts, i, "intends")) &&
	       parts->part[i + 1] == PART_TO &&
	       parts_in(
		       parts, i - 1, PART_BIT(PART_NAME) | PART_BIT(PART_NOUN));
}

/* "begins on Monday": told as fixed. */
static bool schedule_begins(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);
	struct str sense;

	if (parts->part[i] != PART_NOUN || !(word->forms & FORM_THIRD) ||
		parts->part[i + 1] != PART_TIME)
		return false;
	sense = verb_at(word->verb)->sense;
	return str_eq(sense, STR("begin")) || str_eq(sense, STR("end")) ||
	       str_eq(sense, STR("suspend"));
}

bool predicate_begins(const struct parts *parts, uint32_t i)
{
	return i < parts->count &&
	       (parts_in(parts, i,
			AUXILIARY | PART_BIT(PART_PAST) |
				PART_BIT(PART_FINITE)) ||
		       plan_begins(parts, i) || schedule_begins(parts, i));
}

static bool object_begins(const struct parts *parts, uint32_t i)
{
	uint64_t object = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_OWNER) | PART_BIT(PART_GLUE) |
			  PART_BIT(PART_ED);
	uint32_t first = i;

	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	if (parts->part[i] == PART_QUOTE || parts->part[i] == PART_ADVERB)
		i++;
	if (parts->part[i] == PART_QUOTE)
		i++;
	return parts_in(parts, i, object) ||
	       (parts->part[i] == PART_PAST && i == first &&
		       parts->part[i + 1] == PART_NOUN);
}

/* A finite verb in the same stretch of words that can be nothing else. */
static bool finite_later(const struct parts *parts, uint32_t i)
{
	uint64_t end = BOUNDARY | PART_BIT(PART_COMMA) | PART_BIT(PART_AND) |
		       PART_BIT(PART_PRONOUN);

	for (; i < parts->count && !parts_in(parts, i, end); i++)
		if (parts_in(parts, i, AUXILIARY | PART_BIT(PART_FINITE)) ||
			(parts->part[i] == PART_PAST &&
				!(parts_word(parts, i)->forms &
					FORM_PARTICIPLE)))
			return true;
	return false;
}

bool predicate_is_reduced(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);
	enum frame frame = verb_at(word->verb)->frame;

	if (!(word->forms & FORM_PARTICIPLE) || i == 0)
		return false;
	if (!(word->forms & FORM_PAST) ||
		(word_is(parts, i + 1, "by") &&
			parts->part[i + 2] != PART_NUMBER))
		return true;
	if (frame == FRAME_OBJECT && !object_begins(parts, i + 1))
		return true;
	if (frame == FRAME_PHRASE && parts_in(parts, i + 1, NOMINAL))
		return true;
	return frame != FRAME_CLAUSE && finite_later(parts, i + 1);
}

bool predicate_is_distance(const struct parts *parts, uint32_t i)
{
	uint32_t end = i;

	while (end < parts->count && parts->part[end] == PART_TIME)
		end++;
	return end > i && parts_word(parts, end - 1)->part == PART_BREAK;
}

void predicate_date(const struct parts *parts, uint32_t i, struct dates *dates)
{
	if (parts->part[i] != PART_TIME || parts->timex[i] == TIMEX_NO_ROW ||
		dates->count == DATES_MAX)
		return;
	for (uint32_t d = 0; d < dates->count; d++)
		if (dates->rows[d] == parts->timex[i])
			return;
	dates->rows[dates->count++] = parts->timex[i];
}

/* The auxiliaries met so far. */
struct auxiliaries {
	bool am, was, had, will, be, plan, to;
};

/* Whether an auxiliary may stand here, and what it means. */
static bool group_step(
	const struct parts *parts, uint32_t i, struct auxiliaries *group)
{
	switch ((int)parts->part[i]) {
	case PART_AM:
		return group->am = true;
	case PART_WAS:
		return group->was = true;
	case PART_HAVE:
	case PART_HAD:
		return group->had = true;
	case PART_WILL:
		return group->will = true;
	case PART_BE:
		return group->be = true;
	case PART_TO:
		group->to = true;
		return group->am || group->plan;
	case PART_ADVERB:
	case PART_TIME:
		return true;
	default:
		break;
	}
	if (!(parts_word(parts, i)->sets & SET_PLAN) ||
		parts->part[i + 1] != PART_TO || group->was)
		return false;
	return group->plan = true;
}

/* Whether the auxiliaries before the verb make a happening of it. */
static bool group_verb(const struct auxiliaries *group, const struct word *word,
	struct clause *clause)
{
	clause->planned = group->will || group->to;
	if (clause->planned && !group->be)
		return word->forms & (FORM_BASE | FORM_THIRD);
	if (!group->am && !group->was && !group->had && !clause->planned)
		return word->forms & FORM_PAST;
	if (!(word->forms & FORM_PARTICIPLE) || (group->am && !clause->planned))
		return false;
	clause->passive = group->was || group->be;
	return !(group->was && group->be); /* "was being sold" */
}

/* Reads the verb group; false where it is none of ours. */
static bool group_read(const struct parts *parts, struct clause *clause)
{
	struct auxiliaries group = {0};
	uint32_t i = clause->group;

	for (; i < parts->count; i++) {
		const struct word *word = parts_word(parts, i);
		bool planned = group.will || group.to;
		bool plan = (word->sets & SET_PLAN) &&
			    parts->part[i + 1] == PART_TO;

		if (i == clause->group && schedule_begins(parts, i)) {
			group.will = true;
			break;
		}
		if (!plan && (parts->part[i] == PART_PAST ||
				     (planned && (word->forms & FORM_BASE))))
			break;
		predicate_date(parts, i, &clause->dates);
		if (i == clause->group && parts->part[i] == PART_FINITE) {
			clause->says = word->sets & SET_SAY;
			clause->verb_at = i;
			clause->group_end = clause->rest = i + 1;
			return clause->says;
		}
		if (!group_step(parts, i, &group))
			return false;
	}
	if (i == parts->count || (parts->tokens[i].flags & TOKEN_QUOTED) ||
		!group_verb(&group, parts_word(parts, i), clause))
		return false;
	clause->verb = parts_word(parts, i)->verb;
	clause->verb_at = i;
	clause->group_end = clause->rest = i + 1;
	return true;
}

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
	       !finite_later(parts, i + 1);
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
	uint64_t verb = AUXILIARY | PART_BIT(PART_PAST) |
			PART_BIT(PART_FINITE) | PART_BIT(PART_ADVERB) |
			PART_BIT(PART_PRONOUN) | PART_BIT(PART_TIME);

	if (parts_in(parts, i + 1, verb))
		return false;
	if (passive && gapped(parts, i))
		return true;
	for (uint32_t k = i + 1; k < parts->count; k++) {
		if (parts_in(parts, k, BOUNDARY | PART_BIT(PART_COMMA)))
			break;
		if (parts_in(parts, k,
			    AUXILIARY | PART_BIT(PART_FINITE) |
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
static bool content_read(const struct parts *parts, struct clause *clause)
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

/* Walks over what follows the verb to the clause's end. */
static bool rest_read(const struct parts *parts, struct clause *clause)
{
	bool inner = false, listing = false;
	uint32_t i = clause->rest;

	for (; i < parts->count; i++) {
		enum part part = (enum part)parts->part[i];

		if (parts_in(parts, i, BOUNDARY) ||
			(part == PART_PRONOUN && i > clause->rest))
			break;
		if (part == PART_COMMA && !listing &&
			!(listing = comma_lists(parts, i)))
			break;
		if (part == PART_AND && !and_joins(parts, i, clause->passive))
			break;
		listing &= part != PART_AND;
		if (parts_in(parts, i,
			    AUXILIARY | PART_BIT(PART_FINITE) |
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
			if (predicate_is_distance(parts, i) ||
				time_is_modifier(parts, i))
				break;
			clause->drop[i] = true;
			if (!inner)
				predicate_date(parts, i, &clause->dates);
			if (parts_in(parts, i + 1, PART_BIT(PART_ING)))
				break;
		}
	}
	clause->rest_end = i < parts->count ? i : parts->count;
	return true;
}

static bool frame_holds(const struct parts *parts, const struct clause *clause)
{
	uint32_t i = clause->rest;

	while (i < clause->rest_end && parts->part[i] == PART_TIME)
		i++;
	switch (verb_at(clause->verb)->frame) {
	case FRAME_OBJECT:
		return clause->passive || object_begins(parts, clause->rest);
	case FRAME_FREE:
		return true;
	case FRAME_PHRASE:
		return clause->passive ||
		       (i < clause->rest_end && !parts_in(parts, i, NOMINAL));
	case FRAME_CLAUSE:
		return clause->passive || i < clause->rest_end;
	}
	return false;
}

static bool has_number(const struct parts *parts, const struct clause *clause)
{
	for (uint32_t i = clause->rest; i < clause->rest_end; i++)
		if (parts->part[i] == PART_NUMBER)
			return true;
	return false;
}

/* "fell to $21.50", "closed up 3": prices and rates, not events. */
static bool is_figure(const struct parts *parts, const struct clause *clause)
{
	uint64_t words = PART_BIT(PART_PREPOSITION) | PART_BIT(PART_TO) |
			 PART_BIT(PART_ADVERB) | PART_BIT(PART_NOUN);
	struct str sense = verb_at(clause->verb)->sense;
	uint32_t i = clause->rest;

	for (uint32_t k = clause->subject; k < clause->subject_end; k++)
		if ((parts_word(parts, k)->sets & SET_FIGURE) &&
			(parts->part[k] == PART_NOUN || k == 0))
			return true;
	if ((word_is(parts, clause->verb_at, "fell") ||
		    word_is(parts, clause->verb_at, "ended")) &&
		has_number(parts, clause))
		return true;
	if (clause->passive || object_begins(parts, i) ||
		!(str_eq(sense, STR("end")) || str_eq(sense, STR("begin")) ||
			str_eq(sense, STR("fall"))))
		return false;
	while (parts->part[i] == PART_TIME)
		i++;
	for (int steps = 0; steps < 3 && parts_in(parts, i, words); steps++)
		i++;
	return parts->tokens[i].kind == TOKEN_NUMBER ||
	       parts->part[i] == PART_GLUE;
}

static bool tells_of_harm(const struct clause *clause)
{
	struct str sense = verb_at(clause->verb)->sense;

	return str_eq(sense, STR("kill")) || str_eq(sense, STR("die")) ||
	       str_eq(sense, STR("wound"));
}

/* "when a bus overturned on Sunday" gives the main clause its day as well;
 * "after a blast on Sunday" does so for those it killed. */
static void background_date(const struct parts *parts, struct clause *clause)
{
	uint64_t end = PART_BIT(PART_COMMA) | PART_BIT(PART_STOP) |
		       PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT);
	bool met = false;

	for (uint32_t i = clause->rest_end;
		i < parts->count && !parts_in(parts, i, end); i++) {
		if (parts_word(parts, i)->sets & SET_SAY)
			return;
		met |= word_is(parts, i, "when") || word_is(parts, i, "as") ||
		       (word_is(parts, i, "after") && tells_of_harm(clause));
		if (met && parts->part[i] == PART_TIME) {
			if (predicate_is_distance(parts, i))
				return;
			predicate_date(parts, i, &clause->dates);
			clause->background_end = i;
			return;
		}
	}
}

bool predicate_read(const struct parts *parts, struct clause *clause)
{
	uint32_t from;

	if (!group_read(parts, clause))
		return false;
	from = clause->rest;
	while (from < parts->count && parts->part[from] == PART_TIME) {
		predicate_date(parts, from, &clause->dates);
		clause->drop[from++] = true;
	}
	if (clause->says) {
		clause->rest_end = clause->rest;
		return true;
	}
	if (verb_at(clause->verb)->frame == FRAME_CLAUSE &&
		(parts_in(parts, from,
			 PART_BIT(PART_THAT) | PART_BIT(PART_PRONOUN)) ||
			finite_later(parts, from)))
		return content_read(parts, clause);
	if (!rest_read(parts, clause) || !frame_holds(parts, clause) ||
		is_figure(parts, clause))
		return false;
	clause->background_end = clause->rest_end;
	if (clause->dates.count == 0)
		background_date(parts, clause);
	return true;
}
