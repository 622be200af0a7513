#include "text/code.h"

#include <string.h>

enum { SIGNS_LEAST = 3 };

/* Marks that prose has few of; a call's bracket, which touches its word. */
static bool is_sign(const struct tokens *tokens, uint32_t first, uint32_t i)
{
	const struct token *token = &tokens->rows[i];
	const struct token *next = token + 1;

	if (token->kind != TOKEN_MARK || token->word >= 128)
		return false;
	if (token->word == '(' || token->word == '[')
		return i > first && !token_spaced(token) &&
		       token[-1].kind == TOKEN_WORD &&
		       !(i + 1 < tokens->count && next->end - next->start < 3 &&
			       next->kind == TOKEN_WORD);
	if (token->word == '<' || token->word == '>' || token->word == '$')
		return i + 1 >= tokens->count || token_spaced(next) ||
		       next->kind != TOKEN_NUMBER;
	return token->word && strchr("{}=|;&\\", (int)token->word);
}

bool code_is(const struct tokens *tokens, uint32_t first, uint32_t end)
{
	uint32_t signs = 0, words = 0;

	for (uint32_t i = first; i < end; i++) {
		words += tokens->rows[i].kind == TOKEN_WORD;
		signs += is_sign(tokens, first, i);
	}
	return signs >= SIGNS_LEAST && signs * 3 > words;
}
