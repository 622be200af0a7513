#include "story/claim_rival.h"

#include "story/rival.h"
#include "story/slip.h"

#include <math.h>
#include <stdlib.h>

enum {
	VALUES_MOST = 96,  /* more are a table */
	WORTH_SURE = 9,    /* of what two sentences have in common, where */
	WORTH_MUTUAL = 18, /* nothing else can be meant; where each is the */
	WORTH_ONE = 20,    /* other's most alike; where one is */
	WORTH_AGE = 26,
	WORTH_LASTING = 25,
	WORTH_OWN = 18,
	NEAR = 4, /* tokens */
	WORTH_COMPANION = 12,
	WORTH_TELLING = 25,
	DIGITS_LEAST = 2,
	LATER_DAYS = 2,
	LATER_MINUTES = 60
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

struct value {
	uint32_t row; /* of said.claims */
	bool answered, told;
};

struct side {
	const struct version *version;
	uint32_t count;
	struct value values[VALUES_MOST];
};

struct meeting {
	struct arena *arena;
	const struct scenes *scenes;
	struct side a, b;
	bool agree[VALUES_MOST][VALUES_MOST]; /* values of a and of b */
	struct findings *findings;
};

/* Two values that may be told, and how well they fit. */
struct pair {
	uint32_t a, b; /* values */
	uint32_t worth;
	uint32_t ends; /* sentences of the two that have no better match: 0-2 */
	uint32_t own;  /* worth of the words that are of the values alone */
	enum slip slip;
	struct judgement judgement;
};
struct pairs ROWS_OF(struct pair);

static const struct said_claim *claim_at(const struct side *side, uint32_t i)
{
	return &side->version->said.claims.rows[side->values[i].row];
}

/* "Sept 18" in front of a story tells of nothing in it. */
static bool is_dateline(
	const struct version *version, const struct said_claim *claim)
{
	const struct details *details = &version->details;

	return claim->kind == CLAIM_DAYS && claim->bare &&
	       details->dateline.timex < details->timexes.count &&
	       details->timexes.rows[details->dateline.timex].span.start ==
		       claim->value.start;
}

static bool side_make(const struct version *version, struct side *side)
{
	side->version = version;
	side->count = 0;
	for (uint32_t row = 0; row < version->said.claims.count; row++) {
		const struct said_claim *claim =
			&version->said.claims.rows[row];

		if ((claim->kind != CLAIM_QUANTITY &&
			    claim->kind != CLAIM_DAYS) ||
			is_dateline(version, claim))
			continue;
		if (side->count == VALUES_MOST)
			return false;
		side->values[side->count++] =
			(struct value){.row = row, .answered = false};
	}
	return true;
}

/* --- what is told in both */

/* Whether a text has a number as it is written, of whatever. */
static bool has_digits(struct str text, struct str digits)
{
	for (size_t at = 0; (at = str_find(text, digits, at)) != STR_NPOS; at++)
		if ((at == 0 || !char_is_digit(text.ptr[at - 1])) &&
			(at + digits.len == text.len ||
				!char_is_digit(text.ptr[at + digits.len])))
			return true;
	return false;
}

/* "85-member", where the other has "43 of the 85 seats". */
static bool is_counted(const struct side *side, const struct version *other,
	const struct said_claim *claim)
{
	struct str text = str_at(side->version->article.text, claim->value);
	size_t at = 0, end;

	if (claim_class_of(claim) != CLASS_COUNT)
		return false;
	while (at < text.len && !char_is_digit(text.ptr[at]))
		at++;
	for (end = at; end < text.len && char_is_digit(text.ptr[end]);)
		end++;
	return end - at >= DIGITS_LEAST &&
	       (end == text.len || text.ptr[end] != ',') &&
	       has_digits(other->article.text, str_cut(text, at, end));
}

static void counted_find(struct side *side, const struct version *other)
{
	for (uint32_t i = 0; i < side->count; i++)
		if (is_counted(side, other, claim_at(side, i)))
			side->values[i].answered = true;
}

static void answers_find(struct meeting *meeting)
{
	for (uint32_t i = 0; i < meeting->a.count; i++)
		for (uint32_t j = 0; j < meeting->b.count; j++) {
			bool agree = rivals_agree(meeting->arena,
				claim_at(&meeting->a, i),
				claim_at(&meeting->b, j));

			meeting->agree[i][j] = agree;
			meeting->a.values[i].answered |= agree;
			meeting->b.values[j].answered |= agree;
		}
	counted_find(&meeting->a, meeting->b.version);
	counted_find(&meeting->b, meeting->a.version);
}

/* Values of its class that a version alone has. */
static uint32_t alone_count(const struct side *side, enum claim_class class)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < side->count; i++)
		count += !side->values[i].answered &&
			 claim_class_of(claim_at(side, i)) == class;
	return count;
}

