/*
 * What a draft and another copy cannot both be right about, and the rest of
 * what is judged of the two.
 */
#include "judge/copies.h"

#include "judge/copy_remark.h"
#include "story/house.h"

enum {
	CHANGED_TIMES = 5, /* that many terms for one that is changed */
	CONFLICTS_MOST = 3 /* in a passage that is still the same */
};

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

static bool is_in_a_passage(const struct version *version, struct span span)
{
	ROWS_EACH (struct passage, passage, version->passages)
		if (is_within(span, passage->span))
			return true;
	return false;
}

/*
 * Whether hardly anything else was changed in its passage: a word or two out
 * of many. What is written anew says most things in another way, and its
 * numbers may be of something else. Datelines stand in no passage.
 */
static bool is_lone_change(
	const struct comparison *comparison, const struct finding *finding)
{
	ROWS_EACH (struct match, match, comparison->matches) {
		struct span a = comparison->a->passages.rows[match->a].span;
		struct span b = comparison->b->passages.rows[match->b].span;
		uint32_t changed = match->terms - match->common;

		if (is_within(finding->a, a) && is_within(finding->b, b))
			return changed * CHANGED_TIMES <= match->terms &&
			       conflicts_within(comparison, a) <=
				       CONFLICTS_MOST;
	}
	return !is_in_a_passage(comparison->a, finding->a) &&
	       !is_in_a_passage(comparison->b, finding->b);
}

/* --- what an archive is not believed */

static bool is_rule(const struct finding *finding, const char *ids)
{
	struct str rest = str_of(ids);

	while (rest.ptr)
		if (str_eq(str_split(&rest, ' '), finding->rule))
			return true;
	return false;
}

static uint32_t letters_of(struct str name)
{
	uint32_t letters = 0;

	for (size_t i = 0; i < name.len; i++)
		if (char_is_alpha(name.ptr[i]))
			letters |= 1u << (char_lower(name.ptr[i]) - 'a');
	return letters;
}

/* "IABD" and "IADB", "Hal Vane" and "Hal Brezny"; "Washington" may be "the
 * U.S." */
static bool are_akin(struct str a, struct str b)
{
	struct str rest = a;

	if (letters_of(a) == letters_of(b))
		return true;
	while (rest.ptr) {
		struct str word = str_split(&rest, ' ');

		if (word.len > 2 && str_find(b, word, 0) != STR_NPOS)
			return true;
	}
	return false;
}

/* Or whose both are is not known. */
static bool is_of_one_house(const struct version *a, const struct version *b)
{
	return house_key(a->publisher) == house_key(b->publisher);
}

/*
 * Of a house's own archive. Forms that are filled in for another place or
 * number are as alike as copies are, a "yesterday" that was sent again is told
 * by FC354, and "Apr/Aug" is a price list's.
 */
static bool is_doubtful(
	const struct comparison *comparison, const struct finding *finding)
{
	struct str text = comparison->a->article.text;
	struct str a = str_at(text, finding->a);
	struct str b = str_at(comparison->b->article.text, finding->b);
	bool listed = finding->a.start && text.ptr[finding->a.start - 1] == '/';

	if (is_rule(finding, "FC301 FC302 FC303 FC304") &&
		(listed || str_eq_fold(a, b)))
		return true;
	return is_of_one_house(comparison->a, comparison->b) &&
	       (is_rule(finding, "FC314") ||
		       (is_rule(finding, "FC306") && a.len < 2 && b.len < 2) ||
		       (is_rule(finding, "FC309") && !are_akin(a, b)));
}

/* "Another day: '14 June' here, '15 June' in Courier Wire". */
static struct str told_of_both(
	struct docket *docket, struct str message, struct str copy)
{
	const struct str between = STR("' and '");
	size_t at = STR_NPOS, next;

	while ((next = str_find(message, between,
			at == STR_NPOS ? 0 : at + between.len)) != STR_NPOS)
		at = next;
	if (at == STR_NPOS || !str_ends(message, STR("'")))
		return arena_format(docket->arena, "%.*s (here and in %.*s)",
			STR_ARG(message), STR_ARG(copy));
	return arena_format(docket->arena, "%.*s' here, '%.*s in %.*s",
		STR_ARG(str_cut(message, 0, at)),
		STR_ARG(str_cut(message, at + between.len, message.len)),
		STR_ARG(copy));
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
		told_of_both(docket, finding->message,
			copy_called(copy->comparison->b)));
	copy_tell(docket, remark, &finding->because);
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
		copy_judge_stale(docket, copy);
		copy_judge_corrections(docket, copy);
		if (!is_told_anew(c->a, c->b))
			copy_judge_praise(docket, copy);
		if (!chosen &&
			(!copy_is_one_text(c) || is_told_anew(c->a, c->b)))
			continue;
		ROWS_EACH (struct finding, finding, c->findings)
			if (chosen || (is_lone_change(c, finding) &&
					      !is_doubtful(c, finding)))
				finding_judge(docket, copy, finding);
	}
	copies_judge_origin(docket, copies);
}
