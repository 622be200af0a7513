#include "story/claim_rank.h"

#include "story/kind.h"

enum {
	RANKS_MOST = 32,
	WORTH_HELD = 18, /* of the sentences; of those that tell of a thing */
	WORTH_NTH = 18
};

struct meeting {
	struct arena *arena;
	const struct scenes *scenes;
	const struct said_ranks *a, *b;
	struct findings *findings;
	uint32_t first; /* of ours */
};

static void finding_put(struct meeting *meeting, const struct said_rank *mine,
	const struct said_rank *other, struct str why)
{
	const struct findings_between two = {meeting->arena, meeting->scenes->a,
		meeting->scenes->b, meeting->findings};

	finding_add(&two, FINDING_CONFLICT, KIND_ORDER, mine->span, other->span,
		why);
}

static uint32_t worth(const struct meeting *meeting,
	const struct said_rank *mine, const struct said_rank *other)
{
	return scenes_worth(meeting->scenes, mine->sentence, other->sentence);
}

/* How many ranks a version tells of one holder, or of one kind of thing. */
static uint32_t of_count(
	const struct said_ranks *ranks, const struct said_rank *like)
{
	uint32_t count = 0;

	ROWS_EACH (struct said_rank, rank, *ranks)
		count += rank->held == like->held && rank->of == like->of;
	return count;
}

/* To how many it gives a place. */
static uint32_t holders_count(const struct said_ranks *ranks, uint16_t place)
{
	uint32_t count = 0;

	ROWS_EACH (struct said_rank, rank, *ranks)
		count += rank->held && rank->rank == place;
	return count;
}

static bool has_name(const struct version *version, struct str last)
{
	return str_find(version->article.text, last, 0) != STR_NPOS;
}

static bool touches(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Who came second in the place of another came third as well: the finding that
 * tells of them, or NULL. */
static struct finding *told_of(const struct meeting *meeting,
	const struct said_rank *mine, const struct said_rank *other)
{
	const struct said *a = &meeting->scenes->a->said;
	const struct said *b = &meeting->scenes->b->said;

	for (uint32_t i = meeting->first; i < meeting->findings->count; i++) {
		struct finding *finding = &meeting->findings->rows[i];

		if (touches(finding->a,
			    a->sentences.rows[mine->sentence].span) &&
			touches(finding->b,
				b->sentences.rows[other->sentence].span))
			return finding;
	}
	return NULL;
}

/* Two that have changed places are told of together. */
static void held_put(struct meeting *meeting, const struct said_rank *mine,
	const struct said_rank *other, struct str why)
{
	const struct findings_between two = {meeting->arena, meeting->scenes->a,
		meeting->scenes->b, meeting->findings};
	struct finding *finding = told_of(meeting, mine, other);

	if (finding)
		finding_widen(
			&two, finding, KIND_ORDER, mine->span, other->span);
	else
		finding_put(meeting, mine, other, why);
}

static bool is_place_of_two(const struct meeting *meeting,
	const struct said_rank *mine, const struct said_rank *other)
{
	return mine->of != other->of && mine->rank == other->rank &&
	       mine->rank > 1 && holders_count(meeting->a, mine->rank) == 1 &&
	       holders_count(meeting->b, mine->rank) == 1 &&
	       has_name(meeting->scenes->a, other->last) &&
	       has_name(meeting->scenes->b, mine->last);
}

/* One place that two came in. */
static void place_meet(struct meeting *meeting, const struct said_rank *mine,
	const struct said_rank *other)
{
	if (is_place_of_two(meeting, mine, other))
		held_put(meeting, mine, other,
			STR("both texts name the two, and each gives the place "
			    "to another"));
}

/* Whether somebody else came in the place that the other text gives to one. */
static bool is_swapped(const struct meeting *meeting,
	const struct said_rank *mine, const struct said_rank *other)
{
	ROWS_EACH (struct said_rank, rank, *meeting->b)
		if (rank->held && is_place_of_two(meeting, mine, rank))
			return true;
	ROWS_EACH (struct said_rank, rank, *meeting->a)
		if (rank->held && is_place_of_two(meeting, rank, other))
			return true;
	return false;
}

/* One who came in two places. */
static void holder_meet(struct meeting *meeting, const struct said_rank *mine,
	const struct said_rank *other)
{
	if (mine->of == other->of && mine->rank != other->rank &&
		of_count(meeting->a, mine) == 1 &&
		of_count(meeting->b, other) == 1 &&
		(worth(meeting, mine, other) >= WORTH_HELD ||
			is_swapped(meeting, mine, other)))
		held_put(meeting, mine, other, STR("one comes in one place"));
}

static void nth_meet(struct meeting *meeting, const struct said_rank *mine,
	const struct said_rank *other)
{
	if (mine->of == other->of && mine->rank != other->rank &&
		of_count(meeting->a, mine) == 1 &&
		of_count(meeting->b, other) == 1 &&
		scenes_ends(meeting->scenes, mine->sentence, other->sentence) >
			0 &&
		worth(meeting, mine, other) >= WORTH_NTH)
		finding_put(meeting, mine, other,
			STR("the sentences tell of one thing of its kind"));
}

void ranks_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct meeting meeting = {.arena = arena,
		.scenes = scenes,
		.a = &scenes->a->said.ranks,
		.b = &scenes->b->said.ranks,
		.findings = findings,
		.first = findings->count};

	if (meeting.a->count > RANKS_MOST || meeting.b->count > RANKS_MOST)
		return;
	ROWS_EACH (struct said_rank, one, *meeting.a)
		ROWS_EACH (struct said_rank, again, *meeting.b)
			if (one->held && again->held)
				holder_meet(&meeting, one, again);
	ROWS_EACH (struct said_rank, mine, *meeting.a)
		ROWS_EACH (struct said_rank, other, *meeting.b) {
			if (mine->held && other->held)
				place_meet(&meeting, mine, other);
			else if (!mine->held && !other->held)
				nth_meet(&meeting, mine, other);
		}
}
