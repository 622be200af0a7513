#include "claim/claim_quantity.h"

#include "claim/claim_attribute.h"
#include "claim/claim_beside.h"

static enum attribute_kind attribute_kind_of(const struct quantity *quantity)
{
	switch (quantity->kind) {
	case MEASURE_COUNT:
	case MEASURE_NUMBER:
	case MEASURE_SCORE:
		return ATTRIBUTE_COUNT;
	case MEASURE_PERCENT:
	case MEASURE_SHARE:
	case MEASURE_RATIO:
		return ATTRIBUTE_RATIO;
	case MEASURE_MONEY:
		return ATTRIBUTE_MONEY;
	case MEASURE_TIME:
	case MEASURE_AGE:
	case MEASURE_PHYSICAL:
		break;
	}
	return ATTRIBUTE_MEASURE;
}

/* What was done to them is what matters, workers or not; else of people what
 * the verb says of them, of things what their noun says. */
static struct str counted_attribute(
	const struct claim_scan *scan, const struct assertion *assertion)
{
	const struct parts *parts = &scan->flank.parts;
	struct str fate = claim_fate(scan, assertion);

	if (fate.len)
		return fate;
	for (uint32_t i = assertion->first; i < assertion->end; i++) {
		struct str name;
		word_id word = parts->tokens[i].kind == TOKEN_WORD
				       ? parts->tokens[i].word
				       : 0;

		name = attribute_of(scan->of.attributes, word, ATTRIBUTE_COUNT);
		if (name.len)
			return name;
		if (claim_signs(scan->of.attributes, word) & SIGN_PEOPLE)
			return claim_attribute_known(
				scan, assertion, ATTRIBUTE_COUNT);
	}
	return claim_attribute_known(scan, assertion, ATTRIBUTE_FATE);
}

/* Behind the value, the noun that it stands in front of: "the $27 million
 * contract", "a 20-minute drive"; or that it is told of: "$35 million in
 * damages". None where neither is there. */
static struct noun noun_behind(
	const struct claim_scan *scan, const struct assertion *assertion)
{
	const struct parts *parts = &scan->flank.parts;
	uint64_t nouns = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t first = assertion->first, i = assertion->end;
	bool joined = parts_hyphen(parts, i - 1) ||
		      (i > first + 1 && parts_hyphen(parts, i - 2));

	if (parts_is(parts, i, "in") && parts->part[i + 1] == PART_NOUN)
		i++;
	else if (!joined &&
		 (first == 0 || !parts_in(parts, first - 1,
					PART_BIT(PART_DETERMINER) |
						PART_BIT(PART_OWNER) |
						PART_BIT(PART_OWNS))))
		return (struct noun){0, 0};
	/* "the 14-day waiting period" */
	first = i;
	if (joined && parts->part[i] == PART_ING &&
		parts_in(parts, i + 1, nouns))
		i++;
	for (; i < assertion->to && parts_in(parts, i, nouns); i++)
		;
	return (struct noun){first, i};
}

/* "11 days ago": a day, which has a claim of its own where it is known. */
static bool is_day_ago(
	const struct claim_scan *scan, const struct quantity *quantity)
{
	const struct timexes *timexes = scan->of.setting->timexes;
	const struct parts *parts = &scan->flank.parts;
	uint32_t t = scan->timex;

	if (quantity->kind != MEASURE_TIME ||
		!parts_is(parts, quantity->end - parts->first, "ago"))
		return false;
	while (t < timexes->count && timexes->rows[t].end <= quantity->end)
		t++;
	return t < timexes->count &&
	       timexes->rows[t].first <= quantity->first &&
	       interval_is_known(timexes->rows[t].days);
}

/* "in the past two months", "the first six months of the year": when, and
 * nothing that is claimed of anybody. */
static bool is_span(
	const struct claim_scan *scan, const struct quantity *quantity)
{
	static const char *const words[] = {"first", "last", "past", "next",
		"previous", "latest", "coming", "final"};
	const struct parts *parts = &scan->flank.parts;
	uint32_t first = quantity->first - parts->first;

	/* "for the five weeks ended May 4" */
	if (quantity->kind == MEASURE_TIME && first > 0 &&
		parts_is(parts, first - 1, "the") &&
		(parts_is(parts, quantity->end - parts->first, "ended") ||
			parts_is(
				parts, quantity->end - parts->first, "ending")))
		return true;
	if (quantity->kind != MEASURE_TIME || first < 2 ||
		!parts_in(parts, first - 2,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_TIME)))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (parts_is(parts, first - 1, words[i]))
			return true;
	return false;
}

/* "8 square miles of it" */
static bool is_of_pronoun(
	const struct claim_scan *scan, const struct assertion *assertion)
{
	const struct parts *parts = &scan->flank.parts;

	return parts->part[assertion->end] == PART_OF &&
	       parts->part[assertion->end + 1] == PART_PRONOUN;
}

/* Whether what the table tells may be measured so: no speed is in miles. */
static bool is_measured_so(
	struct str attribute, const struct quantity *quantity)
{
	static const struct {
		struct str attribute, base;
	} rows[] = {{STR_INIT("speed"), STR_INIT("m.s-1")},
		{STR_INIT("weight"), STR_INIT("kg")},
		{STR_INIT("duration"), STR_INIT("s")},
		{STR_INIT("sentence"), STR_INIT("s")},
		{STR_INIT("length"), STR_INIT("m")},
		{STR_INIT("height"), STR_INIT("m")},
		{STR_INIT("width"), STR_INIT("m")},
		{STR_INIT("depth"), STR_INIT("m")},
		{STR_INIT("distance"), STR_INIT("m")},
		{STR_INIT("area"), STR_INIT("m2")}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (str_eq(attribute, rows[i].attribute))
			return !quantity->base_unit.len ||
			       str_eq(quantity->base_unit, rows[i].base);
	return true;
}

/* "450 miles east of Hull" */
static bool is_way(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {"north", "south", "east", "west",
		"northeast", "northwest", "southeast", "southwest", "off",
		"from"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, i, words[w]))
			return true;
	return false;
}

