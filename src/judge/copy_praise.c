/*
 * Superlatives beside those of another copy: there is one largest of a kind.
 */
#include "judge/copy_remark.h"
#include "judge/praise.h"

static void said_praise(struct arena *arena, const struct version *version,
	const struct said_claim *claim, struct praises *praises)
{
	/* What stands before it in its sentence says when it was so. */
	struct span before = {claim->sentence.start, claim->sentence.start + 1};
	struct praise praise;

	if (claim->kind == CLAIM_RANK && !claim->denied &&
		(claim->named || !claim->subject.len) &&
		claim->manner == MANNER_STATED && !claim->time.length &&
		!claim->period.length &&
		praise_read(arena, version->article.text, claim->value,
			claim->subject, before, &praise))
		*ROWS_ADD(arena, praises) = praise;
}

static void praises_find(struct arena *arena, const struct version *version,
	struct praises *praises)
{
	*praises = (struct praises){0};
	ROWS_EACH (struct said_claim, claim, version->said.claims)
		said_praise(arena, version, claim, praises);
	praises_sort(praises);
}

static void praise_remark(struct docket *docket, const struct rule *rule,
	const struct copy *copy, const struct praise *mine,
	const struct praise *theirs)
{
	struct remark *remark = docket_add_of(docket, rule, mine->span,
		arena_format(docket->arena, "'%.*s' is %.*s here, %.*s in %.*s",
			STR_ARG(docket_words(docket, mine->span)),
			STR_ARG(mine->holder), STR_ARG(theirs->holder),
			STR_ARG(copy_called(copy->comparison->b))));

	remark_because(docket, remark, STR("there can be only one"));
	copy_tell_links(docket, remark, &copy->comparison->link);
	copy_relate(docket, remark, copy, theirs->span, STR("the other one"));
}

/* Both are in order of their keys. */
void copy_judge_praise(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = copy_rule(docket, "FC602");
	struct praises mine, theirs;
	uint32_t j = 0;

	if (!rule)
		return;
	praises_find(docket->arena, copy->comparison->a, &mine);
	praises_find(docket->arena, copy->comparison->b, &theirs);
	for (uint32_t i = 0; i < mine.count; i++) {
		int order = -1;

		while (j < theirs.count && (order = str_cmp(theirs.rows[j].key,
						    mine.rows[i].key)) < 0)
			j++;
		if (j < theirs.count && !order &&
			!praise_is_of(&mine.rows[i], theirs.rows[j].holder))
			praise_remark(docket, rule, copy, &mine.rows[i],
				&theirs.rows[j]);
	}
}
