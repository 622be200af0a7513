#include "claim/claim_beside.h"

/* "Roe is a 47-year-old plumber", "Roe, the 47-year-old plumber,": what stands
 * before tells whose age it is; not in ", a 47-year-old plumber fell". */
static bool is_of_before(
	const struct claim_scan *scan, uint32_t first, struct noun behind)
{
	const struct parts *parts = &scan->flank.parts;

	if (first == 0 || parts_in(parts, first - 1,
				  PART_BIT(PART_AM) | PART_BIT(PART_WAS)))
		return true;
	return parts->part[first - 1] == PART_COMMA &&
	       !(behind.end < parts->count &&
		       scan->clauses.signs[behind.end] & CLAUSE_VERB);
}

/* "jailed Dana Roe, 41, for": the name in front of the comma. */
static bool aside_name(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	const struct parts *parts = &scan->flank.parts;
	uint64_t names = PART_BIT(PART_NAME) | PART_BIT(PART_GLUE);
	uint32_t first = assertion->first, at = first - 1;

	if (first < 2 || parts->part[first - 1] != PART_COMMA ||
		parts->part[first - 2] != PART_NAME ||
		!parts_in(parts, assertion->end,
			PART_BIT(PART_COMMA) | PART_BIT(PART_STOP)))
		return false;
	while (at > 0 && parts_in(parts, at - 1, names))
		at--;
	*subject = (struct noun){at, first - 1};
	return true;
}

/* "a two-year-old girl", "14-year-old Mia Roe": the age is hers, and of nobody
 * who acts in the clause; of "the 14-year-old's" it is not told whose. */
static bool age_subject(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	const struct parts *parts = &scan->flank.parts;
	uint64_t nouns = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t first = assertion->first, i = assertion->end;
	enum part part = (enum part)parts->part[i];

	if (aside_name(scan, assertion, subject))
		return true;
	*subject = (struct noun){i, i};
	if (i < 2 || !parts_hyphen(parts, i - 2) ||
		!parts_in(parts, i, nouns | PART_BIT(PART_OWNS)))
		return false;
	while (part != PART_OWNS && subject->end < assertion->to &&
		parts->part[subject->end] == part)
		subject->end++;
	if (first > 0 && parts->part[first - 1] == PART_DETERMINER)
		first--;
	return part != PART_NOUN || !is_of_before(scan, first, *subject);
}

/* "the 14-day waiting period", "an 18-screen theatre": what the noun behind it
 * has, whoever acts; unless the clause says that its subject is one. */
static bool compound_subject(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	const struct parts *parts = &scan->flank.parts;
	uint64_t nouns =
		PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_ING);
	uint32_t i = assertion->end, first = assertion->first;

	if (i < 2 || !parts_hyphen(parts, i - 2) || !parts_in(parts, i, nouns))
		return false;
	*subject = (struct noun){i, i};
	while (subject->end < assertion->to &&
		parts_in(parts, subject->end, nouns) &&
		!(scan->clauses.signs[subject->end] & CLAUSE_VERB))
		subject->end++;
	while (first > 0 &&
		parts_in(parts, first - 1,
			PART_BIT(PART_DETERMINER) | PART_BIT(PART_NOUN)))
		first--;
	return !noun_is_none(*subject) &&
	       (first == 0 || !is_of_before(scan, first, *subject));
}

/* "the accession of the three countries": known ones, whom nothing but their
 * number is said of here. */
static bool known_subject(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	const struct parts *parts = &scan->flank.parts;
	uint32_t first = assertion->first;

	if (first < 2 || assertion->own ||
		!parts_in(parts, first - 2,
			PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION)) ||
		!(parts_is(parts, first - 1, "the") ||
			parts_is(parts, first - 1, "these") ||
			parts_is(parts, first - 1, "those")))
		return false;
	*subject = (struct noun){first, assertion->end};
	return true;
}

/* "at Kestrel's 400 stores": whose they are. */
static bool owner_subject(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	const struct parts *parts = &scan->flank.parts;
	uint64_t words = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t at = assertion->first, end;

	while (at > 0 && parts->part[at - 1] == PART_OWNS)
		at--;
	end = at;
	if (at > 0 && parts->part[at - 1] == PART_NAME)
		words = PART_BIT(PART_NAME);
	while (at > 0 && parts_in(parts, at - 1, words))
		at--;
	*subject = (struct noun){at, end};
	return end < assertion->first && !noun_is_none(*subject);
}

/* "below the national average of 4.9 percent": what is compared with. */
static bool average_subject(const struct claim_scan *scan,
	const struct assertion *assertion, struct noun *subject)
{
	static const char *const words[] = {"average", "mean", "median", "norm",
		"target", "forecast", "estimate", "peak", "high", "low"};
	static const char *const beside[] = {
		"below", "above", "than", "against", "versus", "over", "under"};
	const struct parts *parts = &scan->flank.parts;
	uint32_t at = assertion->first;

	if (at < 4 || parts->part[at - 1] != PART_OF)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!parts_is(parts, at - 2, words[i]))
			continue;
		*subject = source_until(&scan->flank, at - 1);
		for (uint32_t k = subject->first; k < subject->end; k++)
			if (parts->part[k] == PART_PREPOSITION)
				subject->first = k + 1;
		for (size_t b = 0; b < sizeof(beside) / sizeof(*beside); b++)
			if (subject->first > 0 &&
				parts_is(parts, subject->first - 1, beside[b]))
				return true;
	}
	return false;
}

bool claim_beside(const struct claim_scan *scan,
	const struct quantity *quantity, const struct assertion *assertion,
	struct noun *subject)
{
	if (quantity->kind == MEASURE_AGE)
		return age_subject(scan, assertion, subject);
	if (average_subject(scan, assertion, subject))
		return true;
	if (quantity->kind == MEASURE_COUNT &&
		compound_subject(scan, assertion, subject))
		return true;
	if (quantity->kind == MEASURE_COUNT &&
		(known_subject(scan, assertion, subject) ||
			owner_subject(scan, assertion, subject)))
		return true;
	return (quantity->kind == MEASURE_TIME ||
		       quantity->kind == MEASURE_PHYSICAL) &&
	       compound_subject(scan, assertion, subject);
}