/* What a sum or measure is of, where no table tells. */
static struct str measured_attribute(struct claim_scan *scan,
	const struct assertion *assertion, const struct quantity *quantity)
{
	const struct parts *parts = &scan->flank.parts;
	enum attribute_kind kind = attribute_kind_of(quantity);
	struct str name = claim_attribute_known(scan, assertion, kind);
	struct noun noun;

	if (str_eq(quantity->base_unit, STR("m")) &&
		is_way(parts, assertion->end))
		return STR("distance");
	if (name.len && is_measured_so(name, quantity))
		return name;
	/* "a crew of eight" */
	if (quantity->kind == MEASURE_NUMBER && assertion->first > 2 &&
		parts->part[assertion->first - 1] == PART_OF &&
		parts->part[assertion->first - 2] == PART_NOUN &&
		parts_in(parts, assertion->first - 3,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER)))
		return parts_str(parts, assertion->first - 2);
	name = STR_NONE;
	noun = noun_behind(scan, assertion);
	if (!noun_is_none(noun))
		name = claim_head(scan, noun);
	if (!name.len && kind == ATTRIBUTE_MEASURE &&
		!is_of_pronoun(scan, assertion))
		name = quantity->of;
	return name.len ? name : claim_attribute_told(scan, assertion, kind);
}

static struct str quantity_attribute(struct claim_scan *scan,
	const struct assertion *assertion, const struct quantity *quantity)
{
	struct str name;

	if (quantity->kind == MEASURE_AGE)
		return STR("age");
	if (quantity->kind == MEASURE_SCORE)
		return STR("result");
	if (quantity->kind == MEASURE_RATIO)
		return STR("ratio");
	if (quantity->kind != MEASURE_COUNT || !quantity->unit.len)
		return measured_attribute(scan, assertion, quantity);
	name = counted_attribute(scan, assertion);
	return name.len ? name : quantity->unit;
}

/* Nearly each claim has it: written without a format. */
static struct str verb_reason(struct arena *arena, struct str verb)
{
	static const struct str said = STR_INIT("said with '");
	size_t len = said.len + verb.len;
	char *bytes = arena_alloc_raw(arena, len + 1);

	memcpy(bytes, said.ptr, said.len);
	memcpy(bytes + said.len, verb.ptr, verb.len);
	bytes[len++] = '\'';
	return str_from(bytes, len);
}

static struct claim *value_add(struct claim_scan *scan,
	const struct quantity *quantity, struct assertion *assertion)
{
	uint32_t first = quantity->first - scan->flank.parts.first;
	uint32_t end = quantity->end - scan->flank.parts.first;
	struct claim *claim = claim_add(scan, first, end, assertion);
	struct noun subject;

	if (!claim_beside(scan, quantity, assertion, &subject))
		return claim;
	scan->claims->count--;
	claim = claim_add_for(scan, first, end, subject);
	if (quantity->kind == MEASURE_AGE && !noun_is_none(subject))
		claim_plain(scan, claim);
	return claim;
}

/* Whether the subject is nothing but the value, or is not told; "a third of
 * patients" begins with a share of them. */
static bool is_own(const struct claim *claim, const struct quantity *quantity)
{
	if ((quantity->kind == MEASURE_SHARE ||
		    quantity->kind == MEASURE_PERCENT) &&
		quantity->of.len && claim->subject_span.end > 0 &&
		claim->subject_span.start < claim->value.end &&
		claim->subject_span.end > claim->value.start)
		return true;
	return !claim->subject.len ||
	       (claim->subject_span.start >= claim->value.start &&
		       claim->subject_span.end <= claim->value.end);
}

/* "14 were killed": people, whom nobody names. */
static bool is_bare_toll(
	const struct quantity *quantity, const struct claim *claim)
{
	static const struct str tolls[] = {STR_INIT("deaths"),
		STR_INIT("injuries"), STR_INIT("missing"), STR_INIT("arrests"),
		STR_INIT("rescued"), STR_INIT("evacuated")};

	if (quantity->kind != MEASURE_NUMBER)
		return false;
	for (size_t i = 0; i < sizeof(tolls) / sizeof(*tolls); i++)
		if (str_eq(claim->attribute, tolls[i]))
			return true;
	return false;
}

void claim_quantity_add(struct claim_scan *scan, uint32_t row)
{
	const struct quantity *quantity = &scan->of.quantities->rows[row];
	const struct parts *parts = &scan->flank.parts;
	struct assertion assertion;
	struct claim *claim;

	if (is_day_ago(scan, quantity) || is_span(scan, quantity))
		return;
	claim = value_add(scan, quantity, &assertion);
	claim->kind = CLAIM_QUANTITY;
	claim->row = row;
	claim->attribute = quantity_attribute(scan, &assertion, quantity);
	if (is_own(claim, quantity) && quantity->head.len)
		claim->subject = quantity->unit;
	else if (is_own(claim, quantity) && is_bare_toll(quantity, claim))
		claim->subject = STR("people");
	else if (is_own(claim, quantity) && quantity->of.len)
		claim->subject = quantity->of;
	if (assertion.verb < parts->count)
		*ROWS_ADD(scan->arena, &claim->because) = verb_reason(
			scan->arena, parts_str(parts, assertion.verb));
}
