/*
 * Superlatives: there is one largest of a kind, so two who are called so in
 * one article cannot both be.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/praise.h"

static void praise_add(struct docket *docket, const struct claim *claim,
	struct praises *praises)
{
	struct praise praise;

	if (claim->kind != CLAIM_RANK || claim->denied ||
		claim->manner != MANNER_STATED || claim->time != TIMEX_NO_ROW ||
		claim->period != TIMEX_NO_ROW ||
		docket_skips(docket, claim->first))
		return;
	if (praise_read(docket->arena, docket->reading->article.text,
		    claim->value, claim->subject, claim->subject_span, &praise))
		*ROWS_ADD(docket->arena, praises) = praise;
}

static void praise_remark(struct docket *docket, const struct praise *first,
	const struct praise *second)
{
	struct remark *remark = docket_add(docket, second->span,
		arena_format(docket->arena,
			"both %.*s and %.*s are called '%.*s'",
			STR_ARG(first->holder), STR_ARG(second->holder),
			STR_ARG(docket_words(docket, second->span))));

	remark_because(docket, remark, STR("there can be only one"));
	remark_relate(docket, remark, first->span, STR("the other one"));
}

void check_superlative_twice(struct docket *docket)
{
	struct praises praises = {0};

	ROWS_EACH (struct claim, claim, docket->reading->claims)
		praise_add(docket, claim, &praises);
	praises_sort(&praises);
	for (uint32_t i = 1; i < praises.count; i++) {
		const struct praise *last = &praises.rows[i - 1];

		if (str_eq(praises.rows[i].key, last->key) &&
			!praise_is_of(&praises.rows[i], last->holder))
			praise_remark(docket, last, &praises.rows[i]);
	}
}
