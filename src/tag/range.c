#include "tag/range.h"

#include "tag/amount_read.h"
#include "tag/hedge.h"
#include "tag/noun.h"
#include "tag/ratio.h"

enum { GAP_MAX = 5, TOLD_WORDS = 4, TOLD_REACH = 12 };

static bool is_dash(const struct reader *reader, uint32_t at)
{
	const struct token *token = reader_token(reader, at);

	return token->kind == TOKEN_MARK &&
	       (token->word == '-' || token->word == MARK_EN_DASH);
}

/* An amount behind hedges: "to about $31". */
static bool hedged_amount_at(const struct reader *reader, uint32_t at,
	uint32_t limit, bool money, struct amount *amount)
{
	for (uint32_t i = at; i < limit && i < at + 4; i++) {
		struct hedge ignored = {0};

		if (amount_at(reader, i, limit, money, amount))
			return i == at ||
			       hedge_before(reader, at, i, &ignored) == at;
	}
	return false;
}

/* A rate may be told with the second only: "$48,000 to $90,000 a year". */
static bool same_measure(const struct measure *a, const struct measure *b)
{
	return a->kind == b->kind &&
	       (str_eq(a->name, b->name) ||
		       (a->row && a->row == b->row && !a->rate));
}

/* Whether two amounts may be ends of one range. */
static bool may_join(const struct amount *from, const struct amount *to)
{
	bool a = from->measure.kind != MEASURE_NUMBER;
	bool b = to->measure.kind != MEASURE_NUMBER;

	if (from->figure.form == FIGURE_OPEN || to->figure.form == FIGURE_OPEN)
		return false;
	return !a || !b || same_measure(&from->measure, &to->measure);
}

/* What only one of them has holds for both. */
static void share(struct range *range)
{
	struct amount *from = &range->from, *to = &range->to;

	if (to->figure.scale && !from->figure.scale &&
		from->figure.value < 1000 &&
		from->figure.value * power_of_ten(to->figure.scale) <
			to->figure.value * 10 &&
		from->figure.form != FIGURE_SHARE)
		figure_scale(&from->figure, to->figure.scale);
	if (to->measure.kind == MEASURE_NUMBER)
		to->measure = from->measure;
	else
		from->measure = to->measure;
}

static bool is_money(const struct amount *amount)
{
	return amount->measure.kind == MEASURE_MONEY;
}

/* "5-to-4" */
static bool joined_to(const struct reader *reader, uint32_t limit,
	const struct amount *from, struct amount *to)
{
	uint32_t at = from->end;

	return reader_joint(reader, at, limit) &&
	       reader_is(reader, at + 1, TALLY_TO) &&
	       reader_joint(reader, at + 2, limit) &&
	       amount_at(reader, at + 3, limit, false, to);
}

/* "15-22 mph", "2000 - 2500 calories", "5-10W". */
static bool dashed(const struct reader *reader, uint32_t limit,
	const struct amount *from, struct amount *to)
{
	uint32_t at = from->end;

	if (at + 1 >= limit || !is_dash(reader, at) ||
		reader_token(reader, at + 1)->flags & TOKEN_CAPITAL ||
		reader_spaced(reader, at) != reader_spaced(reader, at + 1) ||
		!amount_at(reader, at + 1, limit, is_money(from), to))
		return false;
	if (is_dash(reader, to->end) && !reader_spaced(reader, to->end) &&
		reader_token(reader, to->end + 1)->kind == TOKEN_NUMBER)
		return false;
	return !reader_spaced(reader, at) || to->measure.kind != MEASURE_NUMBER;
}

/* In front of the sets before, which are rows of their own: "6-4, 3-6, 7-6
 * (7-5)". */
static uint32_t sets_start(const struct reader *reader, uint32_t first)
{
	uint32_t at = first;

	while (at > 0 && !(reader_token(reader, at)->flags & TOKEN_SENTENCE) &&
		(reader_token(reader, at - 1)->kind == TOKEN_NUMBER ||
			is_dash(reader, at - 1) ||
			reader_mark(reader, at - 1, ',') ||
			reader_mark(reader, at - 1, '(') ||
			reader_mark(reader, at - 1, ')')))
		at--;
	return at;
}

/* Whether a word of games or votes stands before token `first`: a few words
 * away, names not counted: "beat third seed Ana Lee 6-4". */
static bool told_before(
	const struct reader *reader, uint32_t floor, uint32_t first)
{
	uint32_t at = sets_start(reader, first);

	if (at < floor)
		floor = at > TOLD_REACH ? at - TOLD_REACH : 0;
	for (int words = 0, i = 0;
		at > floor && words < TOLD_WORDS && i < TOLD_REACH; at--, i++) {
		if (reader_is(reader, at - 1, TALLY_SCORE))
			return true;
		if (reader_token(reader, at)->flags & TOKEN_SENTENCE)
			return false;
		words += !(reader_token(reader, at - 1)->flags & TOKEN_CAPITAL);
	}
	return false;
}

