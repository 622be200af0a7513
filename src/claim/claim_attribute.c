#include "claim/claim_attribute.h"

#include "claim/clause.h"

enum {
	ACROSS = 12, /* words that another value in between is worth */
	BEHIND = 4,  /* and to stand behind an amount: "3m profit, up" */
	JOINED = 3,  /* and an "and": "killed 14 and 30 were missing" */
	FATE_REACH = 6,
	FATE_NEAR = 3 /* "killed at least 14 workers" */
};

/* How far token i is from the value, in words; values between count more. */
static uint32_t distance(const struct claim_scan *scan,
	const struct assertion *assertion, uint32_t i, enum attribute_kind kind)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t far = 0;

	if (i >= assertion->first && i < assertion->end)
		return 0;
	for (uint32_t k = i + 1; k < assertion->first; k++)
		far += parts->part[k] == PART_NUMBER ? ACROSS
		       : parts_in(parts, k,
				 PART_BIT(PART_AND) | PART_BIT(PART_COMMA))
			       ? JOINED
			       : 1;
	for (uint32_t k = assertion->end; k < i; k++)
		far += parts->part[k] == PART_NUMBER ? ACROSS : 1;
	return far + (i < assertion->first || kind == ATTRIBUTE_COUNT ||
					     kind == ATTRIBUTE_FATE
				     ? 1
				     : BEHIND);
}

/* The "Price" of "Rowe Price": no price. All of a headline may be capitals. */
static bool is_in_name(const struct parts *parts, uint32_t i)
{
	return i > 0 && parts->part[i] == PART_NAME &&
	       !(parts->tokens[i].flags & TOKEN_UPPER) &&
	       (parts->part[i - 1] == PART_NAME ||
		       parts->part[i + 1] == PART_NAME);
}

/* "on sales of $12 million", "up $1.125": whether the word behind the value is
 * of the number that follows it. */
static bool is_of_next(const struct parts *parts, uint32_t i)
{
	uint64_t between =
		PART_BIT(PART_OF) | PART_BIT(PART_GLUE) | PART_BIT(PART_TIME);

	for (i++; i < parts->count && parts_in(parts, i, between); i++)
		;
	return i < parts->count && parts->part[i] == PART_NUMBER;
}

/* Whether the value has a verb in its clause in front of it, and the word
 * stands behind a comma: "trading in August, closed", "at $4, up". */
static bool is_beyond(const struct parts *parts,
	const struct assertion *assertion, uint32_t i)
{
	if (i < assertion->end || assertion->verb >= assertion->first)
		return false;
	for (uint32_t k = assertion->end; k < i; k++)
		if (parts->part[k] == PART_COMMA)
			return true;
	return false;
}

/* "rose five pence at 260 pence": where it stands, not by how much. */
static bool is_change_at(const struct parts *parts,
	const struct assertion *assertion, struct str name)
{
	return (str_eq(name, STR("rise")) || str_eq(name, STR("fall"))) &&
	       assertion->first > 0 &&
	       parts_is(parts, assertion->first - 1, "at");
}

/* "income tax": no income. */
static bool is_tax(const struct parts *parts, uint32_t i)
{
	return parts_is(parts, i + 1, "tax") || parts_is(parts, i + 1, "taxes");
}

/* The attribute whose word is the nearest, and less than so far away. */
static struct str nearest_known(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind,
	uint32_t nearest)
{
	const struct parts *parts = &scan->flank.parts;
	struct str best = STR_NONE;

	if (!(scan->clauses.met & CLAUSE_ATTRIBUTE))
		return best;
	for (uint32_t i = assertion->from; i < assertion->to; i++) {
		struct str name;
		uint32_t far;

		if (!(scan->clauses.signs[i] & CLAUSE_ATTRIBUTE) ||
			is_in_name(parts, i) || is_tax(parts, i) ||
			(i >= assertion->end && is_of_next(parts, i)) ||
			(kind == ATTRIBUTE_DAY &&
				is_beyond(parts, assertion, i)))
			continue;
		name = attribute_of(
			scan->of.attributes, parts->tokens[i].word, kind);
		if (!name.len || is_change_at(parts, assertion, name))
			continue;
		far = distance(scan, assertion, i, kind);
		if (far < nearest) {
			nearest = far;
			best = name;
		}
	}
	return best;
}

struct str claim_attribute_known(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind)
{
	return nearest_known(scan, assertion, kind,
		kind == ATTRIBUTE_FATE ? FATE_REACH : UINT32_MAX);
}

struct str claim_fate(
	const struct claim_scan *scan, const struct assertion *assertion)
{
	return nearest_known(scan, assertion, ATTRIBUTE_FATE, FATE_NEAR);
}

struct str claim_head(const struct claim_scan *scan, struct noun noun)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t end = noun.first;

	while (end < noun.end &&
		!parts_in(parts, end,
			PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) |
				PART_BIT(PART_COMMA) | PART_BIT(PART_OPEN)))
		end++;
	while (end > noun.first && parts->tokens[end - 1].kind != TOKEN_WORD)
		end--;
	return end > noun.first ? parts_str(parts, end - 1) : STR_NONE;
}

