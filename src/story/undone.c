#include "story/undone.h"

#include "story/deed.h"

#include <stdlib.h>

enum {
	WORTH_BOTH = 12, /* of the sentences, where doer and object are one, */
	WORTH_EITHER = 24, /* and where one of them is */
	NEAR_REPORTS = 1   /* days: later it may have been done */
};

static bool is_one_deed(const struct scenes *scenes, bool turned,
	const struct deed *denied, const struct deed *done)
{
	bool doer = deed_is_by(denied, done) || deed_is_by(done, denied);
	bool object = deed_is_to(denied, done);
	uint32_t worth = scenes_around(scenes,
		turned ? done->sentence : denied->sentence,
		turned ? denied->sentence : done->sentence);

	if (denied->when != done->when || denied->passive != done->passive ||
		(denied->object.len && done->object.len && !object))
		return false;
	return (doer && object && worth >= WORTH_BOTH) ||
	       ((doer || object) && worth >= WORTH_EITHER);
}

struct search {
	struct arena *arena;
	const struct scenes *scenes;
	struct findings *findings;
	bool turned; /* b denies */
	struct lines denier, other;
};

static bool is_own_deed(const struct deed *denied, const struct deed *done)
{
	return deed_is_to(done, denied) || deed_is_by(done, denied) ||
	       deed_is_by(denied, done);
}

/* Whether a version tells it as done: the denier itself, of the same by or to
 * whom it is denied; or the other. */
static bool done_find(const struct search *search, const struct lines *lines,
	const struct deed *denied, struct deed *done)
{
	for (uint32_t row = 0; row < lines->count; row++) {
		const struct line *line = &lines->rows[row];

		for (uint32_t at = 0; at < line->count; at++)
			if (deed_done(line, at, denied, done) &&
				(lines == &search->denier
						? is_own_deed(denied, done)
						: is_one_deed(search->scenes,
							  search->turned,
							  denied, done)))
				return true;
	}
	return false;
}

static bool is_denied_too(const struct deeds *deeds, const struct deed *denied)
{
	for (uint32_t i = 0; i < deeds->count; i++)
		if (deed_is_verb(&deeds->rows[i], denied->verb))
			return true;
	return false;
}

static void denied_meet(struct search *search, const struct deed *denied)
{
	const struct findings_between two = {search->arena, search->scenes->a,
		search->scenes->b, search->findings};
	struct deed done, own;
	struct span a, b;

	if (done_find(search, &search->denier, denied, &own) ||
		!done_find(search, &search->other, denied, &done))
		return;
	a = search->turned ? done.span : denied->span;
	b = search->turned ? denied->span : done.span;
	if (!findings_tell(search->findings, a, b))
		finding_add(&two, FINDING_CONFLICT, KIND_NEGATION, a, b,
			STR("one deed, by who does it or what it is done to"));
}

static struct deeds *deeds_of(struct arena *arena, const struct lines *lines)
{
	struct deeds *deeds = arena_alloc_raw(arena, sizeof(*deeds));

	deeds->count = 0;
	for (uint32_t row = 0; row < lines->count; row++)
		deeds_denied(&lines->rows[row], deeds);
	return deeds;
}

static void side_meet(struct search *search, const struct deeds *denied,
	const struct deeds *others)
{
	for (uint32_t i = 0; i < denied->count; i++)
		if (!is_denied_too(others, &denied->rows[i]))
			denied_meet(search, &denied->rows[i]);
}

void undone_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct search search = {
		arena, scenes, findings, false, {NULL, 0}, {NULL, 0}};
	struct lines a, b;
	const struct deeds *mine, *others;
	int32_t days;

	if (version_days(scenes->a, scenes->b, &days) &&
		abs(days) > NEAR_REPORTS)
		return;
	search.denier = a = lines_make(arena, scenes->a);
	search.other = b = lines_make(arena, scenes->b);
	mine = deeds_of(arena, &a);
	others = deeds_of(arena, &b);
	side_meet(&search, mine, others);
	search.turned = true;
	search.denier = b;
	search.other = a;
	side_meet(&search, others, mine);
}
