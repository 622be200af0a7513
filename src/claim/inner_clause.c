#include "claim/inner_clause.h"

#include "claim/group.h"
#include "claim/main_clause.h"
#include "claim/predicate.h"

enum { SUBJECT_MAX = 12 };

#define SUBJECT                                                                \
	(PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |   \
		PART_BIT(PART_DETERMINER) | PART_BIT(PART_GLUE) |              \
		PART_BIT(PART_OWNS) | PART_BIT(PART_OF))

/* A clause that tells of a happening, and when it was; "last voted" tells of
 * another one. */
static bool is_dated(const struct parts *parts, const struct clause *clause)
{
	return !clause->says && clause->dates.count > 0 &&
	       !parts_is(parts, clause->subject_end - 1, "last");
}

static void clause_begin(struct clause *clause, uint32_t subject,
	uint32_t subject_end, uint32_t group)
{
	memset(clause, 0, sizeof(*clause));
	clause->verb = VERB_NONE;
	clause->subject = subject;
	clause->subject_end = subject_end;
	clause->group = group;
}

/* "said it", ", which": what stands between the subject and its verb here. */
static void between_drop(struct clause *clause)
{
	for (uint32_t i = clause->subject_end; i < clause->group; i++)
		clause->drop[i] = true;
}

/* Whether the subject is two or more with "and". */
static bool is_joint(const struct parts *parts, const struct clause *outer)
{
	for (uint32_t i = outer->subject; i < outer->subject_end; i++)
		if (parts_is(parts, i, "and") && !outer->drop[i])
			return true;
	return false;
}

/* "it" is a body with a name, "they" are several. */
static bool may_mean(
	const struct parts *parts, uint32_t pronoun, const struct clause *outer)
{
	uint32_t last = outer->subject_end - 1;
	bool one = last == outer->subject;
	bool several = is_joint(parts, outer) ||
		       parts_is(parts, last, "police") ||
		       (str_ends(parts_str(parts, last), STR("s")) &&
			       (one || parts->part[last] != PART_NAME));

	if (outer->pronoun)
		return false;
	if (parts_is(parts, pronoun, "they"))
		return several;
	return parts_is(parts, pronoun, "it") && !several &&
	       parts->part[last] == PART_NAME;
}

/* "Acme said on Monday it would close its mill": what it is going to do has no
 * day, so that the news is that it said so. */
static bool promise_take(const struct parts *parts, const struct clause *outer,
	struct clause *clause)
{
	if (!clause->planned || outer->dates.count == 0 ||
		outer->group + 1 != outer->group_end ||
		!parts_is(parts, outer->verb_at, "said"))
		return false;
	for (uint32_t i = outer->group; i < clause->group; i++)
		clause->drop[i] = parts->part[i] == PART_TIME ||
				  parts->part[i] == PART_THAT;
	clause->planned = clause->reported = false;
	clause->promised = true;
	clause->group = outer->group;
	clause->dates = outer->dates;
	return true;
}

/* What was said: behind the verb, the day of saying it, and "that". */
static bool content_find(const struct parts *parts, const struct clause *outer,
	struct clause *clause)
{
	uint32_t i = outer->rest;

	while (i < parts->count && parts->part[i] == PART_TIME)
		i++;
	/* "told reporters that" */
	if (parts_is(parts, outer->verb_at, "told") ||
		parts_is(parts, outer->verb_at, "tells"))
		while (i < parts->count && parts->part[i] != PART_THAT &&
			parts_in(parts, i, SUBJECT))
			i++;
	if (parts->part[i] == PART_THAT)
		i++;
	else if (i > outer->rest && parts->part[i - 1] != PART_TIME)
		return false;
	if (i >= parts->count || parts->part[i] == PART_QUOTE ||
		parts->part[i] == PART_COMMA)
		return false;
	if (parts->part[i] != PART_PRONOUN)
		return main_clause_find(parts, i, true, clause) &&
		       is_dated(parts, clause);
	if (!may_mean(parts, i, outer) || !group_begins(parts, i + 1))
		return false;
	clause_begin(clause, outer->subject, outer->subject_end, i + 1);
	clause->reported = true;
	memcpy(clause->drop, outer->drop, sizeof(clause->drop));
	between_drop(clause);
	return predicate_read(parts, clause) &&
	       (is_dated(parts, clause) || promise_take(parts, outer, clause));
}

/* Whether a dated clause may follow the word. */
static bool leads(const struct parts *parts, uint32_t i)
{
	uint8_t part = parts_word(parts, i)->part;

	return (part == PART_BREAK || part == PART_RELATIVE) &&
	       (parts_is(parts, i, "when") || parts_is(parts, i, "after") ||
		       parts_is(parts, i, "where"));
}

/* "The Oriana had 131 on board when she left on Saturday": behind "when", the
 * subject of the main clause, which tells of nothing else. */
static bool again_find(const struct parts *parts, const struct clause *outer,
	uint32_t when, struct clause *clause)
{
	bool points = parts_is(parts, when + 1, "he") ||
		      parts_is(parts, when + 1, "she") ||
		      parts_is(parts, when + 1, "it");
	uint32_t end = outer->subject_end;

	while (end > outer->subject && outer->drop[end - 1])
		end--;
	if (!parts_is(parts, when, "when") || !points || outer->group >= when ||
		end == outer->subject || parts->part[end - 1] != PART_NAME ||
		!group_begins(parts, when + 2))
		return false;
	clause_begin(clause, outer->subject, outer->subject_end, when + 2);
	memcpy(clause->drop, outer->drop, sizeof(clause->drop));
	between_drop(clause);
	return predicate_read(parts, clause) && is_dated(parts, clause);
}

/* Behind "when", "after", "where". */
static bool led_find(const struct parts *parts, const struct clause *outer,
	uint32_t from, struct clause *clause)
{
	for (uint32_t i = from + 1; i + 2 < parts->count; i++)
		if (leads(parts, i) &&
			(again_find(parts, outer, i, clause) ||
				(main_clause_find(
					 parts, i + 1, false, clause) &&
					is_dated(parts, clause))))
			return true;
	return false;
}

/* "The curbs, which took effect on March 1,": of the subject. */
static bool relative_find(
	const struct parts *parts, uint32_t from, struct clause *clause)
{
	uint32_t i = from;
	bool of = false; /* "a photo of Lee, who died" */

	while (i < parts->count && i < from + SUBJECT_MAX &&
		parts_in(parts, i, SUBJECT) && !parts_word(parts, i)->forms) {
		of |= parts->part[i] == PART_OF;
		i++;
	}
	if (i == from || (of && parts_is(parts, i + 1, "who")) ||
		parts->part[i] != PART_COMMA ||
		!(parts_is(parts, i + 1, "which") ||
			parts_is(parts, i + 1, "who")) ||
		!group_begins(parts, i + 2))
		return false;
	clause_begin(clause, from, i, i + 2);
	between_drop(clause);
	return predicate_read(parts, clause) && is_dated(parts, clause);
}

bool inner_clause_find(const struct parts *parts, const struct clause *outer,
	bool told, uint32_t from, struct clause *clause)
{
	if (told)
		return outer->says && content_find(parts, outer, clause);
	return relative_find(parts, from, clause) ||
	       led_find(parts, outer, from, clause);
}
