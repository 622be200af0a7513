#include "tag/ratio.h"

#include "tag/amount_read.h"
#include "tag/hedge.h"

enum { RATIO_REACH = 8 };

/* Whether a word that tells of a ratio stands close before tokens [first, end),
 * or behind. */
static bool is_told(const struct reader *reader, uint32_t floor, uint32_t limit,
	uint32_t first, uint32_t end)
{
	for (uint32_t at = first; at > floor && at + RATIO_REACH > first; at--)
		if (reader_is(reader, at - 1, TALLY_RATIO))
			return true;
	for (uint32_t at = end; at < limit && at < end + 2; at++)
		if (reader_is(reader, at, TALLY_RATIO))
			return true;
	return false;
}

/* Of ratios both are small numbers without a measure. */
static bool is_ratio_end(const struct amount *amount)
{
	const struct figure *figure = &amount->figure;

	return amount->measure.kind == MEASURE_NUMBER && !figure->scale &&
	       !amount->plus && !amount->tail && figure->digits < 4 &&
	       (figure->form == FIGURE_DIGITS ||
		       figure->form == FIGURE_WORDS) &&
	       figure->value > 0 && figure->value < 1000;
}

/* "3:1", "3 to 1", "three-to-one": the other number, and where it ends. */
static bool ratio_end(const struct reader *reader, uint32_t limit,
	const struct amount *from, struct amount *to)
{
	uint32_t at = from->end;
	bool joint = reader_joint(reader, at, limit);

	if (at + 1 >= limit)
		return false;
	if (reader_mark(reader, at, ':'))
		return !reader_spaced(reader, at) &&
		       !reader_spaced(reader, at + 1) &&
		       amount_at(reader, at + 1, limit, false, to);
	if (joint && reader_token(reader, at + 1)->kind == TOKEN_NUMBER)
		return amount_at(reader, at + 1, limit, false, to);
	at += joint;
	if (!reader_is(reader, at, TALLY_TO))
		return false;
	at++;
	return at + joint < limit &&
	       (!joint || reader_joint(reader, at, limit)) &&
	       amount_at(reader, at + joint, limit, false, to);
}

/*
 * "a ratio of 3 to 1", "outnumber men two to one", "5:1 odds"; not "from 3 to
 * 1". Without a word that says so, nothing tells 3:1 from a verse or an hour.
 */
bool ratio_read(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *from, struct amount *to)
{
	bool found;

	if (!is_ratio_end(from) || !ratio_end(reader, limit, from, to) ||
		!is_ratio_end(to))
		return false;
	hedge_word_before(reader, floor, from->first, TALLY_FROM, &found);
	return !found && is_told(reader, floor, limit, from->first, to->end);
}
