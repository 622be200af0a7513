#include "claim/clauses.h"

#include "claim/clause.h"
#include "claim/lead.h"

enum { ACCORDING = sizeof("according") - 1 };

#define VERBS                                                                  \
	(PART_BIT(PART_FINITE) | PART_BIT(PART_PAST) | PART_BIT(PART_ED) |     \
		PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_HAVE) | \
		PART_BIT(PART_HAD) | PART_BIT(PART_DO) | PART_BIT(PART_WILL) | \
		PART_BIT(PART_MODAL))

/* Behind the noun phrase that begins with token i, or i. */
static uint32_t behind_noun(const struct parts *parts, uint32_t i)
{
	uint64_t nominal = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			   PART_BIT(PART_NUMBER) | PART_BIT(PART_NOUN) |
			   PART_BIT(PART_OF) | PART_BIT(PART_GLUE);

	while (i < parts->count && parts_in(parts, i, nominal))
		i++;
	return i;
}

/* "agreed to extend", "charged with fraud", "added a third from the spot": a
 * verb that may be of speaking, and does something here. */
static bool acts(const struct parts *parts, uint32_t i)
{
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);
	uint32_t end;

	if (parts_is(parts, i, "said") || parts_is(parts, i, "says"))
		return false;
	if (parts->part[i + 1] == PART_TO || parts_is(parts, i + 1, "with"))
		return true;
	if (i == 0 || !parts_in(parts, i + 1, opens) ||
		parts_in(parts, i - 1,
			PART_BIT(PART_COMMA) | PART_BIT(PART_QUOTE)))
		return false;
	end = behind_noun(parts, i + 1);
	return parts_in(parts, end,
		PART_BIT(PART_PREPOSITION) | PART_BIT(PART_STOP) |
			PART_BIT(PART_COMMA) | PART_BIT(PART_TIME));
}

/* "a consolidated loss", "its posted prices", "for manufactured goods": before
 * a noun, no verb. */
static bool is_adjective(const struct parts *parts, uint32_t i)
{
	uint64_t verbs =
		PART_BIT(PART_ED) | PART_BIT(PART_PAST) | PART_BIT(PART_FINITE);
	uint64_t before = PART_BIT(PART_OWNER) | PART_BIT(PART_OWNS);

	if (i == 0 || !parts_in(parts, i, verbs) ||
		!parts_in(parts, i + 1,
			PART_BIT(PART_NOUN) | PART_BIT(PART_ING) |
				PART_BIT(PART_NAME)) ||
		!str_ends(parts_str(parts, i), STR("ed")))
		return false;
	if (parts->part[i] == PART_ED)
		before |= PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION);
	return parts_in(parts, i - 1, before) || parts_is(parts, i - 1, "a") ||
	       parts_is(parts, i - 1, "an") || parts_is(parts, i - 1, "the");
}

/* Somebody speaks at token i, and no noun does. */
static bool speaks(const struct flank *flank, uint32_t i)
{
	uint32_t kinds = flank_cue(flank, i);

	if (!(kinds & CUE_SAY) || kinds & (CUE_THING | CUE_NOUN) ||
		is_adjective(&flank->parts, i))
		return false;
	if (i > 0 && parts_in(&flank->parts, i - 1,
			     PART_BIT(PART_WAS) | PART_BIT(PART_BE) |
				     PART_BIT(PART_AM)))
		return kinds & CUE_ING; /* "was revealed" */
	if (kinds & CUE_ING)
		return i == 0 ||
		       parts_in(&flank->parts, i - 1,
			       PART_BIT(PART_COMMA) | PART_BIT(PART_AND));
	return !acts(&flank->parts, i);
}

/* "Kestrel runs 400 shops", "which employs the": a verb that no table knows,
 * by its ending and what stands beside it. */
bool clause_third_person(const struct parts *parts, uint32_t i)
{
	uint64_t before = PART_BIT(PART_NAME) | PART_BIT(PART_RELATIVE) |
			  PART_BIT(PART_PRONOUN) | PART_BIT(PART_AND) |
			  PART_BIT(PART_NOUN) | PART_BIT(PART_ADVERB);
	uint64_t behind = PART_BIT(PART_NUMBER) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_OWNER) | PART_BIT(PART_TO);
	struct str text;
	bool noun;

	/* most words end otherwise */
	if (parts->part[i] != PART_NOUN ||
		parts->article->text.ptr[parts->tokens[i].end - 1] != 's' ||
		i == 0 || parts->tokens[i].kind != TOKEN_WORD ||
		parts_word(parts, i - 1)->sets & SET_JOINED)
		return false;
	noun = parts->part[i - 1] == PART_NOUN;
	/* "with direct ties to", "two chief rivals to" */
	if (noun && i > 1 &&
		parts_in(parts, i - 2,
			PART_BIT(PART_PREPOSITION) | PART_BIT(PART_NUMBER)))
		return false;
	if (!noun || token_spaced(&parts->tokens[i + 1]))
		behind |= PART_BIT(PART_GLUE); /* "costs $3" */
	if (!noun)
		behind |= PART_BIT(PART_NOUN) | PART_BIT(PART_PREPOSITION) |
			  PART_BIT(PART_GLUE);
	/* "Lee trails Roe" */
	if (parts->part[i - 1] == PART_NAME)
		behind |= PART_BIT(PART_NAME);
	if (!parts_in(parts, i + 1, behind) ||
		!(parts_in(parts, i - 1, before) ||
			parts_is(parts, i - 1, "currently")))
		return false;
	text = parts_str(parts, i);
	return text.len >= 4 && text.ptr[text.len - 2] != 's' &&
	       !(noun && str_ends(parts_str(parts, i - 1), STR("s")));
}

