#include "claim/group.h"

/* "plans to open": a noun's look, a verb's place. */
static bool plan_begins(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts->part[i] == PART_NOUN &&
	       (parts_is(parts, i, "plans") || parts_is(parts, i, "intends")) &&
	       parts->part[i + 1] == PART_TO &&
	       parts_in(
		       parts, i - 1, PART_BIT(PART_NAME) | PART_BIT(PART_NOUN));
}

/* Whether the same clause says when, behind token i. */
static bool time_follows(const struct parts *parts, uint32_t i)
{
	uint64_t end = CLAUSE_BOUNDARY | CLAUSE_AUXILIARY |
		       PART_BIT(PART_COMMA) | PART_BIT(PART_AND) |
		       PART_BIT(PART_PRONOUN) | PART_BIT(PART_FINITE) |
		       PART_BIT(PART_PAST);

	for (; i < parts->count && !parts_in(parts, i, end); i++)
		if (parts->part[i] == PART_TIME)
			return parts->timex[i] != TIMEX_NO_ROW;
	return false;
}

/* "takes over the chair on Monday", where "trade talks in" is no verb. */
static bool plan_is_told(const struct parts *parts, uint32_t i)
{
	uint64_t object = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);
	bool moves =
		parts_is(parts, i + 1, "over") || parts_is(parts, i + 1, "off");
	bool takes = parts_is(parts, i, "takes") &&
		     (parts_is(parts, i + 1, "place") ||
			     parts_is(parts, i + 1, "effect"));

	if (i > 0 && takes && parts->part[i - 1] == PART_NOUN)
		return time_follows(parts, i + 1);
	return i > 0 && parts_in(parts, i - 1, PART_BIT(PART_NAME)) &&
	       (moves || takes || parts_in(parts, i + 1, object)) &&
	       time_follows(parts, i + 1);
}

/* "begins on Monday": told as fixed. */
static bool schedule_begins(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);
	struct str sense;

	if (parts->part[i] == PART_NOUN && parts->part[i + 1] == PART_TIME &&
		(parts_is(parts, i, "runs") || parts_is(parts, i, "lasts")))
		return true;
	if (parts->part[i] != PART_NOUN || !(word->forms & FORM_THIRD))
		return false;
	if (plan_is_told(parts, i))
		return true;
	if (parts->part[i + 1] != PART_TIME)
		return false;
	sense = verb_at(word->verb)->sense;
	return str_eq(sense, STR("begin")) || str_eq(sense, STR("end")) ||
	       str_eq(sense, STR("meet")) || str_eq(sense, STR("suspend"));
}

bool group_begins(const struct parts *parts, uint32_t i)
{
	return i < parts->count &&
	       (parts_in(parts, i,
			CLAUSE_AUXILIARY | PART_BIT(PART_PAST) |
				PART_BIT(PART_FINITE)) ||
		       plan_begins(parts, i) || schedule_begins(parts, i));
}

bool group_has_object(const struct parts *parts, uint32_t i)
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
bool group_follows(const struct parts *parts, uint32_t i)
{
	uint64_t end = CLAUSE_BOUNDARY | PART_BIT(PART_COMMA) |
		       PART_BIT(PART_AND) | PART_BIT(PART_PRONOUN);

	for (; i < parts->count && !parts_in(parts, i, end); i++)
		if (parts_in(parts, i,
			    CLAUSE_AUXILIARY | PART_BIT(PART_FINITE)) ||
			(parts->part[i] == PART_PAST &&
				!(parts_word(parts, i)->forms &
					FORM_PARTICIPLE)))
			return true;
	return false;
}

bool group_is_reduced(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);
	enum frame frame = verb_at(word->verb)->frame;

	if (!(word->forms & FORM_PARTICIPLE) || i == 0)
		return false;
	if (!(word->forms & FORM_PAST) ||
		(parts_is(parts, i + 1, "by") &&
			parts->part[i + 2] != PART_NUMBER))
		return true;
	if (frame == FRAME_OBJECT && !group_has_object(parts, i + 1))
		return true;
	if (frame == FRAME_PHRASE && parts_in(parts, i + 1, CLAUSE_OBJECT))
		return true;
	return frame != FRAME_CLAUSE && group_follows(parts, i + 1);
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