/* "is 31-12 this season", "improved to 31-12": what falls is no range. */
static bool is_record(const struct reader *reader, uint32_t floor,
	uint32_t limit, const struct range *range)
{
	uint32_t first = range->first, end = range->end;
	bool level = first > floor &&
		     (reader_is(reader, first - 1, TALLY_BE) ||
			     reader_is(reader, first - 1, TALLY_TO));

	return level && range->from.figure.value > range->to.figure.value &&
	       range->from.figure.value < 200 &&
	       (end >= limit || reader_token(reader, end)->kind != TOKEN_WORD ||
		       reader_is(reader, end, TALLY_STOP) ||
		       reader_is(reader, end, TALLY_AND));
}

/* Two whole numbers with a dash, told of a game or a vote; "won 10-12 seats"
 * counts. */
static bool is_score(const struct reader *reader, uint32_t floor,
	uint32_t limit, const struct range *range)
{
	const struct amount *a = &range->from, *b = &range->to;
	uint32_t first = range->first, end = range->end;

	if (a->figure.form != FIGURE_DIGITS ||
		b->figure.form != FIGURE_DIGITS || a->figure.digits > 3 ||
		b->figure.digits > 3 || a->figure.decimal ||
		b->figure.decimal || b->figure.scale ||
		b->measure.kind != MEASURE_NUMBER || a->figure.value < 0 ||
		(reader_spaced(reader, b->figure.first) &&
			!reader_is(reader, b->figure.first - 1, TALLY_TO)))
		return false;
	if (end < limit && noun_is_plural(reader, end) &&
		reader_spaced(reader, end) &&
		!reader_is(reader, end, TALLY_SCORE) &&
		a->figure.value < b->figure.value)
		return false;
	if (told_before(reader, floor, first) ||
		is_record(reader, floor, limit, range))
		return true;
	for (uint32_t at = end; at < limit && at < end + 3; at++)
		if (reader_is(reader, at, TALLY_SCORE))
			return true;
	return false;
}

/* "rose $2 to $31": what it rose by, and to what. */
static bool is_level(const struct reader *reader, uint32_t floor,
	const struct amount *from, const struct amount *to)
{
	struct hedge hedge = {0};
	uint32_t first = hedge_before(reader, floor, from->first, &hedge);

	if (from->measure.kind == MEASURE_NUMBER)
		return false;
	if (from->measure.kind == MEASURE_PERCENT &&
		to->measure.kind == MEASURE_NUMBER)
		return true;
	return change_before(reader, floor, first, false) != CHANGE_NONE;
}

/* The other end behind "to", or behind a few words and "to" after "from". */
static bool to_end(const struct reader *reader, uint32_t limit, bool gap,
	const struct amount *from, struct amount *to)
{
	uint32_t at = from->end;

	for (int i = 0; i <= (gap ? GAP_MAX : 0); i++, at++) {
		const struct token *token = reader_token(reader, at);

		if (at + 1 >= limit)
			return false;
		if (tally_is(reader->tally, token, TALLY_TO))
			return hedged_amount_at(
				reader, at + 1, limit, is_money(from), to);
		if (token->kind == TOKEN_MARK && !token_mark(token, '-'))
			return false;
	}
	return false;
}

/* Whether there may be another end: most numbers are alone. */
static bool to_follows(const struct reader *reader, uint32_t at, uint32_t limit)
{
	for (uint32_t i = at; i < limit && i <= at + GAP_MAX; i++)
		if (reader_is(reader, i, TALLY_TO))
			return true;
	return false;
}

/* Up, as a rule; down only where the measure is told twice, or of a vote. */
static bool rises(const struct amount *from, const struct amount *to)
{
	return from->figure.value < to->figure.value ||
	       (from->measure.kind == MEASURE_NUMBER &&
		       to->measure.kind == MEASURE_PERCENT) ||
	       (from->measure.kind == MEASURE_PHYSICAL &&
		       same_measure(&from->measure, &to->measure));
}

static bool is_bare(const struct amount *amount)
{
	return amount->measure.kind == MEASURE_NUMBER &&
	       amount->figure.form == FIGURE_DIGITS && !amount->figure.scale &&
	       !amount->plus && !amount->tail;
}

/* "in the first half of 1985 to under 70 pct" */
static bool is_year(const struct amount *amount)
{
	const struct figure *figure = &amount->figure;

	return is_bare(amount) && figure->digits == 4 && !figure->grouped &&
	       !figure->decimal && figure->value >= 1900 &&
	       figure->value < 2100;
}

