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

void copy_tell_links(
	struct docket *docket, struct remark *remark, const struct link *link)
{
	ROWS_EACH (struct str, reason, link->because)
		remark_because(docket, remark, *reason);
}
