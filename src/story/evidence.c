#include "story/evidence.h"

/* Both must take it for a name or a number; else it is a word. */
static struct shared *shared_of(struct evidence *evidence, uint8_t a, uint8_t b)
{
	if (a != b)
		return &evidence->words;
	switch ((enum term_kind)a) {
	case TERM_NAME:
		return &evidence->names;
	case TERM_NUMBER:
		return &evidence->numbers;
	case TERM_WORD:
	case TERM_DAY:
		break;
	}
	return &evidence->words;
}

static void totals_add(const struct version *version, uint32_t totals[4])
{
	ROWS_EACH (struct trait, trait, version->traits)
		totals[trait->kind] += trait->weight;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static void traits_meet(const struct version *a, const struct version *b,
	struct evidence *evidence)
{
	uint32_t a_totals[4] = {0}, b_totals[4] = {0}, i = 0, j = 0;

	while (i < a->traits.count && j < b->traits.count) {
		const struct trait *mine = &a->traits.rows[i];
		const struct trait *other = &b->traits.rows[j];

		if (mine->key != other->key) {
			if (mine->key < other->key)
				i++;
			else
				j++;
			continue;
		}
		if (mine->kind != TERM_DAY)
			shared_of(evidence, mine->kind, other->kind)->weight +=
				least(mine->weight, other->weight);
		i++;
		j++;
	}
	totals_add(a, a_totals);
	totals_add(b, b_totals);
	evidence->names.least = least(a_totals[TERM_NAME], b_totals[TERM_NAME]);
	evidence->numbers.least =
		least(a_totals[TERM_NUMBER], b_totals[TERM_NUMBER]);
	evidence->words.least = least(a_totals[TERM_WORD], b_totals[TERM_WORD]);
}

static uint32_t strange_count(const struct version *a, const struct version *b)
{
	uint32_t count = 0;

	ROWS_EACH (struct trait, trait, a->headline)
		count += trait->kind == TERM_NAME &&
			 !trait_find(&b->traits, trait->key);
	return count;
}

static uint32_t passages_weight(const struct version *version)
{
	uint32_t weight = 0;

	ROWS_EACH (struct passage, passage, version->passages)
		weight += passage->weight;
	return weight;
}

static void matches_count(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence)
{
	uint32_t copied[2] = {0, 0};

	ROWS_EACH (struct match, match, *matches) {
		evidence->agree += match->agree;
		evidence->swapped += match->swapped;
		if (!match_is_duplicate(a, match))
			continue;
		evidence->duplicates++;
		copied[0] += a->passages.rows[match->a].weight;
		copied[1] += b->passages.rows[match->b].weight;
	}
	evidence->copied = copied[0];
	evidence->weights[0] = passages_weight(a);
	evidence->weights[1] = passages_weight(b);
	for (int side = 0; side < 2; side++)
		evidence->same[side] =
			evidence->weights[side]
				? (uint32_t)((uint64_t)copied[side] * 100 /
					     evidence->weights[side])
				: 0;
}

static void days_meet(
	const struct days *a, const struct days *b, struct shared *days)
{
	uint32_t i = 0, j = 0;

	days->least = least(a->count, b->count);
	while (i < a->count && j < b->count) {
		if (a->rows[i] == b->rows[j])
			days->weight++;
		if (a->rows[i] <= b->rows[j])
			i++;
		else
			j++;
	}
}

static int32_t distance(day_t a, day_t b)
{
	return a > b ? a - b : b - a;
}

/* A page's own date says when it was printed, not when the story was. */
static day_t day_of(const struct version *version)
{
	return version->published.page ? DAY_NONE : version->published.value;
}

/* From a day to the nearest one that a dateline without a year may mean. */
static int32_t days_to(day_t day, struct civil dateline)
{
	int32_t year = day_to_civil(day).year, nearest = -1;

	for (int32_t y = year - 1; y <= year + 1; y++) {
		day_t meant = day_from_civil(y, dateline.month, dateline.day);

		if (meant != DAY_NONE &&
			(nearest < 0 || distance(day, meant) < nearest))
			nearest = distance(day, meant);
	}
	return nearest;
}

static int32_t days_apart(const struct version *a, const struct version *b)
{
	enum { LEAP_YEAR = 2000 }; /* any, to count days within */
	day_t mine = day_of(a), other = day_of(b);

	if (mine != DAY_NONE && other != DAY_NONE)
		return distance(mine, other);
	if (mine == DAY_NONE && a->dateline.month)
		mine = other != DAY_NONE
			       ? DAY_NONE
			       : day_from_civil(LEAP_YEAR, a->dateline.month,
					 a->dateline.day);
	if (mine != DAY_NONE && b->dateline.month)
		return days_to(mine, b->dateline);
	if (other != DAY_NONE && a->dateline.month)
		return days_to(other, a->dateline);
	return -1;
}

void evidence_find(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence)
{
	*evidence = (struct evidence){0};
	traits_meet(a, b, evidence);
	days_meet(&a->days, &b->days, &evidence->days);
	matches_count(a, b, matches, evidence);
	evidence->strange[0] = strange_count(a, b);
	evidence->strange[1] = strange_count(b, a);
	evidence->apart = days_apart(a, b);
	evidence->yearless = day_of(a) == DAY_NONE || day_of(b) == DAY_NONE;
}
