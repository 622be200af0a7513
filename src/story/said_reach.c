#include "story/said_reach.h"

#include "claim/pole.h"
#include "story/claim_value.h"
#include "story/clue.h"

uint32_t reach_values(const struct said_claim *claim)
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
	case CLASS_DAYS:
		return POLE_DAY;
	case CLASS_GRADE:
	case CLASS_ORDER:
	case CLASS_SCORE:
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
		return clue_of(scan_token(scan, t), CLUE_CLAUSE);
	if (token_mark(token, ',') && t + 1 < scan->sentence->end)
		return !str_eq(scan_text(scan, t + 1), STR("at")) &&
		       !str_eq(scan_text(scan, t + 1), STR("up")) &&
		       !str_eq(scan_text(scan, t + 1), STR("down"));
	return token_mark(token, ',') || token_mark(token, ';') ||
	       token_mark(token, ':') || token_mark(token, '(') ||
	       token_mark(token, ')');
}

void said_reach(const struct said_scan *scan, uint32_t before,
	const struct said_claim *claim, uint32_t most, uint32_t *from,
	uint32_t *to)
{
	*from = claim->first;
	*to = claim->end;
	while (*from > scan->sentence->first && claim->first - *from < most &&
		!is_break(scan, *from - 1) &&
		!is_of_another(scan, before, claim, *from - 1))
		--*from;
	while (*to < scan->sentence->end && *to - claim->end < most &&
		!is_break(scan, *to) &&
		!is_of_another(scan, before, claim, *to))
		++*to;
}

uint8_t reach_far(const struct said_claim *claim, uint32_t first, uint32_t end)
{
	if (end <= claim->first)
		return (uint8_t)(claim->first - end);
	return first >= claim->end ? (uint8_t)(first - claim->end) : 0;
}
