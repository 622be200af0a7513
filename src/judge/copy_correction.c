/*
 * Passages beside those of another copy: what it has taken back.
 */
#include "judge/copy_remark.h"
#include "judge/correction.h"

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
void copy_judge_corrections(struct docket *docket, const struct copy *copy)
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
