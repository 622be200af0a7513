#include "story/comparison.h"

#include "story/align.h"
#include "story/bulletin.h"
#include "story/chronology.h"
#include "story/claim_compare.h"
#include "story/conflict.h"
#include "story/correction.h"
#include "story/counterpart.h"
#include "story/fault.h"
#include "story/happening.h"
#include "story/lapse.h"
#include "story/reckoning.h"
#include "story/scope.h"

void comparison_make(struct arena *arena, struct str pair,
	const struct version *a, const struct version *b,
	struct comparison *comparison)
{
	uint32_t first;

	*comparison = (struct comparison){.pair = pair, .a = a, .b = b};
	if (!pair.ptr)
		comparison->pair = arena_format(arena, "%.*s %.*s",
			STR_ARG(a->article.id), STR_ARG(b->article.id));
	passages_align(arena, a, b, &comparison->matches);
	link_find(arena, a, b, &comparison->matches, &comparison->link);
	if (comparison->link.linked) {
		conflicts_find(arena, a, b, &comparison->matches,
			comparison->link.relation, &comparison->findings);
		chronology_compare(arena, a, b, &comparison->matches,
			&comparison->findings);
		happenings_compare(arena, a, b, &comparison->matches,
			&comparison->findings);
	}
	first = comparison->findings.count;
	claims_compare(
		arena, a, b, comparison->link.linked, &comparison->findings);
	if (comparison->link.linked)
		counterparts_settle(arena, a, b, &comparison->matches, first,
			&comparison->findings);
	if (comparison->link.linked)
		corrections_compare(arena, a, b, 0, &comparison->findings);
	findings_reckon(a, b, &comparison->findings);
	findings_scope(a, b, &comparison->findings);
	findings_settle(arena, &comparison->findings);
	findings_follow(arena, a, b, &comparison->findings);
	bulletins_explain(arena, a, b, &comparison->findings);
	lapse_explain(arena, a, b, &comparison->findings);
	findings_correct(arena, a, b, &comparison->findings);
	if (comparison->link.linked)
		faults_tell(arena, a, b, &comparison->matches,
			&comparison->findings);
	duplicates_find(
		arena, a, b, &comparison->matches, &comparison->findings);
}
