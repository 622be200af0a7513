#include "story/said_part.h"

enum { FEW = 3 }; /* words that are all of the value behind them */

/* Where between two values the words of the second begin: behind the last
 * comma, else the last "and"; a few words are all of the second ("86% based on
 * 28 reviews"), of more the half. */
static uint32_t parting(
	const struct reading *reading, uint32_t first, uint32_t end)
{
	const struct token *tokens = reading->tokens.rows;
	uint32_t and = 0;

	for (uint32_t t = end; t > first; t--) {
		const struct token *token = &tokens[t - 1];

		if (token_mark(token, ',') || token_mark(token, ';') ||
			token_mark(token, '('))
			return t;
		if (!and&&token->kind == TOKEN_WORD &&
			str_eq_fold(token_str(&reading->article, token),
				STR("and")))
			and = t;
	}
	if (and)
		return and;
	return end - first <= FEW ? first : first + (end - first) / 2;
}

static bool is_value(const struct said_claim *claim)
{
	return claim->kind == CLAIM_QUANTITY || claim->kind == CLAIM_DAYS;
}

void said_values_part(const struct reading *reading, struct said *said)
{
	struct said_claim *last = NULL;

	ROWS_EACH (struct said_claim, claim, said->claims) {
		claim->from = 0;
		claim->to = UINT32_MAX;
		if (!is_value(claim) || claim->bare)
			continue;
		if (last && last->words == claim->words &&
			last->end <= claim->first)
			last->to = claim->from =
				parting(reading, last->end, claim->first);
		last = claim;
	}
}
