#include "story/claim_compare.h"

#include "story/claim_action.h"
#include "story/claim_contrary.h"
#include "story/claim_judge.h"
#include "story/claim_lasting.h"
#include "story/claim_leaving.h"
#include "story/claim_point.h"
#include "story/claim_quote.h"
#include "story/claim_rank.h"
#include "story/claim_rival.h"
#include "story/claim_role.h"
#include "story/claim_toll.h"
#include "story/name_rival.h"
#include "story/undone.h"

/* What the two are about: the subject where both have it, and the attribute.
 */
static struct str topic_of(struct arena *arena, const struct claim_pair *pair,
	const struct said_claim *mine, const struct said_claim *other)
{
	struct str attribute =
		mine->attribute.len ? mine->attribute : other->attribute;
	struct str subject = mine->subject;
	bool shared = pair->subject || str_eq_fold(subject, other->subject);

	if (!subject.len || !shared || str_eq(subject, attribute))
		return attribute.len ? attribute : STR("the same thing");
	if (!attribute.len)
		return subject;
	return arena_format(
		arena, "%.*s, %.*s", STR_ARG(subject), STR_ARG(attribute));
}

static void finding_put(struct arena *arena, const struct version *a,
	const struct version *b, const struct claim_pair *pair,
	const struct claim_judgement *judgement, struct findings *findings)
{
	const struct said_claim *mine = &a->said.claims.rows[pair->a];
	const struct said_claim *other = &b->said.claims.rows[pair->b];
	const struct findings_between two = {arena, a, b, findings};
	struct str topic = topic_of(arena, pair, mine, other);
	struct finding *finding = finding_add(&two, judgement->class,
		judgement->kind, mine->value, other->value,
		arena_format(arena, "both tell of %.*s", STR_ARG(topic)));

	if (judgement->because.len)
		*ROWS_ADD(arena, &finding->because) = judgement->because;
	if (judgement->why.len)
		*ROWS_ADD(arena, &finding->because) = judgement->why;
}

/* Of a statement every number counts, and to the letter; it is the first,
 * where the second is not much shorter. */
static struct claim_judgement statement_judge(struct arena *arena,
	const struct version *a, const struct version *b,
	const struct claim_pair *pair)
{
	bool b_held = b->article.text.len < a->article.text.len / 2;
	struct judgement judgement = claim_versus(arena,
		&a->said.claims.rows[pair->a], &b->said.claims.rows[pair->b],
		b_held ? READ_B_HELD : READ_A_HELD);

	return (struct claim_judgement){
		.told = judgement.verdict == VERDICT_DISJOINT,
		.class = FINDING_CONFLICT,
		.kind = judgement.kind,
		.because = judgement.because};
}

/* "before May 3" and "on May 1": what reads otherwise in a copy and is none. */
static bool is_bounded(const struct version *a, const struct version *b,
	const struct claim_pair *pair)
{
	const struct said_claim *mine = &a->said.claims.rows[pair->a];
	const struct said_claim *other = &b->said.claims.rows[pair->b];

	return mine->kind == CLAIM_DAYS && pair->attribute &&
	       mine->bound != other->bound;
}

/* Whether a version tells the other's value of the same thing, too: "Vidal,
 * 43, ... had his last operation at the age of 34". */
static bool tells_too(const struct version *version, uint32_t row,
	const struct said_claim *other)
{
	const struct said_claim *mine = &version->said.claims.rows[row];

	ROWS_EACH (struct said_claim, claim, version->said.claims)
		if (claim != mine && claim->kind == CLAIM_QUANTITY &&
			claim->kind == other->kind &&
			(claim->quantity.kind == other->quantity.kind ||
				claim->quantity.kind == MEASURE_NUMBER) &&
			claim->quantity.from == other->quantity.from &&
			claim->quantity.to == other->quantity.to &&
			mine->subject.len &&
			str_eq(claim->subject, mine->subject) &&
			(!claim->attribute.len ||
				str_eq(claim->attribute, mine->attribute)))
			return true;
	return false;
}

static bool is_told_too(const struct version *a, const struct version *b,
	const struct claim_pair *pair)
{
	return tells_too(a, pair->a, &b->said.claims.rows[pair->b]) ||
	       tells_too(b, pair->b, &a->said.claims.rows[pair->a]);
}

void claims_compare(struct arena *arena, const struct version *a,
	const struct version *b, bool linked, struct findings *findings)
{
	bool stated = version_is_statement(a) && version_is_statement(b);
	struct claim_pairs pairs = {0};
	struct scenes *scenes;

	if (!stated && !linked) {
		lasting_compare(arena, a, b, findings);
		return;
	}
	claims_meet(arena, &a->said, &b->said, !stated, &pairs);
	ROWS_EACH (struct claim_pair, pair, pairs) {
		struct claim_judgement judgement =
			stated ? statement_judge(arena, a, b, pair)
			       : claim_judge(arena, a, b, pair);

		if (judgement.told && (stated || !is_told_too(a, b, pair)))
			finding_put(arena, a, b, pair, &judgement, findings);
		else if (is_bounded(a, b, pair))
			findings_drop(findings,
				a->said.claims.rows[pair->a].value,
				b->said.claims.rows[pair->b].value);
	}
	if (!linked || stated)
		return;
	roles_compare(arena, a, b, findings);
	leavings_compare(arena, a, b, findings);
	quotes_compare(arena, a, b, findings);
	scenes = arena_alloc_raw(arena, sizeof(*scenes));
	if (!scenes_make(arena, a, b, scenes))
		scenes = NULL;
	contraries_compare(arena, a, b, scenes, findings);
	if (!scenes)
		return;
	tolls_compare(arena, scenes, findings);
	rivals_compare(arena, scenes, findings);
	names_compare(arena, scenes, findings);
	ranks_compare(arena, scenes, findings);
	points_compare(arena, scenes, findings);
	actions_compare(arena, scenes, findings);
	undone_compare(arena, scenes, findings);
}
