#include "story/claim_side.h"

#include "base/hash.h"

#include <stdlib.h>

enum {
	WORTH_SIDES = 50, /* of the words that two sentences share */
	WORTH_AROUND = 26 /* with the sentences before them */
};

/* Whether the phrase of the side that is most like `other` says the same. */
static bool says_it_too(const struct opposition *opposition,
	const struct said_phrase *mine, const struct said_phrase *other,
	bool turned)
{
	const struct opponent *side = turned ? &opposition->b : &opposition->a;
	uint32_t worth =
		opposition_alike(opposition, mine->sentence, other->sentence)
			.worth;
	const struct said_phrase *like = turned ? mine : other;

	for (uint32_t at = keyed_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++) {
		const struct said_phrase *phrase =
			opponent_phrase(side, side->phrases.rows[at].row);
		struct alike alike =
			turned ? opposition_alike(opposition, mine->sentence,
					 phrase->sentence)
			       : opposition_alike(opposition, phrase->sentence,
					 other->sentence);

		if (phrase->kind == like->kind && phrase->side == like->side &&
			phrase->stage == like->stage && alike.worth >= worth)
			return true;
	}
	return false;
}

static bool sides_exclude(
	const struct said_phrase *a, const struct said_phrase *b)
{
	return a->stage == b->stage && a->side && b->side && a->side != b->side;
}

/* What a story tells of one person, one ballot, one deal or one forecast, and
 * not of each of the bills that a board votes on. */
static bool is_of_one(uint64_t matter)
{
	static const struct str matters[] = {STR_INIT("plea"),
		STR_INIT("custody"), STR_INIT("case"), STR_INIT("count"),
		STR_INIT("consent"), STR_INIT("estimates"), STR_INIT("tenure"),
		STR_INIT("post"), STR_INIT("accord")};

	for (size_t i = 0; i < sizeof(matters) / sizeof(*matters); i++)
		if (matter == hash_str(matters[i]))
			return true;
	return false;
}

/* Who would not go may go some days later, who is suspended be dismissed, and
 * what was agreed be ratified. */
static bool is_gone_on(
	const struct opposition *opposition, const struct said_phrase *mine)
{
	enum { APART = 2 };
	int32_t days;

	return (mine->matter == hash_str(STR("tenure")) ||
		       mine->matter == hash_str(STR("post")) ||
		       mine->matter == hash_str(STR("accord"))) &&
	       version_days(
		       opposition->a.version, opposition->b.version, &days) &&
	       abs(days) >= APART;
}

/* Whether a version tells another side of the matter as well: who admitted
 * fraud and was cleared of theft stood for two charges. */
static bool tells_another(
	const struct opponent *side, const struct said_phrase *mine)
{
	for (uint32_t at = keyed_find(&side->phrases, mine->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == mine->matter;
		at++) {
		const struct said_phrase *phrase =
			opponent_phrase(side, side->phrases.rows[at].row);

		if (phrase->kind == mine->kind &&
			phrase->stage == mine->stage &&
			phrase->side != mine->side &&
			(phrase->span.end <= mine->span.start ||
				phrase->span.start >= mine->span.end))
			return true;
	}
	return false;
}

/* Each count of an indictment has its own verdict. */
static bool is_of_several(const struct opposition *opposition,
	const struct said_phrase *mine, const struct said_phrase *other)
{
	return mine->matter == hash_str(STR("case")) &&
	       (tells_another(&opposition->a, mine) ||
		       tells_another(&opposition->b, other));
}

static bool side_meet(struct opposition *opposition,
	const struct said_phrase *mine, const struct said_phrase *other)
{
	struct alike alike =
		opposition_alike(opposition, mine->sentence, other->sentence);
	bool around = opposition->scenes && is_of_one(mine->matter) &&
		      scenes_around(opposition->scenes, mine->sentence,
			      other->sentence) >= WORTH_AROUND;

	if ((alike.worth < WORTH_SIDES && !around) ||
		is_of_several(opposition, mine, other))
		return false;
	if (says_it_too(opposition, mine, other, false) ||
		says_it_too(opposition, mine, other, true))
		return false;
	opposition_put(opposition,
		is_gone_on(opposition, mine) ? FINDING_UPDATE
					     : FINDING_CONFLICT,
		KIND_STATUS, mine->span, other->span,
		STR("of one matter only one of the two can be so"));
	return true;
}

bool sides_meet(struct opposition *opposition, const struct said_phrase *mine)
{
	const struct keyed_rows *phrases = &opposition->b.phrases;
	uint32_t at = keyed_find(phrases, mine->matter);

	for (uint32_t seen = 0; seen < MATTERS_MOST && at < phrases->count &&
				phrases->rows[at].key == mine->matter;
		at++, seen++) {
		const struct said_phrase *other =
			opponent_phrase(&opposition->b, phrases->rows[at].row);

		if (mine->kind == other->kind && sides_exclude(mine, other) &&
			side_meet(opposition, mine, other))
			return true;
	}
	return false;
}
