#include "story/said_pole.h"

#include "claim/pole.h"
#include "story/said_reach.h"

enum { REACH = 6 }; /* tokens from a value to what puts it at a pole */

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

static bool is_result(enum pole_axis axis)
{
	return axis == AXIS_RESULT || axis == AXIS_LEVEL;
}

/* "a profit of 1.47 dollars against a loss", "381,000 dollars on sales of":
 * what follows is of another value. */
static bool is_of_next(const struct said_scan *scan,
	const struct said_claim *claim, uint32_t t)
{
	static const struct str words[] = {STR_INIT("vs"), STR_INIT("versus"),
		STR_INIT("against"), STR_INIT("on"), STR_INIT("compared")};

	for (uint32_t i = claim->end; i < t; i++)
		for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
			if (str_eq_fold(scan_text(scan, i), words[w]))
				return true;
	return false;
}

static void claim_poles(
	const struct said_scan *scan, uint32_t before, uint32_t row)
{
	const struct said_maker *maker = scan->maker;
	const struct said_claim *claim = &maker->said->claims.rows[row];
	uint32_t from, to, values = reach_values(claim);

	if (!values || claim->denied)
		return;
	said_reach(scan, before, claim, REACH, &from, &to);
	for (uint32_t t = from; t < to; t++) {
		uint32_t next = 0, index, length;

		while ((length = pole_next(&maker->attributes->poles,
				&scan->reading->article, &scan->reading->tokens,
				t, to, &next, &index))) {
			const struct pole *pole = pole_row(index);
			struct said_pole made = {row, (uint16_t)pole->axis,
				pole->side, reach_far(claim, t, t + length),
				{scan_token(scan, t)->start,
					scan_token(scan, t + length - 1)->end}};

			if ((axis_at(pole->axis)->values & values) &&
				!(is_result(pole->axis) &&
					is_of_next(scan, claim, t)))
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
