#include "story/claim_stage.h"

#include "story/said_number.h"

#include <stdlib.h>

enum {
	WORTH_STAGE = 12,   /* of the words that two sentences share, */
	WORTH_LONG = 60,    /* and in a long story, which has many matters */
	LATER_MINUTES = 60, /* less apart the two are of one time */
	SIDES_MOST = 3,     /* of a stage */
	STAGES = 6,         /* of a matter */
	LONG_STORY = 30     /* sentences */
};

static bool published_later(const struct opposition *opposition, int *later)
{
	day_t a = opposition->a.version->published.value;
	day_t b = opposition->b.version->published.value;
	int64_t a_minute = opposition->a.version->minute;
	int64_t b_minute = opposition->b.version->minute;

	if (a == DAY_NONE || b == DAY_NONE)
		return false;
	if (a == b && (a_minute == NO_MINUTE || b_minute == NO_MINUTE ||
			      llabs(a_minute - b_minute) < LATER_MINUTES))
		return false;
	*later = b > a || (a == b && b_minute > a_minute) ? 1 : -1;
	return true;
}

static bool is_long(const struct opponent *side)
{
	return side->version->said.sentences.count > LONG_STORY;
}

/* Whether a version tells of one stage of a matter, and no other; a long one
 * tells of many matters. */
static bool is_one_stage(
	const struct opponent *side, const struct said_phrase *like)
{
	if (is_long(side))
		return false;
	for (uint32_t at = keyed_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++)
		if (opponent_phrase(side, side->phrases.rows[at].row)->stage !=
			like->stage)
			return false;
	return true;
}

/* What was charged is convicted, what was blocked is cleared. How alike the
 * sentences must be: not at all where each version has one stage to tell of. */
static bool stages_follow(const struct opposition *opposition,
	const struct said_phrase *mine, const struct said_phrase *other,
	uint32_t *least)
{
	int later;

	if (!mine->stage || !other->stage || mine->stage == other->stage ||
		!published_later(opposition, &later) ||
		(later > 0) != (other->stage > mine->stage) ||
		(later > 0 ? other : mine)->to_come)
		return false;
	*least = is_one_stage(&opposition->a, mine) &&
				 is_one_stage(&opposition->b, other)
			 ? 0
		 : is_long(&opposition->a) || is_long(&opposition->b)
			 ? WORTH_LONG
			 : WORTH_STAGE;
	return !said_numbers_differ(mine->number, other->number);
}

static void stage_put(struct opposition *opposition,
	const struct said_phrase *mine, const struct said_phrase *other)
{
	opposition_put(opposition, FINDING_UPDATE, KIND_STATUS, mine->span,
		other->span, STR("the matter went on between the two reports"));
}

/* The phrase of the other version that is of a stage, follows and is most
 * alike; NULL where none does. `turned`: the phrase is b's. */
static const struct said_phrase *stage_next(const struct opposition *opposition,
	const struct said_phrase *phrase, uint8_t stage, uint8_t side_told,
	bool turned)
{
	const struct opponent *side = turned ? &opposition->a : &opposition->b;
	const struct said_phrase *next = NULL;
	uint32_t at = keyed_find(&side->phrases, phrase->matter), best = 0;

	for (uint32_t seen = 0;
		seen < MATTERS_MOST && at < side->phrases.count &&
		side->phrases.rows[at].key == phrase->matter;
		at++, seen++) {
		const struct said_phrase *like =
			opponent_phrase(side, side->phrases.rows[at].row);
		const struct said_phrase *mine = turned ? like : phrase;
		const struct said_phrase *other = turned ? phrase : like;
		uint32_t least, worth;

		if (like->kind != phrase->kind ||
			(!turned && (like->stage != stage ||
					    like->side != side_told)) ||
			!stages_follow(opposition, mine, other, &least))
			continue;
		worth = opposition_alike(
			opposition, mine->sentence, other->sentence)
				.worth;
		if (worth >= least && (!next || worth > best)) {
			next = like;
			best = worth;
		}
	}
	return next;
}

void stages_meet(struct opposition *opposition, const struct said_phrase *mine)
{
	for (uint8_t stage = 1; stage <= STAGES; stage++)
		for (uint8_t side = 0; side <= SIDES_MOST; side++) {
			const struct said_phrase *next = stage_next(
				opposition, mine, stage, side, false);

			if (next)
				stage_put(opposition, mine, next);
		}
}

static bool is_put(const struct opposition *opposition, struct span b)
{
	ROWS_EACH (struct finding, finding, *opposition->findings)
		if (finding->b.start == b.start && finding->b.end == b.end)
			return true;
	return false;
}

void stages_left(struct opposition *opposition)
{
	ROWS_EACH (struct said_phrase, other,
		opposition->b.version->said.phrases) {
		const struct said_phrase *mine;

		if (other->kind != SAID_STATUS || !other->stage ||
			is_put(opposition, other->span))
			continue;
		mine = stage_next(opposition, other, 0, 0, true);
		if (mine)
			stage_put(opposition, mine, other);
	}
}
