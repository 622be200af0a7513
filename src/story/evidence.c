#include "story/evidence.h"

enum {
	STRANGE_WEIGHT = 15, /* of a name: what nearly all have is none */
	TOPIC_PERCENT = 75,  /* of the names, weighed in the corpus */
	QUOTE_TERMS = 3,     /* of a headline that is quoted, */
	QUOTE_PERCENT = 75,  /* that are found again, */
	QUOTE_GAP = 3,       /* the next within so many, */
	QUOTE_HEAD = 400     /* at the head of a notice */
};

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

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static void sums_meet(
	const struct sums *a, const struct sums *b, struct evidence *evidence)
{
	evidence->names.least =
		least(a->traits[TERM_NAME], b->traits[TERM_NAME]);
	evidence->rare_names.least = least(a->rare_names, b->rare_names);
	evidence->rare_words.least = least(a->rare_words, b->rare_words);
	evidence->numbers.least =
		least(a->traits[TERM_NUMBER], b->traits[TERM_NUMBER]);
	evidence->words.least =
		least(a->traits[TERM_WORD], b->traits[TERM_WORD]);
	evidence->tables = a->table && b->table;
	evidence->weights[0] = a->passages;
	evidence->weights[1] = b->passages;
}

static void trait_share(
	const struct trait *a, const struct trait *b, struct evidence *evidence)
{
	if (a->kind != TERM_DAY)
		shared_of(evidence, a->kind, b->kind)->weight +=
			least(a->weight, b->weight);
	if (a->kind == TERM_NAME && b->kind == TERM_NAME)
		evidence->rare_names.weight += least(a->rare, b->rare);
	else if (a->kind != TERM_DAY &&
		 shared_of(evidence, a->kind, b->kind) == &evidence->words)
		evidence->rare_words.weight += least(a->rare, b->rare);
}

static void traits_meet(const struct version *a, const struct version *b,
	struct evidence *evidence)
{
	uint32_t i = 0, j = 0;

	while (i < a->traits.count && j < b->traits.count) {
		const struct trait *mine = &a->traits.rows[i];
		const struct trait *other = &b->traits.rows[j];

		if (mine->key == other->key)
			trait_share(mine, other, evidence);
		i += mine->key <= other->key;
		j += other->key <= mine->key;
	}
}

/* Words of its headline that name somebody, which the other has nowhere. */
static uint32_t strange_count(const struct version *a, const struct version *b)
{
	uint32_t count = 0;

	ROWS_EACH (struct term, term, a->title_terms) {
		const struct trait *own = trait_find(&a->traits, term->key);

		count += own && own->kind == TERM_NAME &&
			 own->weight >= STRANGE_WEIGHT &&
			 !trait_find(&b->traits, term->key);
	}
	return count;
}

/* Words of a quotation that both give, for the most part the same; else 0. */
static uint32_t quoted_words(const struct version *a, const struct version *b,
	const struct match *match)
{
	enum { MOST_PERCENT = 60 };
	const struct passage *mine = &a->passages.rows[match->a];
	const struct passage *other = &b->passages.rows[match->b];
	uint32_t x = mine->end - mine->first, y = other->end - other->first;

	return mine->quoted && other->quoted &&
			       match->common * 100 >=
				       MOST_PERCENT * (x < y ? x : y)
		       ? match->common
		       : 0;
}

static void matches_count(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence)
{
	uint32_t copied[2] = {0, 0};

	ROWS_EACH (struct match, match, *matches) {
		uint32_t quoted = quoted_words(a, b, match);

		if (quoted > evidence->quoted)
			evidence->quoted = quoted;
		evidence->agree += match->agree;
		evidence->swapped += match->swapped;
		if (!match_is_duplicate(a, match))
			continue;
		evidence->duplicates++;
		copied[0] += a->passages.rows[match->a].weight;
		evidence->rare_copied += a->passages.rows[match->a].rare;
		copied[1] += b->passages.rows[match->b].weight;
	}
	evidence->copied = copied[0];
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

static int64_t minutes_apart(const struct version *a, const struct version *b)
{
	if (a->minute == NO_MINUTE || b->minute == NO_MINUTE)
		return -1;
	return a->minute > b->minute ? a->minute - b->minute
				     : b->minute - a->minute;
}

/* --- notices */

/* How many terms of a title stand in the text from `at` on, in order, with
 * hardly anything between them. */
static uint32_t title_follow(
	const struct terms *title, const struct terms *text, uint32_t at)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < title->count; i++)
		for (uint32_t j = at; j < text->count && j < at + QUOTE_GAP;
			j++)
			if (text->rows[j].key == title->rows[i].key) {
				found++;
				at = j + 1;
				break;
			}
	return found;
}

static bool quotes_headline(
	const struct version *notice, const struct version *other)
{
	const struct terms *title = &other->title_terms;
	const struct terms *text = &notice->passages.terms;

	if (!notice->notice || title->count < QUOTE_TERMS)
		return false;
	for (uint32_t at = 0; at < text->count && at < QUOTE_HEAD; at++)
		if (title_follow(title, text, at) * 100 >=
			title->count * QUOTE_PERCENT)
			return true;
	return false;
}

void evidence_meet(const struct version *a, const struct version *b,
	struct evidence *evidence)
{
	*evidence = (struct evidence){0};
	sums_meet(&a->sums, &b->sums, evidence);
	traits_meet(a, b, evidence);
	days_meet(&a->days, &b->days, &evidence->days);
	evidence->apart = days_apart(a, b);
	evidence->yearless = day_of(a) == DAY_NONE || day_of(b) == DAY_NONE;
	evidence->minutes = minutes_apart(a, b);
	evidence->notice = a->notice || b->notice;
	evidence->topic = (uint64_t)evidence->rare_names.least * 100 <
			  (uint64_t)evidence->names.least * TOPIC_PERCENT;
	evidence->quotes_headline =
		quotes_headline(a, b) || quotes_headline(b, a);
}

void evidence_match(const struct version *a, const struct version *b,
	const struct matches *matches, struct evidence *evidence)
{
	matches_count(a, b, matches, evidence);
	evidence->strange[0] = strange_count(a, b);
	evidence->strange[1] = strange_count(b, a);
}