/* Whether the word may stand before a verb without -s: "guards screen", but
 * not "a 6-inch screen". */
static bool is_many(const struct parts *parts, uint32_t i)
{
	static const struct str words[] = {STR_INIT("people"),
		STR_INIT("police"), STR_INIT("men"), STR_INIT("women"),
		STR_INIT("children")};
	struct str text = parts_str(parts, i);

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (str_ends(text, words[w]))
			return true;
	return str_ends(text, STR("s"));
}

/* "released her medical records", "other issues formed": whether the word ends
 * an object, or a subject in front of its verb. */
static bool is_nominal(const struct parts *parts, uint32_t i)
{
	uint64_t verbs = PART_BIT(PART_PAST) | PART_BIT(PART_FINITE) |
			 PART_BIT(PART_ED) | PART_BIT(PART_PREPOSITION) |
			 PART_BIT(PART_OF);
	uint32_t at = i - 1;

	if (parts->part[at] != PART_NOUN)
		return false;
	if (parts_in(parts, i + 1, PART_BIT(PART_PAST) | PART_BIT(PART_FINITE)))
		return true;
	while (at > 0 && parts->part[at] == PART_NOUN)
		at--;
	return at > 0 &&
	       parts_in(parts, at,
		       PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER)) &&
	       parts_in(parts, at - 1, verbs);
}

/* "figures include", "Hullites own" */
static bool is_bare(const struct parts *parts, uint32_t i)
{
	return parts_word(parts, i)->sets & SET_BARE &&
	       (parts->part[i - 1] == PART_PRONOUN ||
		       (parts_in(parts, i - 1,
				PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)) &&
			       is_many(parts, i - 1)));
}

/* Whether a word that may be a noun too is a verb by its form. */
static bool is_verbal(const struct parts *parts, uint32_t i)
{
	uint32_t forms = parts_word(parts, i)->forms;
	uint64_t before = PART_BIT(PART_TO) | PART_BIT(PART_DETERMINER) |
			  PART_BIT(PART_OWNER) | PART_BIT(PART_OF) |
			  PART_BIT(PART_PREPOSITION) | PART_BIT(PART_NUMBER);

	if (clause_third_person(parts, i) || is_bare(parts, i))
		return true;
	if (!(forms & (FORM_THIRD | FORM_BASE)))
		return false;
	/* "winner-take-all" */
	if (parts_hyphen(parts, i - 1) || parts_hyphen(parts, i + 1))
		return false;
	/* "a 6-inch screen", "a Hull rally" */
	if (!(forms & FORM_THIRD) && !is_many(parts, i - 1) &&
		(parts->part[i - 1] == PART_NOUN ||
			(parts->part[i - 1] == PART_NAME && i > 1 &&
				parts->part[i - 2] == PART_DETERMINER)))
		return false;
	return !parts_in(parts, i - 1, before);
}

/* Most nouns have neither the ending of a verb nor a row that makes them one.
 */
static bool may_be_verbal(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);

	return word->forms & (FORM_THIRD | FORM_BASE) ||
	       word->sets & SET_BARE ||
	       parts->article->text.ptr[parts->tokens[i].end - 1] == 's';
}

/* Whether a verb that may be finite stands at token i. */
static bool is_verb(const struct parts *parts, uint32_t i)
{
	if (parts->part[i] != PART_NOUN)
		return parts_in(parts, i, VERBS) && !is_adjective(parts, i);
	/* "of first section issues | was", "New orders" */
	if (i == 0 || parts_word(parts, i - 1)->sets & SET_JOINED ||
		parts_in(parts, i + 1, CLAUSE_AUXILIARY))
		return false;
	return is_verbal(parts, i) && !is_nominal(parts, i);
}

