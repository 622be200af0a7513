/*
 * Passages beside those of another copy: words that count from the day of
 * publication, and what was taken back.
 */
#include "judge/copy_remark.h"
#include "judge/correction.h"

static bool is_inside(struct span inner, struct span outer)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

/* The expression of the passage that is written so. */
static const struct timex *timex_like(const struct version *version,
	const struct passage *passage, struct str words)
{
	ROWS_EACH (struct timex, timex, version->details.timexes)
		if (is_inside(timex->span, passage->span) &&
			str_eq_fold(str_at(version->article.text, timex->span),
				words))
			return timex;
	return NULL;
}

/* "Next Friday" is of this week or the next by whom one asks: no day is. */
static bool is_next(struct str words)
{
	return str_starts_fold(words, STR("next ")) &&
	       str_ends(words, STR("day"));
}

static bool is_counted(const struct timex *timex)
{
	return timex && timex->kind == TIMEX_DATE &&
	       (timex->flags & TIMEX_RELATIVE) &&
	       interval_is_known(timex->days);
}

static void stale_remark(struct docket *docket, const struct rule *rule,
	const struct copy *copy, const struct timex *here,
	const struct timex *there)
{
	const struct comparison *c = copy->comparison;
	struct remark *remark = docket_add_of(docket, rule, here->span,
		arena_format(docket->arena,
			"'%.*s' was %.*s when %.*s wrote it; here it is %.*s",
			STR_ARG(docket_words(docket, here->span)),
			STR_ARG(docket_day(
				docket, there->days.earliest, false)),
			STR_ARG(copy_called(c->b)),
			STR_ARG(docket_day(
				docket, here->days.earliest, false))));

	remark_because(docket, remark,
		arena_format(docket->arena,
			"the passage is of %.*s, this article of %.*s",
			STR_ARG(docket_day(
				docket, c->b->published.value, false)),
			STR_ARG(docket_day(
				docket, c->a->published.value, false))));
	copy_relate(docket, remark, copy, there->span, STR("there"));
	remark_suggest(docket, remark,
		docket_day(docket, there->days.earliest, false));
}

static bool is_dated(const struct version *version)
{
	return version->published.value != DAY_NONE &&
	       version->published.basis != BASIS_INFERRED &&
	       !version->published.page;
}

/* Words that count from the day of publication, in a passage that is older. */
static void stale_judge(struct docket *docket, const struct copy *copy,
	const struct match *match)
{
	const struct rule *rule = copy_rule(docket, "FC354");
	const struct version *a = copy->comparison->a;
	const struct version *b = copy->comparison->b;
	const struct passage *passage = &a->passages.rows[match->a];

	if (!rule || !is_dated(a) || !is_dated(b) ||
		a->published.value <= b->published.value ||
		!match_is_duplicate(a, match))
		return;
	ROWS_EACH (struct timex, timex, a->details.timexes) {
		const struct timex *other;
		struct interval common;

		if (!is_inside(timex->span, passage->span) ||
			!is_counted(timex) ||
			is_next(str_at(a->article.text, timex->span)))
			continue;
		other = timex_like(b, &b->passages.rows[match->b],
			str_at(a->article.text, timex->span));
		if (is_counted(other) &&
			!interval_meet(timex->days, other->days, &common))
			stale_remark(docket, rule, copy, timex, other);
	}
}

/* --- what was taken back */

/* Where words stand in a text, whole, from an offset on. */
static size_t words_at(struct str text, struct str words, size_t from)
{
	size_t at = from;

	while ((at = str_find(text, words, at)) != STR_NPOS) {
		size_t end = at + words.len;
		char before = at ? text.ptr[at - 1] : ' ';
		char behind = end < text.len ? text.ptr[end] : ' ';

		if (!char_is_alpha(before) && !char_is_digit(before) &&
			!char_is_alpha(behind) && !char_is_digit(behind))
			return at;
		at = end;
	}
	return STR_NPOS;
}

static void correction_judge(struct docket *docket, const struct copy *copy,
	const struct correction *correction)
{
	const struct rule *rule = copy_rule(docket, "FC355");
	const struct version *a = copy->comparison->a;
	const struct version *b = copy->comparison->b;
	struct str wrong = str_at(b->article.text, correction->wrong);
	size_t at = words_at(a->article.text, wrong, 0);
	struct remark *remark;

	if (!rule || at == STR_NPOS)
		return;
	remark = docket_add_of(docket, rule,
		(struct span){(uint32_t)at, (uint32_t)(at + wrong.len)},
		arena_format(docket->arena, "'%.*s' was taken back by %.*s",
			STR_ARG(wrong), STR_ARG(copy_called(b))));
	copy_tell_links(docket, remark, &copy->comparison->link);
	copy_relate(docket, remark, copy, correction->notice,
		STR("the correction"));
}

/* A draft with a notice of its own has carried it over. */
static void corrections_judge(struct docket *docket, const struct copy *copy)
{
	const struct version *a = copy->comparison->a;
	struct corrections mine, theirs;

	corrections_find(
		docket->arena, copy->comparison->b->article.text, &theirs);
	if (!theirs.count)
		return;
	corrections_find(docket->arena, a->article.text, &mine);
	if (mine.count)
		return;
	ROWS_EACH (struct correction, correction, theirs)
		correction_judge(docket, copy, correction);
}

void copy_judge_passages(struct docket *docket, const struct copy *copy)
{
	corrections_judge(docket, copy);
	ROWS_EACH (struct match, match, copy->comparison->matches)
		stale_judge(docket, copy, match);
}
