#include "claim/claim_word.h"

#include "claim/clause.h"

enum { RELATION_REACH = 8, SITE_REACH = 8 };

static const struct parts *parts_of(const struct claim_scan *scan)
{
	return &scan->flank.parts;
}

/* --- superlatives */

/* "second-largest", "first-ever": where it begins. */
static uint32_t superlative_start(const struct parts *parts, uint32_t i)
{
	while (i > 1 && (parts_hyphen(parts, i - 1) ||
				parts_is(parts, i - 1, "first") ||
				parts_is(parts, i - 1, "second") ||
				parts_is(parts, i - 1, "third")))
		i -= parts_hyphen(parts, i - 1) ? 2 : 1;
	return i;
}

/* Whether "the", "its" or "Wales's" stands before a superlative, as must be of
 * one that claims to be the only one; "record" needs none. */
static bool is_definite(const struct parts *parts, uint32_t i)
{
	return i > 0 && (parts_in(parts, i - 1,
				 PART_BIT(PART_OWNER) | PART_BIT(PART_OWNS)) ||
				parts_is(parts, i - 1, "the") ||
				parts_is(parts, i - 1, "a"));
}

/* "visited Hull, the county's biggest city": the name in front of the comma;
 * not in "In Hull, the biggest city". */
static struct noun name_before(const struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	uint64_t owner = PART_BIT(PART_OWNER) | PART_BIT(PART_OWNS) |
			 PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			 PART_BIT(PART_DETERMINER);
	uint32_t at, end;

	while (i > 0 && parts_in(parts, i - 1, owner))
		i--;
	if (i < 2 || parts->part[i - 1] != PART_COMMA ||
		parts->part[i - 2] != PART_NAME)
		return (struct noun){0, 0};
	at = end = i - 1;
	while (at > 0 && parts_in(parts, at - 1,
				 PART_BIT(PART_NAME) | PART_BIT(PART_GLUE)))
		at--;
	return at > 0 ? (struct noun){at, end} : (struct noun){0, 0};
}

/* "The largest employer in Orrin is Acme Tidal.": the name behind "is". */
static struct noun name_behind(const struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	uint32_t first, end;

	/* "in Orrin" */
	while (i < parts->count &&
		parts_in(parts, i,
			PART_BIT(PART_PREPOSITION) | PART_BIT(PART_NAME) |
				PART_BIT(PART_DETERMINER) |
				PART_BIT(PART_NOUN)))
		i++;
	first = end = i + 1;
	if (!parts_in(parts, i, PART_BIT(PART_AM) | PART_BIT(PART_WAS)))
		return (struct noun){0, 0};
	while (end < parts->count &&
		parts_in(parts, end, PART_BIT(PART_NAME) | PART_BIT(PART_GLUE)))
		end++;
	return end > first && parts_in(parts, end,
				      PART_BIT(PART_STOP) |
					      PART_BIT(PART_COMMA))
		       ? (struct noun){first, end}
		       : (struct noun){0, 0};
}

static void superlative_add(struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	uint32_t first = superlative_start(parts, i);
	struct noun noun = source_at(&scan->flank, first);
	struct noun beside;
	struct assertion assertion;
	struct claim *claim;

	if (!is_definite(parts, first) || noun.first != first ||
		noun.end <= i + 1)
		return;
	claim = claim_add(scan, noun.first, noun.end, &assertion);
	beside = name_before(scan, first);
	if (!noun_is_none(beside) && assertion.verb < beside.first &&
		parts_in(parts, noun.end,
			PART_BIT(PART_STOP) | PART_BIT(PART_COMMA))) {
		scan->claims->count--;
		claim = claim_add_for(scan, noun.first, noun.end, beside);
	}
	beside = assertion.own ? name_behind(scan, noun.end)
			       : (struct noun){0, 0};
	if (!noun_is_none(beside)) {
		scan->claims->count--;
		claim = claim_add_for(scan, noun.first, noun.end, beside);
	}
	claim->kind = CLAIM_RANK;
	claim->attribute = str_cut(scan->of.setting->article->text,
		parts->tokens[first].start, parts->tokens[i].end);
	*ROWS_ADD(scan->arena, &claim->because) =
		STR("a superlative: it excludes all others");
}

/* --- relations */