/* --- the words that are of one value alone */

static bool is_own(
	const struct said_claim *claim, const struct said_topic *topic)
{
	return topic->token >= claim->from && topic->token < claim->to;
}

static uint32_t own_worth(const struct meeting *meeting,
	const struct said_claim *a, const struct said_claim *b)
{
	const struct said *mine = &meeting->a.version->said;
	const struct said *other = &meeting->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a->row];
	const struct said_sentence *y = &other->sentences.rows[b->row];
	uint32_t i = x->topics, j = y->topics, worth = 0;

	while (i < x->topics_end && j < y->topics_end) {
		const struct said_topic *m = &mine->topics.rows[i];
		const struct said_topic *o = &other->topics.rows[j];

		if (m->key == o->key && is_own(a, m) && is_own(b, o))
			worth += scene_topic_worth(m, o);
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	return worth;
}

/* Values of one sentence that may be meant by a value of the other, and whose
 * own words speak for it as much. */
static uint32_t meant_count(const struct meeting *meeting, bool turned,
	uint32_t mine, uint32_t sentence, uint32_t own)
{
	const struct side *side = turned ? &meeting->b : &meeting->a;
	const struct side *other = turned ? &meeting->a : &meeting->b;
	const struct rival rival = {side->version, claim_at(side, mine)};
	uint32_t count = 0;

	for (uint32_t i = 0; i < other->count; i++) {
		const struct rival like = {other->version, claim_at(other, i)};

		count += !other->values[i].answered &&
			 like.claim->row == sentence &&
			 rivals_compete(&rival, &like) &&
			 (own < WORTH_OWN ||
				 own_worth(meeting,
					 turned ? like.claim : rival.claim,
					 turned ? rival.claim : like.claim) >=
					 own);
	}
	return count;
}

/* --- findings */

static bool touches(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Whether a stage before has told of the two. */
static bool is_told(
	const struct findings *findings, struct span a, struct span b)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (touches(finding->a, a) && touches(finding->b, b))
			return true;
	return false;
}

/* The finding that was added; NULL where a stage before has told of it. */
static struct finding *told_put(struct meeting *meeting, struct span a,
	struct span b, enum finding_class class, enum kind kind, struct str why)
{
	struct finding *finding;

	if (is_told(meeting->findings, a, b))
		return NULL;
	finding = ROWS_ADD(meeting->arena, meeting->findings);
	finding->a = a;
	finding->b = b;
	finding->class = class;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding->message = arena_format(meeting->arena,
		"%.*s: '%.*s' and '%.*s'", STR_ARG(kind_differs(kind)),
		STR_ARG(str_at(meeting->a.version->article.text, a)),
		STR_ARG(str_at(meeting->b.version->article.text, b)));
	*ROWS_ADD(meeting->arena, &finding->because) = why;
	return finding;
}

/* --- weekdays of one date */