static bool is_pronoun(const struct parts *parts, struct noun noun)
{
	return noun.end == noun.first + 1 &&
	       parts_in(parts, noun.first,
		       PART_BIT(PART_PRONOUN) | PART_BIT(PART_RELATIVE) |
			       PART_BIT(PART_NAME));
}

/* Whether the word behind auxiliaries is the verb that they help; after "will"
 * and "did" any word is, after "are" any that ends in "-ing". */
static bool is_helped(const struct parts *parts, uint32_t i)
{
	uint64_t verbs = PART_BIT(PART_PAST) | PART_BIT(PART_ED) |
			 PART_BIT(PART_ING) | PART_BIT(PART_FINITE);

	if (parts_in(parts, i, verbs))
		return true;
	return parts->part[i] == PART_NOUN &&
	       (parts_in(parts, i - 1,
			PART_BIT(PART_WILL) | PART_BIT(PART_MODAL) |
				PART_BIT(PART_DO) | PART_BIT(PART_NOT)) ||
		       str_ends(parts_str(parts, i), STR("ing")));
}

/* "spend" of "expected to spend"; not in "spoke to guests on". */
static uint32_t behind_to(const struct parts *parts, uint32_t i)
{
	if (i + 2 >= parts->count || parts->part[i + 1] != PART_TO ||
		parts_hyphen(parts, i + 3)) /* "to re-election" */
		return i;
	return parts_word(parts, i + 2)->forms & FORM_BASE ||
			       (parts->part[i + 2] == PART_NOUN &&
				       !str_ends(parts_str(parts, i + 2),
					       STR("s")))
		       ? i + 2
		       : i;
}

/* The verb that carries the meaning behind auxiliaries: "visiting" of "will
 * also be visiting"; the same token where none does. */
static uint32_t main_verb(const struct parts *parts, uint32_t verb)
{
	uint64_t between = CLAUSE_AUXILIARY | PART_BIT(PART_BE) |
			   PART_BIT(PART_ADVERB) | PART_BIT(PART_NOT) |
			   PART_BIT(PART_TIME);
	uint32_t i = verb;

	while (i < parts->count && parts_in(parts, i, between))
		i++;
	return i < parts->count && (i == verb || is_helped(parts, i))
		       ? behind_to(parts, i)
		       : verb;
}

/* Whether the value is what the verb says its subject is: "net debt stood at",
 * "the route is", and not what somebody "asked for". */
static bool is_level(const struct claim_scan *scan,
	const struct assertion *assertion, uint32_t verb)
{
	const struct parts *parts = &scan->flank.parts;
	struct noun noun = assertion->subject;

	if (noun_is_none(noun))
		return false;
	/* "Sales 40.1 million", with a capital that says nothing */
	if (verb >= parts->count && noun.end == 1)
		return true;
	if (is_pronoun(parts, noun) || parts->part[noun.end - 1] == PART_NAME ||
		name_at(scan->of.names, parts->first + noun.end - 1) !=
			NAME_NO_ROW)
		return false;
	return verb >= parts->count ||
	       parts_in(parts, verb, PART_BIT(PART_AM) | PART_BIT(PART_WAS)) ||
	       claim_signs(scan->of.attributes, parts->tokens[verb].word) &
		       SIGN_LEVEL;
}

/* What a verb says: on a day, what happened then; absent for an auxiliary. */
static struct str verb_says(
	const struct parts *parts, uint32_t verb, enum attribute_kind kind)
{
	const struct word *word = parts_word(parts, verb);

	if (word->forms && kind == ATTRIBUTE_DAY)
		return verb_at(word->verb)->sense;
	return parts_in(parts, verb, CLAUSE_AUXILIARY) ? STR_NONE
						       : parts_str(parts, verb);
}

struct str claim_attribute_told(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind)
{
	const struct parts *parts = &scan->flank.parts;
	struct str name = STR_NONE;
	uint32_t verb = assertion->verb;

	if (verb < parts->count)
		verb = main_verb(parts, verb);
	else if (assertion->from > 0 &&
		 scan->clauses.signs[assertion->from - 1] & CLAUSE_SPEAKS)
		verb = assertion->from - 1; /* "asked for $5 million" */
	/* "one in six homes is" */
	if (kind != ATTRIBUTE_DAY && !assertion->own &&
		!(assertion->subject.first >= assertion->first &&
			assertion->subject.first < assertion->end) &&
		is_level(scan, assertion, verb))
		name = claim_head(scan, assertion->subject);
	if (!name.len && verb < parts->count)
		name = verb_says(parts, verb, kind);
	return name;
}

struct str claim_attribute(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind)
{
	struct str name = claim_attribute_known(scan, assertion, kind);

	return name.len ? name : claim_attribute_told(scan, assertion, kind);
}
