#include "story/counterpart.h"

enum { SAME_PERCENT = 70 }; /* of the words, from which two say the same */

static bool is_elsewhere(const uint32_t *others, uint32_t mine, uint32_t other)
{
	return mine != NO_PASSAGE && others[mine] != NO_PASSAGE &&
	       others[mine] != other;
}

void counterparts_settle(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches, uint32_t first,
	struct findings *findings)
{
	uint32_t *of_a = matches_others(
		arena, a->passages.count, matches, SAME_PERCENT, false);
	uint32_t *of_b = matches_others(
		arena, b->passages.count, matches, SAME_PERCENT, true);
	uint32_t kept = first;

	for (uint32_t i = first; i < findings->count; i++) {
		const struct finding *finding = &findings->rows[i];
		uint32_t mine = passage_holding(&a->passages, finding->a);
		uint32_t other = passage_holding(&b->passages, finding->b);

		if (!is_elsewhere(of_a, mine, other) &&
			!is_elsewhere(of_b, other, mine))
			findings->rows[kept++] = *finding;
	}
	findings->count = kept;
}
