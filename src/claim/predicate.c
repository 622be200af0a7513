#include "claim/predicate.h"

#include "claim/group.h"
#include "claim/rest.h"

static bool frame_holds(const struct parts *parts, const struct clause *clause)
{
	uint32_t i = clause->rest;

	while (i < clause->rest_end && parts->part[i] == PART_TIME)
		i++;
	switch (verb_at(clause->verb)->frame) {
	case FRAME_OBJECT:
		return clause->passive || group_has_object(parts, clause->rest);
	case FRAME_FREE: /* "concluded that" is no end */
		return parts->part[i] != PART_THAT ||
		       !str_eq(verb_at(clause->verb)->sense, STR("end"));
	case FRAME_PHRASE:
		return clause->passive ||
		       (i < clause->rest_end &&
			       !parts_in(parts, i, CLAUSE_OBJECT));
	case FRAME_PARTICLE:
		return i < clause->rest_end &&
		       parts_in(parts, i,
			       PART_BIT(PART_PREPOSITION) |
				       PART_BIT(PART_ADVERB) |
				       PART_BIT(PART_TO));
	case FRAME_CLAUSE:
		return clause->passive ||
		       (i < clause->rest_end &&
			       (!str_eq(verb_at(clause->verb)->sense,
					STR("announce")) ||
				       group_has_object(parts, clause->rest)));
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

/* "put the toll at 12" */
static bool is_put_at(const struct parts *parts, const struct clause *clause)
{
	for (uint32_t i = clause->rest; i + 1 < clause->rest_end; i++)
		if (parts_is(parts, i, "at") &&
			parts_in(parts, i + 1,
				PART_BIT(PART_NUMBER) | PART_BIT(PART_GLUE)))
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
	if ((parts_is(parts, clause->verb_at, "fell") ||
		    parts_is(parts, clause->verb_at, "ended")) &&
		!parts_is(parts, i, "with") && has_number(parts, clause))
		return true;
	if (parts_is(parts, clause->verb_at, "put") &&
		(is_put_at(parts, clause) || parts_is(parts, i, "forward")))
		return true; /* "put the toll at 12", "put forward a plan" */
	if (str_eq(sense, STR("crash")) && parts->part[i] == PART_TO)
		return true; /* "plunged to a low" */
	if (str_eq(sense, STR("go")) && parts_is(parts, i, "up") &&
		!parts_is(parts, i + 1, "in"))
		return true;
	if (clause->passive || group_has_object(parts, i) ||
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

bool predicate_read(const struct parts *parts, struct clause *clause)
{
	uint32_t from;

	if (!group_read(parts, clause))
		return false;
	from = clause->rest;
	while (from < parts->count && parts->part[from] == PART_TIME) {
		parts_date(parts, from, &clause->dates);
		clause->drop[from++] = true;
	}
	if (clause->says) {
		clause->rest_end = clause->rest;
		return true;
	}
	if (verb_at(clause->verb)->frame == FRAME_CLAUSE &&
		(parts_in(parts, from,
			 PART_BIT(PART_THAT) | PART_BIT(PART_PRONOUN)) ||
			group_follows(parts, from)))
		return rest_read_content(parts, clause);
	if (!rest_read(parts, clause) || !frame_holds(parts, clause) ||
		is_figure(parts, clause))
		return false;
	clause->background_end = clause->rest_end;
	if (clause->dates.count == 0)
		rest_date(parts, clause);
	return true;
}
