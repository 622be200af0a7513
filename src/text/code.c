#include "text/code.h"

enum { SIGNS_LEAST = 3 };

/* What a mark tells of code, by its character. */
enum { BRACKET = 1, BESIDE = 2, ALWAYS = 3 };
static const uint8_t marks[128] = {['('] = BRACKET,
	['['] = BRACKET,
	['<'] = BESIDE,
	['>'] = BESIDE,
	['$'] = BESIDE,
	['{'] = ALWAYS,
	['}'] = ALWAYS,
	['='] = ALWAYS,
	['|'] = ALWAYS,
	[';'] = ALWAYS,
	['&'] = ALWAYS,
	['\\'] = ALWAYS};

/* Marks that prose has few of; a call's bracket, which touches its word. */
static bool is_sign(const struct tokens *tokens, uint32_t first, uint32_t i)
{
	const struct token *token = &tokens->rows[i];
	const struct token *next = token + 1;

	if (token->kind != TOKEN_MARK || token->word >= 128 ||
		!marks[token->word])
		return false;
	if (marks[token->word] == BRACKET)
		return i > first && !token_spaced(token) &&
		       token[-1].kind == TOKEN_WORD &&
		       !(i + 1 < tokens->count && next->end - next->start < 3 &&
			       next->kind == TOKEN_WORD);
	return marks[token->word] == ALWAYS || i + 1 >= tokens->count ||
	       token_spaced(next) || next->kind != TOKEN_NUMBER;
}

bool code_is(const struct tokens *tokens, uint32_t first, uint32_t end)
{
	uint32_t signs = 0, words = 0;

	for (uint32_t i = first; i < end; i++)
		signs += is_sign(tokens, first, i);
	if (signs < SIGNS_LEAST)
		return false;
	for (uint32_t i = first; i < end; i++)
		words += tokens->rows[i].kind == TOKEN_WORD;
	return signs * 3 > words;
}
