#include "story/claim_action.h"

#include "claim/action.h"
#include "story/said_number.h"

#include <stdlib.h>

enum {
	ACTIONS_MOST = 160, /* of a version; more are a book, or a list */
	WORTH_THINGS = 20,  /* of what the two clauses have in common, */
	WORTH_AROUND = 40,  /* and their sentences with those before */
	THROUGHOUT = 3,     /* sentences, and of so many one */
	WORTH_THROUGHOUT = 3,
	APART = 2,      /* days after which something may have turned, */
	APART_SLOW = 15 /* and what takes longer */
};

struct meeting {
	struct arena *arena;
	const struct scenes *scenes;
	struct findings *findings;
	const struct said *a, *b;
};

static enum kind kind_of(uint16_t class)
{
	static const enum kind kinds[] = {
#define CLASS(NAME, kind, trait, why) KIND_##kind,
#define ACTION(NAME, side, phrases, example)
#include "lang/en/action.def"
#undef CLASS
#undef ACTION
	};

	return kinds[class];
}

static enum action_trait trait_of(uint16_t class)
{
	return action_class_at((enum action_class) class)->trait;
}

/* --- how alike */

/* Told of throughout, as is the firm that is bid for: it says nothing of which
 * of all the actions is meant. */
static bool is_throughout(
	const struct keyed_rows *topics, uint64_t key, uint32_t sentences)
{
	uint32_t at = keyed_find(topics, key), count = 0;

	while (at < topics->count && topics->rows[at].key == key) {
		count++;
		at++;
	}
	return count >= THROUGHOUT && count * THROUGHOUT >= sentences;
}

static uint32_t thing_worth(const struct meeting *meeting,
	const struct said_topic *x, const struct said_topic *y)
{
	if (is_throughout(&meeting->scenes->a_topics, x->key,
		    meeting->a->sentences.count) ||
		is_throughout(&meeting->scenes->b_topics, y->key,
			meeting->b->sentences.count))
		return WORTH_THROUGHOUT;
	return scene_topic_worth(x, y);
}

/* What the clauses have in common; strangers: both name somebody, and nobody
 * that both have. */
static uint32_t things_worth(const struct meeting *meeting,
	const struct said_action *x, const struct said_action *y,
	bool *strangers)
{
	uint32_t i = x->things, j = y->things, worth = 0, names = 0;
	bool named[2] = {false, false};

	while (i < x->things_end && j < y->things_end) {
		const struct said_topic *m = &meeting->a->things.rows[i];
		const struct said_topic *o = &meeting->b->things.rows[j];

		if (m->key == o->key) {
			worth += thing_worth(meeting, m, o);
			names += m->name && o->name;
		}
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	for (i = x->things; i < x->things_end; i++)
		named[0] |= meeting->a->things.rows[i].name;
	for (j = y->things; j < y->things_end; j++)
		named[1] |= meeting->b->things.rows[j].name;
	*strangers = named[0] && named[1] && !names;
	return worth;
}

/* One, and several: the head of a mission who has been found is not of the 300
 * who are missing. */
static bool is_of_other_number(
	const struct said_action *x, const struct said_action *y)
{
	return said_numbers_differ(x->number, y->number) ||
	       (x->number == NUMBER_ANY && y->number == NUMBER_COUNTED) ||
	       (y->number == NUMBER_ANY && x->number == NUMBER_COUNTED);
}

/* How sure it is that both tell of one action; 0: not at all. */
static uint32_t alike(const struct meeting *meeting,
	const struct said_action *x, const struct said_action *y)
{
	bool strangers;
	uint32_t things = things_worth(meeting, x, y, &strangers);
	uint32_t around =
		scenes_around(meeting->scenes, x->sentence, y->sentence);

	if (strangers || is_of_other_number(x, y) || things < WORTH_THINGS ||
		around < WORTH_AROUND)
		return 0;
	return things + around;
}

/* --- both cannot be so */

/* Whether a version tells the other's side of it, too. */
static bool tells_too(const struct meeting *meeting, bool turned,
	const struct said_action *x, const struct said_action *y,
	uint32_t worth)
{
	const struct said_actions *rows =
		turned ? &meeting->a->actions : &meeting->b->actions;

	ROWS_EACH (struct said_action, action, *rows) {
		const struct said_action *like = turned ? y : x;
		bool strangers;

		if (action->class != like->class || action->side != like->side)
			continue;
		if (turned ? things_worth(meeting, action, y, &strangers) +
						scenes_worth(meeting->scenes,
							action->sentence,
							y->sentence) >=
					worth / 2
			   : things_worth(meeting, x, action, &strangers) +
						scenes_worth(meeting->scenes,
							x->sentence,
							action->sentence) >=
					worth / 2)
			return true;
	}
	return false;
}

/* Whether it may have turned between the two reports. */
static bool has_turned(const struct meeting *meeting, uint16_t class)
{
	enum action_trait trait = trait_of(class);
	int32_t days;

	if (trait != ACTION_TURNS && trait != ACTION_SLOW)
		return false;
	return version_days(meeting->scenes->a, meeting->scenes->b, &days) &&
	       abs(days) >= (trait == ACTION_SLOW ? APART_SLOW : APART);
}

static void finding_put(const struct meeting *meeting,
	const struct said_action *x, const struct said_action *y)
{
	const struct findings_between two = {meeting->arena, meeting->scenes->a,
		meeting->scenes->b, meeting->findings};
	bool update = has_turned(meeting, x->class);

	finding_add(&two, update ? FINDING_UPDATE : FINDING_CONFLICT,
		kind_of(x->class), x->span, y->span,
		update ? STR("the matter went on between the two reports")
		       : action_class_at((enum action_class)x->class)->why);
}

/* The action of b that is most like one of a and of another side. */
static void action_meet(
	const struct meeting *meeting, const struct said_action *x)
{
	const struct said_action *best = NULL;
	uint32_t most = 0;

	ROWS_EACH (struct said_action, y, meeting->b->actions) {
		uint32_t worth;

		if (y->class != x->class || y->side == x->side)
			continue;
		worth = alike(meeting, x, y);
		if (worth > most) {
			most = worth;
			best = y;
		}
	}
	if (best && !tells_too(meeting, false, x, best, most) &&
		!tells_too(meeting, true, x, best, most))
		finding_put(meeting, x, best);
}

void actions_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct meeting meeting = {.arena = arena,
		.scenes = scenes,
		.findings = findings,
		.a = &scenes->a->said,
		.b = &scenes->b->said};

	if (meeting.a->actions.count > ACTIONS_MOST ||
		meeting.b->actions.count > ACTIONS_MOST)
		return;
	ROWS_EACH (struct said_action, x, meeting.a->actions)
		action_meet(&meeting, x);
}