bool clause_conjunction(const struct parts *parts, uint32_t i)
{
	static const struct str words[] = {STR_INIT("when"), STR_INIT("while"),
		STR_INIT("because"), STR_INIT("if"), STR_INIT("where"),
		STR_INIT("that"), STR_INIT("although"), STR_INIT("though"),
		STR_INIT("whether"), STR_INIT("unless")};

	if (!parts_in(parts, i, CLAUSE_BOUNDARY))
		return false;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (str_eq_fold(parts_str(parts, i), words[w]))
			return true;
	return false;
}

/* Whether another clause begins with token i, whatever its verb. */
static bool is_boundary(const struct parts *parts, uint32_t i)
{
	/* "a week after the storm hit" */
	if (parts->part[i] == PART_TIME && parts->part[i + 1] != PART_TIME)
		return parts_word(parts, i)->part == PART_BREAK;
	if (parts_in(parts, i, CLAUSE_BOUNDARY))
		return parts->part[i] != PART_BREAK ||
		       clause_conjunction(parts, i) ||
		       !parts_in(parts, i + 1,
			       PART_BIT(PART_NUMBER) | PART_BIT(PART_TIME)) ||
		       (parts->part[i + 1] == PART_NUMBER &&
			       parts_in(parts, behind_noun(parts, i + 1),
				       VERBS));    /* "after 57 people fell" */
	return token_mark(&parts->tokens[i], ';'); /* a stop, or of a time */
}

/* "a retirement plan", "the company's plans": a noun, and nothing planned
 * unless "to" follows. */
static bool is_plan(const struct parts *parts, uint32_t i)
{
	uint64_t before = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_OWNS) | PART_BIT(PART_OF) |
			  PART_BIT(PART_PREPOSITION) | PART_BIT(PART_NUMBER);

	if (!parts_is(parts, i, "plan") && !parts_is(parts, i, "plans"))
		return false;
	return i > 0 && parts->part[i + 1] != PART_TO &&
	       (parts_in(parts, i - 1, before) ||
		       (parts->part[i - 1] == PART_NOUN &&
			       !is_many(parts, i - 1)));
}

static int attribute_signs(const struct parts *parts, uint32_t told, uint32_t i)
{
	int signs = 0;

	if (told & SIGN_ATTRIBUTE)
		signs |= CLAUSE_ATTRIBUTE;
	if (told & SIGN_MANNER &&
		!parts_in(
			parts, i, PART_BIT(PART_NAME) | PART_BIT(PART_TIME)) &&
		!is_plan(parts, i))
		signs |= CLAUSE_MANNER;
	if (told & SIGN_CLAIMS && parts->part[i] != PART_TIME)
		signs |= CLAUSE_CLAIMS;
	return signs;
}

/* What the tables say of the word at token i. */
static int word_signs(const struct flank *flank,
	const struct attributes *attributes, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint32_t told = claim_signs(attributes, parts->tokens[i].word);
	int signs = 0;

	if (told)
		signs = attribute_signs(parts, told, i);
	if (parts->part[i + 1] == PART_NAME &&
		parts_word(parts, i)->sets & SET_AT)
		signs |= CLAUSE_AT;
	if (lead_is_according(flank, i))
		signs |= CLAUSE_CITES;
	return signs;
}

/* What the part tells of token i, a set of enum clause_sign. */
static int part_signs(const struct parts *parts, uint32_t i)
{
	return (is_verb(parts, i) ? CLAUSE_VERB : 0) |
	       (is_boundary(parts, i) ? CLAUSE_BEGINS : 0);
}

/* What the tables tell of it. */
static int token_signs(const struct flank *flank,
	const struct attributes *attributes, uint32_t i)
{
	return word_signs(flank, attributes, i) |
	       (speaks(flank, i) ? CLAUSE_SPEAKS | CLAUSE_BEGINS : 0);
}

/* Of most tokens there is nothing to be told, which is seen at a glance. */
void clauses_find(const struct flank *flank,
	const struct attributes *attributes, struct clauses *clauses)
{
	const uint64_t telling = VERBS | CLAUSE_BOUNDARY | PART_BIT(PART_TIME);
	const struct parts *parts = &flank->parts;
	const struct token *token = parts->tokens;
	const struct cues *cues = flank->setting->cues;
	uint32_t count = parts->count;
	int met = 0;

	for (uint32_t i = 0; i < count; i++, token++) {
		uint8_t part = parts->part[i];
		int signs = 0;

		if (telling >> part & 1 ||
			(part == PART_NOUN && may_be_verbal(parts, i)))
			signs = part_signs(parts, i);
		if (token->kind == TOKEN_WORD &&
			(cue_kinds(cues, token->word) |
				claim_signs(attributes, token->word) |
				(parts->part[i + 1] == PART_NAME) |
				(token->end - token->start == ACCORDING)))
			signs |= token_signs(flank, attributes, i);
		clauses->signs[i] = (uint8_t)signs;
		met |= signs;
	}
	clauses->met = (uint8_t)met;
}