/* The number of the weekday that an expression begins with; 0 without. */
static uint32_t weekday_of(
	const struct side *side, const struct said_claim *claim)
{
	static const struct str days[] = {STR_INIT("mon"), STR_INIT("tue"),
		STR_INIT("wed"), STR_INIT("thu"), STR_INIT("fri"),
		STR_INIT("sat"), STR_INIT("sun")};
	struct str text = str_at(side->version->article.text, claim->value);

	/* "Saturday, July 19", and not "Saturday" alone. */
	if (str_find_char(text, ' ', 0) == STR_NPOS)
		return 0;
	for (uint32_t i = 0; i < LENGTH(days); i++)
		if (str_starts_fold(text, days[i]))
			return i + 1;
	return 0;
}

/* "Saturday, July 19" and "Friday, July 19". */
static void weekdays_compare(struct meeting *meeting, uint32_t a, uint32_t b)
{
	const struct said_claim *x = claim_at(&meeting->a, a);
	const struct said_claim *y = claim_at(&meeting->b, b);
	uint32_t mine, other;

	if (x->kind != CLAIM_DAYS || y->kind != CLAIM_DAYS ||
		x->timex.value.len != y->timex.value.len ||
		!str_eq(x->timex.value, y->timex.value))
		return;
	mine = weekday_of(&meeting->a, x);
	other = weekday_of(&meeting->b, y);
	if (mine && other && mine != other)
		told_put(meeting, x->value, y->value, FINDING_CONFLICT,
			KIND_WEEKDAY,
			STR("one date cannot fall on two weekdays"));
}

/* --- when */

/* Days from a to b; false where one is unknown. */
static bool days_between(const struct meeting *meeting, int32_t *days)
{
	day_t a = meeting->a.version->published.value;
	day_t b = meeting->b.version->published.value;

	if (a == DAY_NONE || b == DAY_NONE)
		return false;
	*days = b - a;
	return true;
}

/* Whether one is told so much later that what is counted, and what is still
 * to come, has gone on. */
static bool is_later(const struct meeting *meeting)
{
	const struct version *a = meeting->a.version, *b = meeting->b.version;
	int32_t days = 0;

	if (days_between(meeting, &days) && abs(days) >= LATER_DAYS)
		return true;
	if (a->minute != NO_MINUTE && b->minute != NO_MINUTE)
		return llabs(a->minute - b->minute) >= LATER_MINUTES;
	return days != 0 && a->publisher.len &&
	       str_eq_fold(a->publisher, b->publisher);
}

/* A toll goes on rising from one day to the next. */
static bool is_toll(const struct meeting *meeting, const struct said_claim *a,
	const struct said_claim *b)
{
	static const struct str tolls[] = {STR_INIT("deaths"),
		STR_INIT("injuries"), STR_INIT("missing"), STR_INIT("arrests"),
		STR_INIT("rescued"), STR_INIT("evacuated"), STR_INIT("cases"),
		STR_INIT("votes")};
	int32_t days = 0;

	if (!days_between(meeting, &days) || days == 0)
		return false;
	for (size_t i = 0; i < LENGTH(tolls); i++)
		if (str_eq(a->attribute, tolls[i]) ||
			str_eq(b->attribute, tolls[i]))
			return true;
	return false;
}

/* --- which are told */

static bool is_strong(enum slip slip)
{
	return slip == SLIP_DIGITS || slip == SLIP_SCALE || slip == SLIP_UNIT;
}

static bool is_sole(const struct meeting *meeting, const struct pair *pair)
{
	enum claim_class class = claim_class_of(claim_at(&meeting->a, pair->a));

	return alone_count(&meeting->a, class) == 1 &&
	       alone_count(&meeting->b, class) == 1;
}

/* Whether their sentences have no other values that they may stand for. */
static bool is_clear(const struct meeting *meeting, const struct pair *pair)
{
	const struct said_claim *a = claim_at(&meeting->a, pair->a);
	const struct said_claim *b = claim_at(&meeting->b, pair->b);

	return is_strong(pair->slip) ||
	       (meant_count(meeting, false, pair->a, b->row, pair->own) == 1 &&
		       meant_count(meeting, true, pair->b, a->row, pair->own) ==
			       1);
}