/* "rose by half to 300 million", "by 5 to 40": by how much, and to what. */
static bool is_change(const struct reader *reader, uint32_t floor,
	const struct amount *from, const struct amount *to)
{
	enum { TIMES = 4 };

	return from->first > floor &&
	       reader_is(reader, from->first - 1, TALLY_BY) &&
	       (from->figure.form == FIGURE_SHARE ||
		       to->figure.value > from->figure.value * TIMES);
}

/* "from A [in 2008] to B": any two; "A to B": ends of one range. */
static bool read_to(const struct reader *reader, uint32_t floor, uint32_t limit,
	struct range *range)
{
	bool from;
	uint32_t first;

	if (is_year(&range->from) ||
		!to_follows(reader, range->from.end, limit))
		return false;
	first = hedge_word_before(
		reader, floor, range->from.first, TALLY_FROM, &from);
	if (!to_end(reader, limit, from, &range->from, &range->to) ||
		!may_join(&range->from, &range->to) ||
		is_change(reader, floor, &range->from, &range->to))
		return false;
	if (!from && (is_level(reader, floor, &range->from, &range->to) ||
			     !rises(&range->from, &range->to)))
		return false;
	range->first = first;
	range->end = range->to.end;
	return true;
}

/* "between A and B". */
static bool read_between(const struct reader *reader, uint32_t floor,
	uint32_t limit, struct range *range)
{
	bool between;
	uint32_t at = range->from.end, first;

	if (at + 1 >= limit || !reader_is(reader, at, TALLY_AND))
		return false;
	first = hedge_word_before(
		reader, floor, range->from.first, TALLY_BETWEEN, &between);
	if (!between ||
		!hedged_amount_at(reader, at + 1, limit, is_money(&range->from),
			&range->to) ||
		!may_join(&range->from, &range->to))
		return false;
	range->first = first;
	range->end = range->to.end;
	return true;
}

/* "two or three": one after the other, and no measure with the first. */
static bool read_or(
	const struct reader *reader, uint32_t limit, struct range *range)
{
	uint32_t at = range->from.end;

	if (at + 1 >= limit || !reader_is(reader, at, TALLY_OR) ||
		range->from.measure.kind != MEASURE_NUMBER ||
		!amount_at(reader, at + 1, limit, false, &range->to) ||
		range->to.figure.value <= range->from.figure.value)
		return false;
	range->end = range->to.end;
	return true;
}

/* "confirmed 92 to 0", "won 3 to 1", where "from 3 to 1" is none. */
static bool voted(const struct reader *reader, uint32_t floor, uint32_t limit,
	struct range *range)
{
	uint32_t at = range->from.end;
	bool from;

	if (at + 1 >= limit || !reader_is(reader, at, TALLY_TO) ||
		!is_bare(&range->from))
		return false;
	hedge_word_before(reader, floor, range->from.first, TALLY_FROM, &from);
	if (from || !amount_at(reader, at + 1, limit, false, &range->to) ||
		!is_bare(&range->to))
		return false;
	range->end = at = range->to.end;
	return !(at < limit && reader_token(reader, at)->kind == TOKEN_WORD &&
		       !reader_is(reader, at, TALLY_STOP) &&
		       !reader_is(reader, at, TALLY_VERB)) &&
	       is_score(reader, floor, limit, range);
}

bool range_read(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *from, struct range *range)
{
	*range = (struct range){.first = from->first, .from = *from};
	if (ratio_read(reader, floor, limit, from, &range->to)) {
		range->end = range->to.end;
		range->ratio = true;
		return true;
	}
	if (voted(reader, floor, limit, range)) {
		range->score = true;
	} else if (joined_to(reader, limit, from, &range->to)) {
		range->end = range->to.end;
		range->score = is_score(reader, floor, limit, range);
		if (!range->score &&
			(range->to.measure.kind == MEASURE_NUMBER ||
				!may_join(&range->from, &range->to) ||
				!rises(&range->from, &range->to)))
			return false;
	} else if (dashed(reader, limit, from, &range->to)) {
		range->end = range->to.end;
		range->dashed = true;
		range->score = is_score(reader, floor, limit, range);
		if (!range->score &&
			range->to.figure.value <= range->from.figure.value &&
			!range->to.figure.scale)
			return false;
		if (!range->score && !may_join(&range->from, &range->to))
			return false;
	} else if (!read_between(reader, floor, limit, range) &&
		   !read_to(reader, floor, limit, range) &&
		   !read_or(reader, limit, range)) {
		return false;
	}
	share(range);
	return true;
}