/* Whether the first phrase of the subject ends in something that happens. */
static bool is_happening(const struct parts *parts, const struct clause *clause)
{
	uint64_t phrase = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_GLUE) | PART_BIT(PART_OWNS) |
			  PART_BIT(PART_ED) | PART_BIT(PART_ING) |
			  PART_BIT(PART_ADVERB);
	uint32_t i = clause->subject;

	while (i < clause->group && parts_in(parts, i, phrase))
		i++;
	return i > clause->subject &&
	       (parts_word(parts, i - 1)->sets &
		       (SET_HAPPENING | SET_EVENT | SET_GATHERING));
}

/* "is due on Friday", "has been fixed for 13 March". */
static bool is_fixed(const struct parts *parts, uint32_t i,
	const struct auxiliaries *group, const struct clause *clause)
{
	return (group->am || (group->had && group->be)) && !group->was &&
	       (parts_word(parts, i)->sets & SET_FIXED) &&
	       parts->part[i + 1] == PART_TIME && is_happening(parts, clause);
}

/* "will be on Friday": nothing but when; no title needs the verb. */
static bool is_set(const struct parts *parts, uint32_t i,
	const struct auxiliaries *group, struct clause *clause)
{
	if (!group->will || !group->be || group->was ||
		parts->part[i] != PART_TIME || parts->part[i - 1] != PART_BE ||
		!is_happening(parts, clause))
		return false;
	for (uint32_t k = clause->group; k < i; k++)
		clause->drop[k] = true;
	return true;
}

/* "An exhibition runs from 18 to 22 July." */
static bool is_run(const struct parts *parts, uint32_t i, struct clause *clause)
{
	if ((!parts_is(parts, i, "runs") && !parts_is(parts, i, "lasts")) ||
		parts->part[i + 1] != PART_TIME || !is_happening(parts, clause))
		return false;
	for (uint32_t k = clause->group; k <= i; k++)
		clause->drop[k] = true;
	return true;
}

/* The verb that its happening would have; the rest begins at `rest`. */
static void fixed_take(uint32_t rest, struct clause *clause)
{
	clause->verb = verb_named(STR("hold"));
	clause->verb_at = rest - 1;
	clause->group_end = clause->rest = rest;
	clause->passive = clause->planned = true;
}

/* "reported a record loss": what a company publishes, where "reported two
 * deaths" and "reported that" say something. */
static bool results_follow(const struct parts *parts, uint32_t i)
{
	uint64_t phrase = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			  PART_BIT(PART_ADVERB) | PART_BIT(PART_NUMBER) |
			  PART_BIT(PART_TIME) | PART_BIT(PART_OWNS) |
			  PART_BIT(PART_GLUE);

	if (!parts_is(parts, i, "reported") && !parts_is(parts, i, "posted"))
		return false;
	for (i++; parts_in(parts, i, phrase); i++)
		if (parts_word(parts, i)->sets & SET_RESULT)
			return true;
	return false;
}

static void results_take(uint32_t i, struct clause *clause)
{
	clause->verb = verb_named(STR("publish"));
	clause->verb_at = i;
	clause->group_end = clause->rest = i + 1;
}

/* Reads the verb group; false where it is none of ours. */
bool group_read(const struct parts *parts, struct clause *clause)
{
	struct auxiliaries group = {0};
	uint32_t i = clause->group;

	for (; i < parts->count; i++) {
		const struct word *word = parts_word(parts, i);
		bool planned = group.will || group.to;
		bool plan = (word->sets & SET_PLAN) &&
			    parts->part[i + 1] == PART_TO;

		if (is_fixed(parts, i, &group, clause)) {
			fixed_take(i + 1, clause);
			return true;
		}
		if (is_set(parts, i, &group, clause)) {
			fixed_take(i, clause);
			return true;
		}
		if (i == clause->group && is_run(parts, i, clause)) {
			fixed_take(i + 1, clause);
			return true;
		}
		if (i == clause->group && schedule_begins(parts, i)) {
			group.will = true;
			break;
		}
		if (!plan && (parts->part[i] == PART_PAST ||
				     (planned && (word->forms & FORM_BASE))))
			break;
		parts_date(parts, i, &clause->dates);
		if (i == clause->group && results_follow(parts, i)) {
			results_take(i, clause);
			return true;
		}
		if (i == clause->group && parts->part[i] == PART_FINITE) {
			clause->says = word->sets & SET_SAY;
			clause->verb_at = i;
			clause->group_end = clause->rest = i + 1;
			return clause->says;
		}
		if (clause->reported && parts_is(parts, i, "would"))
			group.will = true;
		else if (!group_step(parts, i, &group))
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