/* "Five of the eight regions": the other's number is there, as a word. */
static bool is_written(const struct version *version,
	const struct said_claim *claim, const struct said_claim *value)
{
	static const struct str words[] = {STR_INIT("two"), STR_INIT("three"),
		STR_INIT("four"), STR_INIT("five"), STR_INIT("six"),
		STR_INIT("seven"), STR_INIT("eight"), STR_INIT("nine"),
		STR_INIT("ten"), STR_INIT("eleven"), STR_INIT("twelve")};
	enum { FIRST = 2, LAST = FIRST + LENGTH(words) - 1 };
	struct str text = str_at(version->article.text, claim->sentence);
	double number = value->quantity.from;

	if (value->kind != CLAIM_QUANTITY || number == claim->quantity.from ||
		number != floor(number) || number < FIRST || number > LAST)
		return false;
	while (text.ptr)
		if (str_eq_fold(str_split(&text, ' '),
			    words[(uint32_t)number - FIRST]))
			return true;
	return false;
}

/* "rose by 3.2 per cent", "fell 3.2%": of a number that is told once. */
static bool is_turned(const struct said_claim *a, const struct said_claim *b)
{
	const struct quantity *mine = &a->quantity, *other = &b->quantity;

	return mine->change && other->change && mine->change != other->change &&
	       mine->from == other->from && mine->from != floor(mine->from);
}

static bool values_fit(const struct meeting *meeting, const struct pair *pair)
{
	const struct said_claim *a = claim_at(&meeting->a, pair->a);
	const struct said_claim *b = claim_at(&meeting->b, pair->b);
	bool same = a->quantity.from == b->quantity.from;
	bool sole = is_sole(meeting, pair) || same;

	if (is_turned(a, b))
		return true;
	if (pair->ends == 2)
		return pair->worth >= (uint32_t)(sole || is_strong(pair->slip)
							 ? WORTH_SURE
							 : WORTH_MUTUAL);
	if (pair->worth >= WORTH_AGE &&
		(same || (sole && is_strong(pair->slip))))
		return true;
	return pair->ends == 1 && pair->worth >= WORTH_ONE &&
	       (sole || is_strong(pair->slip));
}

/* People are told apart by their names, and grow older. */
static bool ages_fit(const struct meeting *meeting, const struct pair *pair)
{
	const struct said_claim *a = claim_at(&meeting->a, pair->a);
	const struct said_claim *b = claim_at(&meeting->b, pair->b);
	int32_t days = 0;

	if (a->named && b->named &&
		versus_names(a->subject, b->subject, true) == VERDICT_DISJOINT)
		return false;
	if (fabs(a->quantity.from - b->quantity.from) <= 1 &&
		(!days_between(meeting, &days) || days != 0))
		return false;
	if (a->named && b->named && a->apposed && b->apposed &&
		pair->worth >= WORTH_SURE)
		return true;
	return (pair->ends == 2 && pair->worth >= WORTH_MUTUAL) ||
	       (pair->ends == 1 && pair->worth >= WORTH_AGE);
}

static bool is_near(
	const struct said_claim *claim, const struct said_topic *topic)
{
	return topic->weight && (!topic->name || topic->weight < WEIGHT_RARE) &&
	       topic->token + NEAR >= claim->first &&
	       topic->token < claim->end + NEAR;
}

/* Whether a word beside one value, and no name, stands beside the other. */
static bool is_of_one_deed(const struct meeting *meeting,
	const struct said_claim *a, const struct said_claim *b)
{
	const struct said *mine = &meeting->a.version->said;
	const struct said *other = &meeting->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a->row];
	const struct said_sentence *y = &other->sentences.rows[b->row];
	uint32_t i = x->topics, j = y->topics;

	while (i < x->topics_end && j < y->topics_end) {
		const struct said_topic *m = &mine->topics.rows[i];
		const struct said_topic *o = &other->topics.rows[j];

		if (m->key == o->key && is_near(a, m) && is_near(b, o))
			return true;
		i += m->key <= o->key;
		j += o->key <= m->key;
	}
	return false;
}

