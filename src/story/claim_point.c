#include "story/claim_point.h"

#include "base/keyed.h"
#include "claim/point.h"
#include "story/claim_role.h"
#include "story/clue.h"

#include <stdlib.h>

enum {
	WORTH_LABEL = 12, /* of what two sentences have in common */
	WORTH_KIN = 50,
	WORTH_SPOUSE = 20,
	WORTH_NOUN = 40,
	WORTH_BEARING = 26,
	WORTH_DEED = 24,
	NEAR_REPORTS = 3, /* days between them */
	ALIKE_MOST = 16   /* points of one key */
};

/* What is found of a kind, how alike its sentences must be, and why. */
static const struct {
	enum kind kind;
	uint32_t worth;
	struct str why;
} tellings[] = {
	[POINT_LABEL] = {KIND_NUMBER, WORTH_LABEL,
		STR_INIT("each text names one, and another one")},
	[POINT_KIN] = {KIND_TITLE, WORTH_KIN,
		STR_INIT("the sentences tell of one relative")},
	[POINT_DEED] = {KIND_ORDER, 0,
		STR_INIT("the two have changed places in what was done")},
	[POINT_HOLDER] = {KIND_STATUS, 0,
		STR_INIT("of one person only one of the two can be so")},
	[POINT_FATE_AHEAD] = {KIND_STATUS, 0, {NULL, 0}},
	[POINT_FATE_BEHIND] = {KIND_STATUS, 0, {NULL, 0}},
	[POINT_FROM] = {KIND_ORDER, 0,
		STR_INIT("one way is the other's way back")},
	[POINT_SPOUSE] = {KIND_NAME, WORTH_SPOUSE,
		STR_INIT("the sentences tell of one marriage")},
	[POINT_BEARING] = {KIND_PLACE, WORTH_BEARING,
		STR_INIT("the sentences tell of one place")},
	[POINT_QUALITY] = {KIND_STATUS, WORTH_NOUN,
		STR_INIT("the sentences tell of one thing of its kind")},
};

/* The points of a version by key. */
struct side {
	const struct said_points *points;
	struct keyed_rows rows;
};

static void side_make(
	struct arena *arena, const struct version *version, struct side *side)
{
	*side = (struct side){.points = &version->said.points};
	for (uint32_t i = 0; i < side->points->count; i++)
		*ROWS_ADD(arena, &side->rows) =
			(struct keyed){side->points->rows[i].key, i};
	keyed_sort(&side->rows);
}

static const struct said_point *point_at(const struct side *side, uint32_t at)
{
	return &side->points->rows[side->rows.rows[at].row];
}

static bool has_key(const struct side *side, uint32_t at, uint64_t key)
{
	return at < side->rows.count && side->rows.rows[at].key == key;
}

/* Whether a version tells what has a key in one way, and not another. */
static bool is_sole(const struct side *side, uint64_t key)
{
	uint32_t at = keyed_find(&side->rows, key), first = at;

	for (; has_key(side, at, key); at++)
		if (at - first == ALIKE_MOST ||
			point_at(side, at)->value !=
				point_at(side, first)->value)
			return false;
	return at > first;
}

struct meeting {
	struct arena *arena;
	const struct scenes *scenes;
	struct side a, b;
	struct findings *findings;
};

/* Whether what two points of one key tell cannot both be so. */
static bool is_other(const struct meeting *meeting, const struct said_point *x,
	const struct said_point *y)
{
	if (x->kind != POINT_SPOUSE)
		return x->value != y->value;
	return given_names_differ(
		str_last_word(
			str_at(meeting->scenes->a->article.text, x->span)),
		str_last_word(
			str_at(meeting->scenes->b->article.text, y->span)));
}

static struct str telling_of(
	const struct version *version, const struct said_point *point)
{
	return str_at(version->article.text,
		version->said.sentences.rows[point->sentence].span);
}

/* How alike the sentences of two points must be: little, where both tell whom
 * one who died leaves behind. */
static uint32_t worth_least(const struct meeting *meeting,
	const struct said_point *x, const struct said_point *y)
{
	if (x->kind == POINT_SPOUSE &&
		clue_in(telling_of(meeting->scenes->a, x), CLUE_LEAVES) &&
		clue_in(telling_of(meeting->scenes->b, y), CLUE_LEAVES))
		return 0;
	return x->deed ? WORTH_DEED : tellings[x->kind].worth;
}

/* The two points of a key whose sentences are most alike. */
static void key_meet(struct meeting *meeting, uint64_t key)
{
	const struct findings_between two = {meeting->arena, meeting->scenes->a,
		meeting->scenes->b, meeting->findings};
	const struct said_point *best[2] = {NULL, NULL};
	uint32_t most = 0;
	int32_t days = 0;

	for (uint32_t i = keyed_find(&meeting->a.rows, key);
		has_key(&meeting->a, i, key); i++)
		for (uint32_t j = keyed_find(&meeting->b.rows, key);
			has_key(&meeting->b, j, key); j++) {
			const struct said_point *x = point_at(&meeting->a, i);
			const struct said_point *y = point_at(&meeting->b, j);
			uint32_t worth = scenes_around(
				meeting->scenes, x->sentence, y->sentence);

			if (best[0] && worth <= most)
				continue;
			best[0] = x;
			best[1] = y;
			most = worth;
		}
	/* The next match, the way back: it may well be the other way round. */
	if (best[0]->kind == POINT_DEED && version_days(two.a, two.b, &days) &&
		abs(days) > NEAR_REPORTS)
		return;
	if (is_other(meeting, best[0], best[1]) &&
		most >= worth_least(meeting, best[0], best[1]) &&
		!findings_tell(meeting->findings, best[0]->span, best[1]->span))
		finding_add(&two, FINDING_CONFLICT,
			tellings[best[0]->kind].kind, best[0]->span,
			best[1]->span, tellings[best[0]->kind].why);
}

void points_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct meeting meeting = {
		.arena = arena, .scenes = scenes, .findings = findings};

	side_make(arena, scenes->a, &meeting.a);
	side_make(arena, scenes->b, &meeting.b);
	for (uint32_t at = 0; at < meeting.a.rows.count; at++) {
		uint64_t key = meeting.a.rows.rows[at].key;

		if ((at == 0 || meeting.a.rows.rows[at - 1].key != key) &&
			is_sole(&meeting.a, key) && is_sole(&meeting.b, key))
			key_meet(&meeting, key);
	}
}
