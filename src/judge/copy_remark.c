#include "judge/copy_remark.h"

enum { TERMS_LEAST = 5, SAME_LEAST = 2, COMMON_LEAST = 92 };

const struct rule *copy_rule(const struct docket *docket, const char *id)
{
	const struct rule *rule = rule_find(str_of(id));

	return rule && choice_has(docket->choice, rule) ? rule : NULL;
}

void copy_relate(struct docket *docket, struct remark *remark,
	const struct copy *copy, struct span span, struct str message)
{
	*ROWS_ADD(docket->arena, &remark->related) = (struct related){
		.source = copy->source,
		.span = article_file_span(&copy->comparison->b->article, span),
		.message = message};
}

struct span copy_opening(const struct version *version)
{
	const struct passages *passages = &version->passages;

	for (uint32_t i = 0; i < passages->count; i++)
		if (!passages->rows[i].headline || i + 1 == passages->count)
			return passages->rows[i].span;
	return (struct span){0, 0};
}

bool copy_is_one_text(const struct comparison *comparison)
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

struct str copy_called(const struct version *version)
{
	return version->publisher.len ? version->publisher
				      : version->article.id;
}

/* --- reasons */

static struct str word_at_start(struct str text)
{
	size_t length = 0;

	while (length < text.len && char_is_alpha(text.ptr[length]))
		length++;
	return str_cut(text, 0, length);
}

/* Whether the article's letter stands there, and not the small word: "a was
 * published", "before a". */
static bool is_letter_a(struct str behind)
{
	static const char *const verbs[] = {
		"was", "credits", "calls", "has", "is"};
	struct str next =
		str_starts(behind, STR(" "))
			? word_at_start(str_cut(behind, 1, behind.len))
			: STR_NONE;

	if (!behind.len || behind.ptr[0] == ',')
		return true;
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (str_eq(next, str_of(verbs[i])))
			return true;
	return false;
}

/* What a word of a reason is called instead; absent where it stays. */
static struct str called_instead(struct str word, struct str behind)
{
	if (str_eq(word, STR("b")))
		return STR("the other copy");
	if (str_eq(word, STR("a")) && is_letter_a(behind))
		return STR("this article");
	return STR_NONE;
}

static void reason_write(struct str reason, struct buffer *out)
{
	bool quoted = false;

	for (size_t i = 0; i < reason.len;) {
		bool begins = !i || reason.ptr[i - 1] == ' ';
		struct str word = word_at_start(str_cut(reason, i, reason.len));
		struct str instead = STR_NONE;

		if (reason.ptr[i] == '\'')
			quoted = begins;
		if (begins && !quoted)
			instead = called_instead(word,
				str_cut(reason, i + word.len, reason.len));
		if (!word.len)
			word = str_cut(reason, i, i + 1);
		buffer_add(out, instead.len ? instead : word);
		i += word.len;
	}
}

void copy_tell(struct docket *docket, struct remark *remark,
	const struct strs *reasons)
{
	struct buffer out = BUFFER_INIT;

	ROWS_EACH (struct str, reason, *reasons) {
		out.len = 0;
		reason_write(*reason, &out);
		remark_because(docket, remark,
			arena_copy(docket->arena, buffer_str(&out)));
	}
	buffer_release(&out);
}

void copy_tell_links(
	struct docket *docket, struct remark *remark, const struct link *link)
{
	copy_tell(docket, remark, &link->because);
}