/* Stories have many days, so they must be of what is done. */
static bool days_fit(const struct meeting *meeting, const struct pair *pair)
{
	bool slip = pair->slip == SLIP_MONTH || pair->slip == SLIP_DIGITS;
	bool years = claim_at(&meeting->a, pair->a)->timex.value.len == 4;

	if (years && slip && pair->ends == 2)
		return pair->worth >= WORTH_MUTUAL;
	if (!is_of_one_deed(meeting, claim_at(&meeting->a, pair->a),
		    claim_at(&meeting->b, pair->b)))
		return false;
	if (pair->ends == 2)
		return pair->worth >=
		       (uint32_t)(slip ? WORTH_SURE : WORTH_MUTUAL);
	return pair->ends == 1 && pair->worth >= WORTH_MUTUAL &&
	       (slip || is_sole(meeting, pair));
}

static bool is_fit(const struct meeting *meeting, const struct pair *pair)
{
	switch (claim_class_of(claim_at(&meeting->a, pair->a))) {
	case CLASS_COUNT:
	case CLASS_RATIO:
	case CLASS_MONEY:
	case CLASS_GRADE:
	case CLASS_PHYSICAL:
	case CLASS_SCORE:
		return values_fit(meeting, pair);
	case CLASS_AGE:
		return ages_fit(meeting, pair);
	case CLASS_LASTING:
		return pair->ends == 2 && pair->worth >= WORTH_LASTING;
	case CLASS_DAYS:
		return days_fit(meeting, pair);
	case CLASS_ORDER:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return false;
}

/* Three digits that are no round number are not told twice by chance. */
static bool is_telling(const struct said_claim *claim)
{
	double value = fabs(claim->quantity.from);

	while (value >= 1000 && fmod(value, 10) == 0)
		value /= 10;
	return value >= 100 && fmod(value, 100) != 0;
}

/* The first value of a value's sentence. */
static uint32_t row_first(const struct side *side, uint32_t value)
{
	uint32_t row = claim_at(side, value)->row;

	while (value > 0 && claim_at(side, value - 1)->row == row)
		value--;
	return value;
}

/* What the values that the two sentences have in common are worth. */
static uint32_t companions_worth(
	const struct meeting *meeting, const struct pair *pair)
{
	const struct side *a = &meeting->a, *b = &meeting->b;
	uint32_t worth = 0, x_row = claim_at(a, pair->a)->row;
	uint32_t y_row = claim_at(b, pair->b)->row;
	uint32_t first = row_first(b, pair->b);

	for (uint32_t i = row_first(a, pair->a);
		i < a->count && claim_at(a, i)->row == x_row; i++)
		for (uint32_t j = first;
			j < b->count && claim_at(b, j)->row == y_row; j++) {
			const struct said_claim *x = claim_at(a, i);
			const struct said_claim *y = claim_at(b, j);
			uint32_t most = is_telling(x) || is_telling(y)
						? WORTH_TELLING
						: WORTH_COMPANION;

			if (most > worth && x->kind == CLAIM_QUANTITY &&
				meeting->agree[i][j])
				worth = most;
		}
	return worth;
}

static void pair_try(
	struct meeting *meeting, uint32_t a, uint32_t b, struct pairs *pairs)
{
	const struct said_claim *x = claim_at(&meeting->a, a);
	const struct said_claim *y = claim_at(&meeting->b, b);
	const struct rival mine = {meeting->a.version, x};
	const struct rival other = {meeting->b.version, y};
	struct pair pair = {.a = a, .b = b};
	uint32_t companions;

	if (!rivals_compete(&mine, &other))
		return;
	pair.judgement = claim_versus(meeting->arena, x, y, READ_ROUNDED);
	if (pair.judgement.verdict != VERDICT_DISJOINT)
		return;
	pair.worth = scenes_worth(meeting->scenes, x->row, y->row);
	pair.ends = scenes_ends(meeting->scenes, x->row, y->row);
	companions = companions_worth(meeting, &pair);
	if (companions == WORTH_TELLING || (companions && pair.worth)) {
		pair.worth += companions;
		pair.ends = 2;
	}
	pair.own = own_worth(meeting, x, y);
	pair.slip = slip_of(x, y);
	if (is_fit(meeting, &pair) && is_clear(meeting, &pair) &&
		!is_written(mine.version, x, y) &&
		!is_written(other.version, y, x))
		*ROWS_ADD(meeting->arena, pairs) = pair;
}

static int pair_order(const void *left, const void *right)
{
	const struct pair *a = left, *b = right;

	if (a->worth != b->worth)
		return a->worth > b->worth ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* --- what time explains */

static bool is_to_come(
	const struct version *version, const struct said_claim *claim)
{
	return interval_is_known(claim->timex.days) &&
	       claim->timex.days.earliest > version->published.value;
}

/* Whether time explains it. */
static bool is_running(const struct meeting *meeting, const struct pair *pair)
{
	const struct said_claim *a = claim_at(&meeting->a, pair->a);
	const struct said_claim *b = claim_at(&meeting->b, pair->b);

	if (is_strong(pair->slip))
		return false;
	switch (claim_class_of(a)) {
	case CLASS_COUNT:
	case CLASS_RATIO:
	case CLASS_MONEY:
	case CLASS_SCORE:
		return is_later(meeting) || is_toll(meeting, a, b);
	case CLASS_DAYS:
		return is_later(meeting) && is_to_come(meeting->a.version, a) &&
		       is_to_come(meeting->b.version, b);
	case CLASS_LASTING:
	case CLASS_AGE:
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_PHYSICAL:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return false;
}

static void pair_tell(struct meeting *meeting, const struct pair *pair)
{
	bool running = is_running(meeting, pair);
	struct finding *finding = told_put(meeting,
		claim_at(&meeting->a, pair->a)->value,
		claim_at(&meeting->b, pair->b)->value,
		running ? FINDING_UPDATE : FINDING_CONFLICT,
		pair->judgement.kind,
		STR("the sentences tell of the same, and neither text has the "
		    "other's value anywhere"));

	if (!finding)
		return;
	if (pair->judgement.because.len)
		*ROWS_ADD(meeting->arena, &finding->because) =
			pair->judgement.because;
	if (running)
		*ROWS_ADD(meeting->arena, &finding->because) =
			STR("one is the later report");
}

void rivals_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct meeting *meeting = arena_alloc_raw(arena, sizeof(*meeting));
	struct pairs pairs = {0};

	meeting->arena = arena;
	meeting->findings = findings;
	meeting->scenes = scenes;
	if (!side_make(scenes->a, &meeting->a) ||
		!side_make(scenes->b, &meeting->b))
		return;
	answers_find(meeting);
	for (uint32_t i = 0; i < meeting->a.count; i++)
		for (uint32_t j = 0; j < meeting->b.count; j++) {
			weekdays_compare(meeting, i, j);
			if (!meeting->a.values[i].answered &&
				!meeting->b.values[j].answered)
				pair_try(meeting, i, j, &pairs);
		}
	if (pairs.count)
		qsort(pairs.rows, pairs.count, sizeof(*pairs.rows), pair_order);
	ROWS_EACH (struct pair, pair, pairs) {
		if (meeting->a.values[pair->a].told ||
			meeting->b.values[pair->b].told)
			continue;
		meeting->a.values[pair->a].told =
			meeting->b.values[pair->b].told = true;
		pair_tell(meeting, pair);
	}
}
