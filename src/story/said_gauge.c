#include "story/said_gauge.h"

#include "claim/gauge.h"
#include "story/claim_value.h"
#include "story/clue.h"
#include "story/said_reach.h"

enum {
	MANY = 20,
	REACH = 10,   /* tokens from a value to what it is a gauge of */
	FAR_OFF = 100 /* for the words of another clause */
};

/* The next phrase at a token of a gauge of such values. */
static uint32_t gauge_next(const struct said_scan *scan, uint32_t t,
	uint32_t values, uint32_t *next, uint16_t *row)
{
	uint32_t length;

	while ((length = phrases_next(&scan->maker->attributes->gauges,
			&scan->reading->article, &scan->reading->tokens, t,
			scan->sentence->end, next, row)))
		if (gauge_row(*row)->values & values)
			break;
	return length;
}

/* "seven of the injured", "three more": not all of them. */
static bool is_part(
	const struct said_scan *scan, const struct said_claim *claim)
{
	struct str text = str_at(scan->reading->article.text, claim->value);
	uint32_t end = claim->end;

	if (str_find(text, STR(" of "), 0) != STR_NPOS ||
		clue_in(text, CLUE_OTHER))
		return true;
	return end + 1 < scan->sentence->end &&
	       (str_eq_fold(scan_text(scan, end), STR("more")) ||
		       str_eq_fold(scan_text(scan, end), STR("other")) ||
		       (str_eq_fold(scan_text(scan, end), STR("of")) &&
			       (str_eq_fold(scan_text(scan, end + 1),
					STR("them")) ||
				       str_eq_fold(scan_text(scan, end + 1),
					       STR("whom")))));
}

/* Few may be told of by the way. */
static bool is_many(const struct said_claim *claim)
{
	return claim->kind != CLAIM_QUANTITY ||
	       claim_class_of(claim) != CLASS_COUNT ||
	       claim->quantity.from >= MANY;
}

/* Whether the sentence has one value of its kind. */
static bool is_only(
	const struct said_claims *claims, uint32_t before, uint32_t row)
{
	for (uint32_t i = before; i < claims->count; i++)
		if (i != row &&
			claims->rows[i].first != claims->rows[row].first &&
			reach_values(&claims->rows[i]) ==
				reach_values(&claims->rows[row]))
			return false;
	return true;
}

/* The phrase nearest to a value between two tokens; those behind it first. */
static bool nearest_find(const struct said_scan *scan,
	const struct said_claim *claim, uint32_t from, uint32_t to,
	struct said_gauge *best)
{
	bool found = false;

	for (uint32_t t = from; t < to; t++) {
		uint32_t next = 0, length;
		uint16_t row;

		while ((length = gauge_next(
				scan, t, reach_values(claim), &next, &row))) {
			uint8_t far = reach_far(claim, t, t + length);

			if (found && far > best->far)
				continue;
			found = true;
			best->row = row;
			best->far = far;
			best->span.start = scan_token(scan, t)->start;
			best->span.end = scan_token(scan, t + length - 1)->end;
		}
	}
	return found;
}

/* The one gauge that a sentence tells of; false where there are several. */
static bool sentence_find(const struct said_scan *scan,
	const struct said_claim *claim, struct said_gauge *best)
{
	bool found = false;

	for (uint32_t t = scan->sentence->first; t < scan->sentence->end; t++) {
		uint32_t next = 0, length;
		uint16_t row;

		while ((length = gauge_next(
				scan, t, reach_values(claim), &next, &row))) {
			if (found && best->row != row)
				return false;
			found = true;
			best->row = row;
			best->far = FAR_OFF;
			best->span = claim->value;
		}
	}
	return found;
}

static void gauge_add(
	const struct said_scan *scan, uint32_t before, uint32_t row)
{
	struct said *said = scan->maker->said;
	const struct said_claim *claim = &said->claims.rows[row];
	struct said_gauge gauge = {.claim = row, .sentence = scan->row};
	uint32_t from, to;

	if (!reach_values(claim) || claim->denied || is_part(scan, claim))
		return;
	said_reach(scan, before, claim, REACH, &from, &to);
	if (!nearest_find(scan, claim, from, to, &gauge) &&
		!(is_many(claim) && is_only(&said->claims, before, row) &&
			sentence_find(scan, claim, &gauge)))
		return;
	if (claim->value.start < gauge.span.start)
		gauge.span.start = claim->value.start;
	if (claim->value.end > gauge.span.end)
		gauge.span.end = claim->value.end;
	*ROWS_ADD(scan->maker->arena, &said->gauges) = gauge;
}

void gauges_said(
	const struct said_maker *maker, uint32_t sentence, uint32_t before)
{
	const struct said_scan scan = said_scan_make(maker, sentence);

	for (uint32_t row = before; row < maker->said->claims.count; row++)
		gauge_add(&scan, before, row);
}
