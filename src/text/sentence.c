#include "text/token.h"

struct splitter {
	const struct article *article;
	struct tokens *tokens;
	const struct lexicon *lexicon;
};

static bool is_stop(const struct token *token)
{
	return token->kind == TOKEN_MARK && mark_stops(token->word);
}

/* Closing quotes and brackets stay with the sentence that they close. */
static bool is_closer(const struct token *token)
{
	return token->kind == TOKEN_MARK &&
	       (token->word == ')' || token->word == ']' ||
		       token->word == MARK_CLOSE || token->word == '\'' ||
		       token->word == '"');
}

/* Whether the word in front of a full stop may be an abbreviation there. */
static enum word_kind before_stop(const struct splitter *s, uint32_t stop)
{
	const struct token *word = &s->tokens->rows[stop - 1];
	bool initial;

	if (word->kind != TOKEN_WORD || token_spaced(&s->tokens->rows[stop]))
		return WORD_PLAIN;
	/* "$22m.", "9kg.": a unit, whatever the letters are elsewhere */
	if (!token_spaced(word) && stop >= 2 &&
		s->tokens->rows[stop - 2].kind == TOKEN_NUMBER)
		return WORD_PLAIN;
	initial = word->end - word->start == 1 && word->flags & TOKEN_CAPITAL;
	/* J. Smith, but also "plan B." and the last letter of U.S. */
	if (initial)
		return stop >= 2 && !token_spaced(word) ? WORD_TRAILS
							: WORD_LEADS;
	switch (lexicon_kind(s->lexicon, word->word)) {
	case WORD_LEADS:
		return WORD_LEADS;
	case WORD_TRAILS:
		return WORD_TRAILS;
	case WORD_PLAIN:
	case WORD_STARTS:
		break;
	}
	return WORD_PLAIN;
}

/* Whether a sentence ends with the stop at `at`; `next` is the token behind
 * it and its closers. */
static bool ends_sentence(const struct splitter *s, uint32_t at, uint32_t next)
{
	const struct token *follower = &s->tokens->rows[next];
	bool opens =
		follower->kind == TOKEN_MARK &&
		(follower->word == '"' || follower->word == '\'' ||
			follower->word == '`' || follower->word == MARK_OPEN ||
			follower->word == MARK_OPEN_SINGLE ||
			follower->word == '(' || follower->word == '-' ||
			follower->word == MARK_EM_DASH);

	if (s->tokens->rows[at].word == MARK_STOP)
		return true;
	if (!token_spaced(follower))
		return false;
	if (follower->kind == TOKEN_WORD && !(follower->flags & TOKEN_CAPITAL))
		return follower->start < s->article->text.len &&
		       (uint8_t)s->article->text.ptr[follower->start] >= 0x80;
	if (follower->kind == TOKEN_MARK && !opens)
		return false;
	if (s->tokens->rows[at].word != '.' || at == 0)
		return true;
	switch (before_stop(s, at)) {
	case WORD_LEADS:
		return false;
	case WORD_TRAILS:
		return lexicon_kind(s->lexicon, follower->word) == WORD_STARTS;
	case WORD_PLAIN:
	case WORD_STARTS:
		break;
	}
	return true;
}

void sentences_find(struct arena *arena, const struct article *article,
	struct tokens *tokens, const struct lexicon *lexicon,
	struct sentences *sentences)
{
	struct splitter splitter = {article, tokens, lexicon};
	uint32_t block = 0, first = 0, next = 0;

	ROWS_EACH (uint32_t, stop, tokens->breaks) {
		uint32_t at = *stop;
		bool ends = false;

		if (at < next)
			continue; /* went with the one before */
		next = at + 1;
		if (is_stop(&tokens->rows[at])) {
			while (next < tokens->count &&
				!(tokens->rows[next].flags & TOKEN_BLOCK) &&
				!token_spaced(&tokens->rows[next]) &&
				(is_closer(&tokens->rows[next]) ||
					is_stop(&tokens->rows[next])))
				next++;
			ends = ends_sentence(&splitter, at, next);
		}
		if (ends || tokens->rows[next].flags & TOKEN_BLOCK) {
			struct sentence *row = ROWS_ADD(arena, sentences);

			while (article->blocks.rows[block].span.end <=
				tokens->rows[first].start)
				block++;
			*row = (struct sentence){first, next, block};
			tokens->rows[first].flags |= TOKEN_SENTENCE;
			first = next;
		}
	}
}

uint32_t sentence_of(const struct sentences *sentences, uint32_t token)
{
	uint32_t low = 0, high = sentences->count;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (sentences->rows[middle].first <= token)
			low = middle;
		else
			high = middle;
	}
	return low;
}
