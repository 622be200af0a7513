/*
 * Whole articles beside another copy: the same, taken without a credit, or all
 * of one origin.
 */
#include "judge/copy_remark.h"
#include "story/house.h"

#include <inttypes.h>

enum {
	REPORTS_LEAST = 3,
	FORM_TERMS = 30 /* so few words may be the same by chance */
};

/* "JOLIET" of "<JOLIET> HOGS UP". */
static struct str first_word(struct str title)
{
	size_t start = 0, end;

	while (start < title.len && !char_is_alpha(title.ptr[start]))
		start++;
	for (end = start; end < title.len && char_is_alpha(title.ptr[end]);)
		end++;
	return str_cut(title, start, end);
}

/*
 * Whether it is a line or two of a form that is filled in anew: on another day,
 * or of another place. "Hog prices opened a dollar higher" is no duplicate.
 */
static bool is_form(const struct comparison *c)
{
	struct str a = first_word(c->a->title), b = first_word(c->b->title);
	uint32_t terms = 0;

	ROWS_EACH (struct match, match, c->matches)
		if (!c->a->passages.rows[match->a].headline)
			terms += match->terms;
	if (terms >= FORM_TERMS)
		return false;
	return c->a->published.value != c->b->published.value ||
	       (a.len && b.len && !str_eq_fold(a, b));
}

static void duplicate_judge(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = copy_rule(docket, "FC351");
	const struct comparison *c = copy->comparison;
	struct remark *remark;

	if (!rule || c->link.relation != RELATION_IDENTICAL || is_form(c))
		return;
	remark = docket_add_of(docket, rule, copy_opening(c->a),
		arena_format(docket->arena, "the same article as %.*s",
			STR_ARG(copy->source->record ? copy->source->id
						     : copy->source->path)));
	copy_tell_links(docket, remark, &c->link);
	copy_relate(docket, remark, copy, copy_opening(c->b),
		STR("it begins here"));
}

static bool names_house(const struct version *version, struct str house)
{
	uint64_t key = house_key(house);

	if (key && key == house_key(version->publisher))
		return true;
	ROWS_EACH (struct str, credit, version->credits)
		if (key && house_key(*credit) == key)
			return true;
	return false;
}

/* "Courier Wire reported": the house stands in the text. */
static bool is_told_of(const struct version *version, struct str house)
{
	return house.len &&
	       str_find(version->article.text, house, 0) != STR_NPOS;
}

static void credit_judge(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = copy_rule(docket, "FC352");
	const struct comparison *c = copy->comparison;
	struct remark *remark;
	struct str house =
		c->link.origin.len ? c->link.origin : c->b->publisher;

	if (!rule || c->link.copied != COPIED_B_TO_A || !house.len ||
		c->link.relation > RELATION_EXCERPT ||
		names_house(c->a, house) ||
		names_house(c->a, c->b->publisher) || is_told_of(c->a, house))
		return;
	remark = docket_add_of(docket, rule, copy_opening(c->a),
		arena_format(docket->arena,
			"taken from %.*s, which is not credited",
			STR_ARG(house)));
	copy_tell_links(docket, remark, &c->link);
	copy_relate(docket, remark, copy, copy_opening(c->b),
		STR("the article it was taken from"));
	remark_because(docket, remark,
		arena_format(docket->arena,
			"a line 'Source: %.*s' would say so", STR_ARG(house)));
}

/* "Five reports, one origin". */
void copies_judge_origin(struct docket *docket, const struct copies *copies)
{
	const struct rule *rule = copy_rule(docket, "FC353");
	const struct version *draft = copies->rows[0].comparison->a;
	struct str origin = STR_NONE;
	struct remark *remark;
	uint32_t reports = 1;

	ROWS_EACH (struct copy, copy, *copies) {
		const struct link *link = &copy->comparison->link;

		if (!link->origin.len || link->relation > RELATION_EXCERPT)
			continue;
		if (!origin.len)
			origin = link->origin;
		if (house_key(origin) != house_key(link->origin))
			return;
		reports++;
	}
	if (!rule || reports < REPORTS_LEAST || reports <= copies->count)
		return;
	remark = docket_add_of(docket, rule, copy_opening(draft),
		arena_format(docket->arena,
			"%" PRIu32 " reports of this story, one origin: %.*s",
			reports, STR_ARG(origin)));
	remark_because(docket, remark,
		STR("what one house reports is not confirmed by its copies"));
	ROWS_EACH (struct copy, copy, *copies)
		copy_relate(docket, remark, copy,
			copy_opening(copy->comparison->b),
			arena_format(docket->arena, "also from %.*s",
				STR_ARG(origin)));
}

void copy_judge_whole(struct docket *docket, const struct copy *copy)
{
	duplicate_judge(docket, copy);
	credit_judge(docket, copy);
}
