#include "claim/interview.h"

/* A conversation has so many turns, of so many words on average, between
 * speakers of whom no more are told apart. */
enum { TURNS_MIN = 3, WORDS_MIN = 3, LABEL_WORDS = 5, LABELS_MAX = 16 };

struct scan {
	const struct article *article;
	const struct tokens *tokens;
	struct arena *arena;
	struct turns *turns;
	uint32_t words; /* of all turns */
	bool asks;      /* somebody does */
};

/* "Q." and "A." begin turns with a stop. */
static bool is_letter(const struct scan *scan, uint32_t first)
{
	const struct token *tokens = scan->tokens->rows;
	char letter = scan->article->text.ptr[tokens[first].start];

	return first + 2 < scan->tokens->count &&
	       tokens[first].end == tokens[first].start + 1 &&
	       (letter == 'Q' || letter == 'A') &&
	       token_mark(&tokens[first + 1], '.') &&
	       !token_spaced(&tokens[first + 1]) &&
	       token_spaced(&tokens[first + 2]) &&
	       !(tokens[first + 2].flags & TOKEN_BLOCK);
}

/* The end of the label that a block begins with, at its colon; 0: none. */
static uint32_t label_end(const struct scan *scan, uint32_t first)
{
	const struct token *tokens = scan->tokens->rows;
	uint32_t words = 0;

	if (is_letter(scan, first))
		return first + 1;
	for (uint32_t t = first; t < scan->tokens->count; t++) {
		const struct token *token = &tokens[t];

		if (t > first && token->flags & TOKEN_BLOCK)
			return 0;
		if (token_mark(token, ':'))
			return words > 0 && !token_spaced(token) &&
					       token_spaced(&tokens[t + 1])
				       ? t
				       : 0;
		if (token->kind == TOKEN_MARK) {
			if (t == first || !(token_mark(token, '.') ||
						  token_mark(token, '\'') ||
						  token_mark(token, '-')))
				return 0;
			continue;
		}
		if (++words > LABEL_WORDS ||
			(token->kind == TOKEN_WORD &&
				!(token->flags & TOKEN_CAPITAL)))
			return 0;
	}
	return 0;
}

static void turn_add(
	struct scan *scan, uint32_t block, uint32_t first, uint32_t colon)
{
	const struct token *tokens = scan->tokens->rows;
	const struct block *row = &scan->article->blocks.rows[block];
	struct turn *turn;

	if (tokens[colon + 1].flags & TOKEN_BLOCK)
		return;
	turn = ROWS_ADD(scan->arena, scan->turns);
	turn->label = (struct span){tokens[first].start, tokens[colon - 1].end};
	turn->words = (struct span){tokens[colon + 1].start, row->span.end};
	turn->block = block;
	turn->first = colon + 1;
	turn->letter = turn->label.end - turn->label.start == 1;
	for (uint32_t t = colon + 1;
		t < scan->tokens->count && !(tokens[t].flags & TOKEN_BLOCK);
		t++) {
		scan->words += tokens[t].kind == TOKEN_WORD;
		scan->asks |= token_mark(&tokens[t], '?');
	}
}

/* Whether a few labels come again and again. */
static bool labels_repeat(const struct scan *scan)
{
	struct str labels[LABELS_MAX];
	uint32_t count = 0;

	ROWS_EACH (struct turn, turn, *scan->turns) {
		struct str label = str_at(scan->article->text, turn->label);
		uint32_t i = 0;

		while (i < count && !str_eq_fold(labels[i], label))
			i++;
		if (i == LABELS_MAX)
			return false;
		if (i == count)
			labels[count++] = label;
	}
	return count >= 2 && scan->turns->count > count;
}

/* "Q" and "A" are nothing but turns, however short. */
static bool all_letters(const struct turns *turns)
{
	ROWS_EACH (struct turn, turn, *turns)
		if (!turn->letter)
			return false;
	return true;
}

void turns_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	struct turns *turns)
{
	struct scan scan = {.article = article,
		.tokens = tokens,
		.arena = arena,
		.turns = turns};

	ROWS_EACH (struct sentence, sentence, *sentences) {
		uint32_t first = sentence->first, colon;

		if (!(tokens->rows[first].flags & TOKEN_BLOCK))
			continue;
		colon = label_end(&scan, first);
		if (colon && article->blocks.rows[sentence->block].kind !=
				     BLOCK_FURNITURE)
			turn_add(&scan, sentence->block, first, colon);
	}
	if (turns->count < TURNS_MIN || !scan.asks || !labels_repeat(&scan) ||
		(!all_letters(turns) && scan.words / turns->count < WORDS_MIN))
		turns->count = 0;
}
