#include "story/claim_lasting.h"

#include "base/hash.h"
#include "base/keyed.h"
#include "story/claim_value.h"

#include <inttypes.h>

enum {
	AGE_DAYS = 366, /* that two ages may be off, each told in whole years */
	YEAR = 365,
	MEET_MOST = 4 /* claims of one key in a text that are compared */
};

/* Attributes that do not change, and of what they are told. */
static const struct {
	struct str name;
	enum claim_kind kind;
} lasting[] = {
	{STR_INIT("birth"), CLAIM_DAYS},
	{STR_INIT("death"), CLAIM_DAYS},
	{STR_INIT("founding"), CLAIM_DAYS},
	{STR_INIT("length"), CLAIM_QUANTITY},
	{STR_INIT("height"), CLAIM_QUANTITY},
	{STR_INIT("width"), CLAIM_QUANTITY},
	{STR_INIT("depth"), CLAIM_QUANTITY},
	{STR_INIT("age"), CLAIM_QUANTITY},
};

static bool is_age(const struct said_claim *claim)
{
	return claim->kind == CLAIM_QUANTITY &&
	       claim->quantity.kind == MEASURE_AGE && claim->apposed &&
	       claim->quantity.bound == BOUND_EQUAL;
}

static bool is_measure(const struct said_claim *claim)
{
	return claim->kind != CLAIM_QUANTITY ||
	       claim->quantity.kind == MEASURE_PHYSICAL || is_age(claim);
}

static bool is_lasting(const struct said_claim *claim)
{
	if (!claim->named || claim->vague || claim->denied ||
		claim->manner != MANNER_STATED || !is_measure(claim) ||
		str_find_char(claim->subject, ' ', 0) == STR_NPOS)
		return false;
	for (size_t i = 0; i < sizeof(lasting) / sizeof(*lasting); i++)
		if (claim->kind == lasting[i].kind &&
			str_eq(claim->attribute, lasting[i].name))
			return true;
	return false;
}

static uint64_t key_of(const struct said_claim *claim)
{
	return hash_more(hash_str(claim->attribute), claim->subject);
}

/* --- ages, each as of its article's day */

static struct judgement ages_judge(struct arena *arena, const struct version *a,
	const struct said_claim *mine, const struct version *b,
	const struct said_claim *other)
{
	day_t a_day = a->published.value, b_day = b->published.value;
	int64_t off;

	if (a_day == DAY_NONE || b_day == DAY_NONE)
		return (struct judgement){.verdict = VERDICT_APART};
	off = ((int64_t)b_day - a_day) -
	      (int64_t)(other->quantity.from - mine->quantity.from) * YEAR;
	if (off >= -AGE_DAYS && off <= AGE_DAYS)
		return (struct judgement){.verdict = VERDICT_COMPATIBLE};
	return (struct judgement){VERDICT_DISJOINT, KIND_AGE,
		arena_format(arena,
			"the articles are %" PRId32
			" days apart, the ages %g years",
			(int32_t)(b_day - a_day),
			other->quantity.from - mine->quantity.from)};
}

static struct judgement claims_judge(struct arena *arena,
	const struct version *a, const struct said_claim *mine,
	const struct version *b, const struct said_claim *other)
{
	if (is_age(mine))
		return ages_judge(arena, a, mine, b, other);
	return claim_versus(arena, mine, other, READ_ROUNDED);
}

/* --- meeting */

static void conflict_put(struct arena *arena, const struct version *a,
	const struct said_claim *mine, const struct version *b,
	const struct said_claim *other, const struct judgement *judgement,
	struct findings *findings)
{
	const struct findings_between two = {arena, a, b, findings};
	struct finding *finding = finding_add(&two, FINDING_CONFLICT,
		judgement->kind, mine->value, other->value,
		arena_format(arena, "both tell the %.*s of %.*s%s",
			STR_ARG(mine->attribute), STR_ARG(mine->subject),
			is_age(mine) ? "" : ", which does not change"));

	if (judgement->because.len)
		*ROWS_ADD(arena, &finding->because) = judgement->because;
	*ROWS_ADD(arena, &finding->because) =
		STR("the articles tell other stories: two may have one name");
}

/* Against what the other says of the same: one that fits is enough. */
static void claim_meet(struct arena *arena, const struct version *a,
	const struct said_claim *mine, const struct version *b,
	const struct keyed_rows *keys, struct findings *findings)
{
	uint64_t key = key_of(mine);
	const struct said_claim *against = NULL;
	struct judgement judgement = {.verdict = VERDICT_APART};
	uint32_t low = keyed_find(keys, key);

	for (uint32_t i = low; i < keys->count && keys->rows[i].key == key &&
			       i < low + MEET_MOST;
		i++) {
		const struct said_claim *other =
			&b->said.claims.rows[keys->rows[i].row];
		struct judgement found = claims_judge(arena, a, mine, b, other);

		if (found.verdict == VERDICT_SAME ||
			found.verdict == VERDICT_COMPATIBLE)
			return;
		if (found.verdict == VERDICT_DISJOINT && !against) {
			against = other;
			judgement = found;
		}
	}
	if (against)
		conflict_put(arena, a, mine, b, against, &judgement, findings);
}

void lasting_compare(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	struct keyed_rows keys = {0};

	for (uint32_t i = 0; i < b->said.claims.count; i++)
		if (is_lasting(&b->said.claims.rows[i]))
			*ROWS_ADD(arena, &keys) = (struct keyed){
				key_of(&b->said.claims.rows[i]), i};
	if (!keys.count)
		return;
	keyed_sort(&keys);
	ROWS_EACH (struct said_claim, claim, a->said.claims)
		if (is_lasting(claim))
			claim_meet(arena, a, claim, b, &keys, findings);
}