/* "her", "Vane's" in front of token i. */
static struct noun owner_of(const struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);

	while (i > 1 && parts->part[i - 1] == PART_NOUN)
		i--; /* "second" */
	if (i > 0 && parts->part[i - 1] == PART_OWNER)
		return name_at(scan->of.names, parts->first + i - 1) ==
				       NAME_NO_ROW
			       ? subject_of_clause(&scan->flank, i - 1)
			       : (struct noun){i - 1, i};
	if (i < 3 || parts->part[i - 1] != PART_OWNS)
		return (struct noun){0, 0};
	while (i > 0 && parts->part[i - 1] == PART_OWNS)
		i--;
	return source_until(&scan->flank, i);
}

/* The person whose name follows in the same phrase: ", the architect Orrin
 * Vale". */
static uint32_t related_name(const struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	uint64_t between = PART_BIT(PART_NOUN) | PART_BIT(PART_DETERMINER) |
			   PART_BIT(PART_COMMA);
	const struct names *names = scan->of.names;

	for (uint32_t k = i + 1; k < parts->count && k < i + RELATION_REACH;
		k++) {
		if (parts->part[k] == PART_NAME) {
			uint32_t row = name_at(names, parts->first + k);

			return row != NAME_NO_ROW && names->rows[row].person &&
					       names->rows[row].first ==
						       parts->first + k
				       ? row
				       : NAME_NO_ROW;
		}
		if (!parts_in(parts, k, between))
			break;
	}
	return NAME_NO_ROW;
}

static void relation_add(struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	struct noun owner = owner_of(scan, i);
	uint32_t row =
		noun_is_none(owner) ? NAME_NO_ROW : related_name(scan, i);
	const struct name *name;
	struct claim *claim;

	if (row == NAME_NO_ROW)
		return;
	name = &scan->of.names->rows[row];
	claim = claim_add_for(scan, name->first - parts->first,
		name->end - parts->first, owner);
	claim->kind = CLAIM_NAME;
	claim->row = row;
	claim->attribute = parts_str(parts, i);
}

/* --- places */

/* "are starting new lives in": the clause has its verb. */
static bool is_noun(const struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);

	return parts->part[i] == PART_NOUN && i > 0 &&
	       str_ends(parts_str(parts, i), STR("s")) &&
	       !parts_in(parts, i - 1,
		       PART_BIT(PART_NAME) | PART_BIT(PART_PRONOUN) |
			       PART_BIT(PART_RELATIVE) | PART_BIT(PART_AND) |
			       PART_BIT(PART_ADVERB) | PART_BIT(PART_COMMA));
}

static void site_add(struct claim_scan *scan, uint32_t i)
{
	const struct parts *parts = parts_of(scan);
	struct assertion assertion;
	struct claim *claim;
	struct str name;

	for (uint32_t k = i + 1; k + 1 < parts->count && k < i + SITE_REACH;
		k++) {
		uint32_t end = k + 1;

		if (parts_in(parts, k, CLAUSE_BOUNDARY))
			return;
		if (!(scan->clauses.signs[k] & CLAUSE_AT))
			continue;
		while (parts->part[end] == PART_NAME)
			end++;
		claim = claim_add(scan, k + 1, end, &assertion);
		claim->kind = CLAIM_PLACE;
		claim->row = name_at(scan->of.names, parts->first + k + 1);
		claim->place = STR_NONE;
		name = attribute_of(scan->of.attributes, parts->tokens[i].word,
			ATTRIBUTE_DAY);
		claim->attribute = name.len ? name : parts_str(parts, i);
		return;
	}
}

bool claim_words_any(
	const struct claim_scan *scan, const struct sentence *sentence)
{
	const struct tokens *tokens = scan->of.setting->tokens;

	for (uint32_t i = sentence->first; i < sentence->end; i++)
		if (tokens->rows[i].kind == TOKEN_WORD &&
			claim_signs(scan->of.attributes, tokens->rows[i].word) &
				SIGN_CLAIMS)
			return true;
	return false;
}

void claim_words_find(struct claim_scan *scan)
{
	const struct parts *parts = parts_of(scan);

	if (!(scan->clauses.met & CLAUSE_CLAIMS))
		return;
	for (uint32_t i = 0; i < parts->count; i++) {
		uint32_t signs;

		if (!(scan->clauses.signs[i] & CLAUSE_CLAIMS))
			continue;
		signs = claim_signs(scan->of.attributes, parts->tokens[i].word);
		if (signs & SIGN_SUPERLATIVE)
			superlative_add(scan, i);
		if (signs & SIGN_RELATION)
			relation_add(scan, i);
		if (signs & SIGN_SITE && !is_noun(scan, i))
			site_add(scan, i);
	}
}
