/*
 * What a draft and another copy cannot both be right about, and the rest of
 * what is judged of the two.
 */
#include "judge/copies.h"

#include "judge/copy_remark.h"
#include "story/house.h"

enum {
	TERMS_LEAST = 5,
	SAME_LEAST = 2,
	COMMON_LEAST = 92,
	CHANGED_MOST = 3, /* terms of a passage of which one is told */
	COMMON_TIMES = 4
};

/*
 * Whether the two are one text, here and there changed: most passages that are
 * in both are the same, or nearly all of their words are. A form that is filled
 * in anew, or a story told again on the next day, has as much in common, and
 * contradicts nothing.
 */
static bool is_one_text(const struct comparison *comparison)
{
	uint32_t same = 0, changed = 0;
	uint64_t common = 0, terms = 0;

	ROWS_EACH (struct match, match, comparison->matches) {
		same += match->likeness == 100 && match->terms >= TERMS_LEAST;
		changed += match->likeness < 100;
		common += match->common;
		terms += match->terms;
	}
	return same >= SAME_LEAST &&
	       (same >= changed || common * 100 >= terms * COMMON_LEAST);
}

/* Whether one house told it on two days: what changed has happened since. */
static bool is_told_anew(const struct version *a, const struct version *b)
{
	uint64_t house = house_key(a->publisher);

	return house && house == house_key(b->publisher) &&
	       a->published.value != DAY_NONE &&
	       b->published.value != DAY_NONE &&
	       a->published.value != b->published.value;
}

static bool is_within(struct span inner, struct span outer)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

/* How many contradictions a passage of the draft has. */
static uint32_t conflicts_within(
	const struct comparison *comparison, struct span passage)
{
	uint32_t count = 0;

	ROWS_EACH (struct finding, finding, comparison->findings)
		count += finding->class == FINDING_CONFLICT &&
			 is_within(finding->a, passage);
	return count;
}

/*
 * Whether hardly anything else was changed in its passage: a word or two out
 * of many. What is written anew says most things in another way, and its
 * numbers may be of something else.
 */
static bool is_lone_change(
	const struct comparison *comparison, const struct finding *finding)
{
	ROWS_EACH (struct match, match, comparison->matches) {
		struct span a = comparison->a->passages.rows[match->a].span;
		struct span b = comparison->b->passages.rows[match->b].span;
		uint32_t changed = match->terms - match->common;

		if (is_within(finding->a, a) && is_within(finding->b, b))
			return changed <= CHANGED_MOST &&
			       match->common >= changed * COMMON_TIMES &&
			       conflicts_within(comparison, a) <= CHANGED_MOST;
	}
	return false;
}

static void finding_judge(struct docket *docket, const struct copy *copy,
	const struct finding *finding)
{
	const struct rule *rule = rule_find(finding->rule);
	struct remark *remark;

	/* What is stale was told with the day to write instead. */
	if (finding->class != FINDING_CONFLICT || !rule ||
		str_eq(finding->rule, STR("FC354")) ||
		!choice_has(docket->choice, rule))
		return;
	remark = docket_add_of(docket, rule, finding->a,
		arena_format(docket->arena, "%.*s (here and in %.*s)",
			STR_ARG(finding->message),
			STR_ARG(copy_called(copy->comparison->b))));
	ROWS_EACH (struct str, reason, finding->because)
		remark_because(docket, remark, *reason);
	copy_relate(docket, remark, copy, finding->b, STR("the other copy"));
}

void copies_judge(
	struct docket *docket, const struct copies *copies, bool chosen)
{
	if (!copies->count)
		return;
	ROWS_EACH (struct copy, copy, *copies) {
		const struct comparison *c = copy->comparison;

		copy_judge_whole(docket, copy);
		copy_judge_passages(docket, copy);
		if (!is_told_anew(c->a, c->b))
			copy_judge_praise(docket, copy);
		if (!chosen && (!is_one_text(c) || is_told_anew(c->a, c->b)))
			continue;
		ROWS_EACH (struct finding, finding, c->findings)
			if (chosen || is_lone_change(c, finding))
				finding_judge(docket, copy, finding);
	}
	copies_judge_origin(docket, copies);
}
