#include "story/counting.h"

enum {
	EACH_REACH = 12, /* bytes behind a value: "50 beds for each" */
	NAMED_MOST = 3   /* who are named before "and two others" */
};

static struct str text_behind(const struct version *version, uint32_t at)
{
	struct str text = version->article.text;

	return str_cut(text, at,
		at + EACH_REACH < text.len ? at + EACH_REACH : text.len);
}

static bool is_word_end(struct str text, size_t at)
{
	return at >= text.len || !char_is_alpha(text.ptr[at]);
}

static bool has_word(struct str text, struct str word)
{
	for (size_t at = 0; (at = str_find(text, word, at)) != STR_NPOS; at++)
		if ((at == 0 || !char_is_alpha(text.ptr[at - 1])) &&
			is_word_end(text, at + word.len))
			return true;
	return false;
}

/* "each 50 beds", "50 beds each": of one of several. */
static bool is_each(
	const struct version *version, const struct quantity *quantity)
{
	struct str before = str_trim(
		str_cut(version->article.text, 0, quantity->span.start));
	struct str behind = text_behind(version, quantity->span.end);

	return has_word(behind, STR("each")) ||
	       has_word(behind, STR("apiece")) || str_ends(before, STR("each"));
}

/* "and three other firms", "and three others": without those named before. */
static bool is_beside_named(
	const struct version *version, const struct quantity *quantity)
{
	struct str before = str_trim(
		str_cut(version->article.text, 0, quantity->span.start));
	struct str own = str_at(version->article.text, quantity->span);
	struct str behind = text_behind(version, quantity->span.end);

	return str_ends(before, STR(" and")) &&
	       (has_word(own, STR("other")) || has_word(own, STR("others")) ||
		       has_word(behind, STR("other")) ||
		       has_word(behind, STR("others")));
}

static bool is_with_named(
	const struct quantity *rest, const struct quantity *all)
{
	double named = all->from - rest->from;

	return named >= 1 && named <= NAMED_MOST;
}

bool counted_otherwise(const struct version *a, const struct quantity *mine,
	const struct version *b, const struct quantity *other)
{
	if (is_each(a, mine) != is_each(b, other))
		return true;
	if (is_beside_named(a, mine) == is_beside_named(b, other))
		return false;
	return is_beside_named(a, mine) ? is_with_named(mine, other)
					: is_with_named(other, mine);
}
