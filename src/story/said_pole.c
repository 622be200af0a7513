#include "story/said_pole.h"

#include "claim/pole.h"
#include "story/claim_value.h"
#include "story/clue.h"
#include "story/said_scan.h"

enum { REACH = 6 }; /* words from a value to what puts it at a pole */

/* What the value can be told at the poles of. */
static uint32_t values_of(const struct said_claim *claim)
{
	switch (claim_class_of(claim)) {
	case CLASS_COUNT:
		return POLE_COUNT;
	case CLASS_MONEY:
		return POLE_MONEY;
	case CLASS_RATIO:
		return POLE_RATIO;
	case CLASS_PHYSICAL:
		return POLE_PHYSICAL;
	case CLASS_LASTING:
		return POLE_LASTING;
	case CLASS_AGE:
		return POLE_AGE;
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_SCORE:
	case CLASS_DAYS:
	case CLASS_ROLE:
	case CLASS_NAME:
	case CLASS_PLACE:
	case CLASS_NONE:
		break;
	}
	return 0;
}

/* Whether a token is of another value of the sentence. */
static bool is_of_another(const struct said_scan *scan, uint32_t before,
	const struct said_claim *claim, uint32_t t)
{
	const struct said_claims *claims = &scan->maker->said->claims;

	for (uint32_t i = before; i < claims->count; i++) {
		const struct said_claim *other = &claims->rows[i];

		if (other->end && t >= other->first && t < other->end &&
			(t < claim->first || t >= claim->end))
			return true;
	}
	return scan_token(scan, t)->kind == TOKEN_NUMBER;
}

/* Where a clause ends: a mark, or a word that begins another. "where it was, at
 * 40 pounds" goes on behind its comma. */
static bool is_break(const struct said_scan *scan, uint32_t t)
{
	const struct token *token = scan_token(scan, t);

	if (token->kind == TOKEN_WORD)
		return clue_is(scan_text(scan, t), CLUE_CLAUSE);
	if (token_mark(token, ',') && t + 1 < scan->sentence->end)
		return !str_eq(scan_text(scan, t + 1), STR("at")) &&
		       !str_eq(scan_text(scan, t + 1), STR("up")) &&
		       !str_eq(scan_text(scan, t + 1), STR("down"));
	return token_mark(token, ',') || token_mark(token, ';') ||
	       token_mark(token, ':') || token_mark(token, '(') ||
	       token_mark(token, ')');
}

/* How far the words of a value go. */
static void reach_find(const struct said_scan *scan, uint32_t before,
	const struct said_claim *claim, uint32_t *from, uint32_t *to)
{
	*from = claim->first;
	*to = claim->end;
	while (*from > scan->sentence->first && claim->first - *from < REACH &&
		!is_break(scan, *from - 1) &&
		!is_of_another(scan, before, claim, *from - 1))
		--*from;
	while (*to < scan->sentence->end && *to - claim->end < REACH &&
		!is_break(scan, *to) &&
		!is_of_another(scan, before, claim, *to))
		++*to;
}

/* Tokens between a phrase and the value. */
static uint8_t far_from(
	const struct said_claim *claim, uint32_t first, uint32_t end)
{
	if (end <= claim->first)
		return (uint8_t)(claim->first - end);
	return first >= claim->end ? (uint8_t)(first - claim->end) : 0;
}

/* The pole of the axis that the claim, the last one, has; NULL: none so far. */
static struct said_pole *pole_of(
	struct said_poles *poles, uint32_t claim, enum pole_axis axis)
{
	for (uint32_t i = poles->count; i > 0; i--) {
		struct said_pole *pole = &poles->rows[i - 1];

		if (pole->claim != claim)
			break;
		if (pole->axis == axis)
			return pole;
	}
	return NULL;
}

/* A value that is told at both poles is at neither, unless it stands right at
 * one of them. */
static void pole_put(
	const struct said_maker *maker, const struct said_pole *made)
{
	struct said_poles *poles = &maker->said->poles;
	struct said_pole *pole =
		pole_of(poles, made->claim, (enum pole_axis)made->axis);

	if (!pole)
		*ROWS_ADD(maker->arena, poles) = *made;
	else if (pole->side == made->side ? made->far < pole->far
					  : made->far == 0 && pole->far > 1)
		*pole = *made;
	else if (pole->side != made->side && (pole->far || !made->far))
		pole->side = 0;
}

static void claim_poles(
	const struct said_scan *scan, uint32_t before, uint32_t row)
{
	const struct said_maker *maker = scan->maker;
	const struct said_claim *claim = &maker->said->claims.rows[row];
	uint32_t from, to, values = values_of(claim);

	if (!values || claim->denied)
		return;
	reach_find(scan, before, claim, &from, &to);
	for (uint32_t t = from; t < to; t++) {
		uint32_t next = 0, index, length;

		while ((length = pole_next(&maker->attributes->poles,
				&scan->reading->article, &scan->reading->tokens,
				t, to, &next, &index))) {
			const struct pole *pole = pole_row(index);
			struct said_pole made = {row, (uint16_t)pole->axis,
				pole->side, far_from(claim, t, t + length),
				{scan_token(scan, t)->start,
					scan_token(scan, t + length - 1)->end}};

			if (axis_at(pole->axis)->values & values)
				pole_put(maker, &made);
		}
	}
}

void poles_said(
	const struct said_maker *maker, uint32_t sentence, uint32_t before)
{
	const struct said_scan scan = said_scan_make(maker, sentence);

	for (uint32_t row = before; row < maker->said->claims.count; row++)
		claim_poles(&scan, before, row);
}
