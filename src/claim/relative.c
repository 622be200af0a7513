#include "claim/relative.h"

uint32_t relative_that(const struct flank *flank, uint32_t from, uint32_t verb)
{
	const struct parts *parts = &flank->parts;
	uint32_t that = from - 1;

	if (from < 2 || verb != from || parts->part[that] != PART_THAT)
		return from;
	/* "last year that" */
	while (that > 1 && parts->part[that - 1] == PART_TIME)
		that--;
	return parts_in(parts, that - 1,
		       PART_BIT(PART_NOUN) | PART_BIT(PART_NAME))
		       ? that
		       : from;
}

/* Of what a thing's relative stands behind, the last phrase of its own: "the
 * blast" of "a crater from the blast that". */
static struct noun nearest_phrase(const struct parts *parts, struct noun noun)
{
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);

	for (uint32_t i = noun.end; i > noun.first + 1; i--)
		if (parts_in(parts, i - 1, opens) &&
			parts->part[i - 2] == PART_PREPOSITION)
			return (struct noun){i - 1, noun.end};
	return noun;
}

struct noun relative_antecedent(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	struct noun noun = subject_antecedent(flank, i);

	for (uint32_t k = noun.first; k + 1 < noun.end; k++)
		if (clause_third_person(parts, k))
			noun.first = k + 1;
	/* "president of Moran Inc., which" */
	if (parts_is(parts, i, "which") && noun.end > 1 &&
		(parts->part[noun.end - 1] == PART_NAME ||
			parts->part[noun.end - 2] == PART_NAME))
		for (uint32_t k = noun.end; k > noun.first + 1; k--)
			if (parts->part[k - 1] == PART_OF &&
				parts->part[k] == PART_NAME)
				return (struct noun){k, noun.end};
	return parts->part[i] == PART_THAT || parts->part[i] == PART_TIME ||
			       parts_is(parts, i, "which")
		       ? nearest_phrase(parts, noun)
		       : noun;
}
