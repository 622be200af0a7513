#include "claim/referent.h"

enum { TOKENS_BACK = 400, SENTENCES_BACK = 3, NAME_MAX_WORDS = 6 };

static bool is_capital(const struct past *past, uint32_t token)
{
	const struct token *row = &past->tokens->rows[token];

	return row->kind == TOKEN_WORD && row->flags & TOKEN_CAPITAL &&
	       !(row->flags & TOKEN_UPPER);
}

static struct str word_str(const struct past *past, uint32_t token)
{
	return token_str(past->article, &past->tokens->rows[token]);
}

/* The words in capitals that end in front of token `end`, two at least, in
 * one sentence. */
static struct str name_before(const struct past *past, uint32_t end)
{
	uint32_t first = end;

	while (first > 0 && first + NAME_MAX_WORDS > end &&
		is_capital(past, first - 1) &&
		!(first < end &&
			past->tokens->rows[first].flags & TOKEN_SENTENCE))
		first--;
	/* "The Church of England First School" */
	if (first > 1 && first < end &&
		str_eq_fold(word_str(past, first - 1), STR("of")) &&
		is_capital(past, first - 2))
		return STR_NONE;
	/* "The Tin Pact" */
	if (first < end && str_eq_fold(word_str(past, first), STR("the")))
		first++;
	if (first + 2 > end || first + NAME_MAX_WORDS <= end)
		return STR_NONE;
	return str_cut(past->article->text, past->tokens->rows[first].start,
		past->tokens->rows[end - 1].end);
}

/* The one name before that ends in the noun. */
static struct str name_with(const struct past *past, struct str noun)
{
	uint32_t at = past->sentences->rows[past->sentence].first;
	uint32_t stop = at > TOKENS_BACK ? at - TOKENS_BACK : 0;
	struct str found = STR_NONE;

	for (; at > stop; at--) {
		struct str name;

		if (!is_capital(past, at - 1) ||
			!str_eq_fold(word_str(past, at - 1), noun))
			continue;
		name = name_before(past, at);
		if (!name.len)
			continue;
		if (found.len && !str_eq_fold(name, found))
			return STR_NONE;
		found = name;
	}
	return found;
}

/* The body that begins one of the sentences just before. */
static struct str body_before(const struct past *past)
{
	const struct sentence *rows = past->sentences->rows;

	for (uint32_t s = past->sentence, back = 0;
		s-- > 0 && back < SENTENCES_BACK; back++) {
		uint32_t first = rows[s].first, end = first;

		while (end < rows[s].end && is_capital(past, end))
			end++;
		if (end < first + 2 ||
			!(word_at(past->words, past->tokens->rows[end - 1].word)
					->sets &
				SET_BODY))
			continue;
		return name_before(past, end);
	}
	return STR_NONE;
}

struct str referent_of(const struct past *past, const struct parts *parts,
	const struct clause *clause)
{
	uint32_t noun = clause->subject + 1;

	if (clause->pronoun || clause->subject_end != clause->subject + 2 ||
		!parts_is(parts, clause->subject, "the") ||
		parts->part[noun] != PART_NOUN)
		return STR_NONE;
	if (parts_word(parts, noun)->sets & SET_COMPANY)
		return body_before(past);
	return name_with(past, parts_str(parts, noun));
}
