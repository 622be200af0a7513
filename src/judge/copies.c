#include "judge/copies.h"

#include "judge/correction.h"
#include "story/house.h"

#include <inttypes.h>

enum { REPORTS_LEAST = 3, TERMS_LEAST = 5, SAME_LEAST = 2, COMMON_LEAST = 92 };

/* The rule with that id where it is to be judged by; else NULL. */
static const struct rule *rule_wanted(
	const struct docket *docket, const char *id)
{
	const struct rule *rule = rule_find(str_of(id));

	return rule && choice_has(docket->choice, rule) ? rule : NULL;
}

static void relate_copy(struct docket *docket, struct remark *remark,
	const struct copy *copy, struct span span, struct str message)
{
	*ROWS_ADD(docket->arena, &remark->related) = (struct related){
		.source = copy->source,
		.span = article_file_span(&copy->comparison->b->article, span),
		.message = message};
}

/* The first passage that is not a headline, or whatever there is. */
static struct span first_passage(const struct version *version)
{
	const struct passages *passages = &version->passages;

	for (uint32_t i = 0; i < passages->count; i++)
		if (!passages->rows[i].headline || i + 1 == passages->count)
			return passages->rows[i].span;
	return (struct span){0, 0};
}

static struct str copy_name(const struct version *version)
{
	return version->publisher.len ? version->publisher
				      : version->article.id;
}

static void links_tell(
	struct docket *docket, struct remark *remark, const struct link *link)
{
	ROWS_EACH (struct str, reason, link->because)
		remark_because(docket, remark, *reason);
}

/* --- whole articles */

static void duplicate_judge(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = rule_wanted(docket, "FC351");
	const struct comparison *c = copy->comparison;
	struct remark *remark;

	if (!rule || c->link.relation != RELATION_IDENTICAL)
		return;
	remark = docket_add_of(docket, rule, first_passage(c->a),
		arena_format(docket->arena, "the same article as %.*s",
			STR_ARG(copy->source->record ? copy->source->id
						     : copy->source->path)));
	links_tell(docket, remark, &c->link);
	relate_copy(docket, remark, copy, first_passage(c->b),
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

static void credit_judge(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = rule_wanted(docket, "FC352");
	const struct comparison *c = copy->comparison;
	struct remark *remark;
	struct str house =
		c->link.origin.len ? c->link.origin : c->b->publisher;

	if (!rule || c->link.copied != COPIED_B_TO_A || !house.len ||
		c->link.relation > RELATION_EXCERPT ||
		names_house(c->a, house) || names_house(c->a, c->b->publisher))
		return;
	remark = docket_add_of(docket, rule, first_passage(c->a),
		arena_format(docket->arena,
			"taken from %.*s, which is not credited",
			STR_ARG(house)));
	links_tell(docket, remark, &c->link);
	relate_copy(docket, remark, copy, first_passage(c->b),
		STR("the article it was taken from"));
	remark_because(docket, remark,
		arena_format(docket->arena,
			"a line 'Source: %.*s' would say so", STR_ARG(house)));
}

/* "Five reports, one origin". */
static void origin_judge(struct docket *docket, const struct copies *copies)
{
	const struct rule *rule = rule_wanted(docket, "FC353");
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
	remark = docket_add_of(docket, rule, first_passage(draft),
		arena_format(docket->arena,
			"%" PRIu32 " reports of this story, one origin: %.*s",
			reports, STR_ARG(origin)));
	remark_because(docket, remark,
		STR("what one house reports is not confirmed by its copies"));
	ROWS_EACH (struct copy, copy, *copies)
		relate_copy(docket, remark, copy,
			first_passage(copy->comparison->b),
			arena_format(docket->arena, "also from %.*s",
				STR_ARG(origin)));
}

/* --- passages */

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
			STR_ARG(copy_name(c->b)),
			STR_ARG(docket_day(
				docket, here->days.earliest, false))));

	remark_because(docket, remark,
		arena_format(docket->arena,
			"the passage is of %.*s, this article of %.*s",
			STR_ARG(docket_day(
				docket, c->b->published.value, false)),
			STR_ARG(docket_day(
				docket, c->a->published.value, false))));
	relate_copy(docket, remark, copy, there->span, STR("there"));
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
	const struct rule *rule = rule_wanted(docket, "FC354");
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
	const struct rule *rule = rule_wanted(docket, "FC355");
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
			STR_ARG(wrong), STR_ARG(copy_name(b))));
	links_tell(docket, remark, &copy->comparison->link);
	relate_copy(docket, remark, copy, correction->notice,
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

/* --- what the two cannot both be right about */

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
			STR_ARG(copy_name(copy->comparison->b))));
	ROWS_EACH (struct str, reason, finding->because)
		remark_because(docket, remark, *reason);
	relate_copy(docket, remark, copy, finding->b, STR("the other copy"));
}

void copies_judge(
	struct docket *docket, const struct copies *copies, bool chosen)
{
	if (!copies->count)
		return;
	ROWS_EACH (struct copy, copy, *copies) {
		const struct comparison *c = copy->comparison;

		duplicate_judge(docket, copy);
		credit_judge(docket, copy);
		corrections_judge(docket, copy);
		ROWS_EACH (struct match, match, c->matches)
			stale_judge(docket, copy, match);
		if (!chosen && (!is_one_text(c) || is_told_anew(c->a, c->b)))
			continue;
		ROWS_EACH (struct finding, finding, c->findings)
			finding_judge(docket, copy, finding);
	}
	origin_judge(docket, copies);
}
