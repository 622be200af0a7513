#include "claim/referent.h"

enum {
	TOKENS_BACK = 400,
	SENTENCES_BACK = 3,
	PHRASE_BACK = 12, /* sentences */
	NAME_MAX_WORDS = 6
};

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

/* The subject is "the" and a noun, which is token 1 of it. */
static bool is_bare(const struct parts *parts, const struct clause *clause)
{
	return !clause->pronoun && clause->subject_end == clause->subject + 2 &&
	       parts_is(parts, clause->subject, "the") &&
	       parts->part[clause->subject + 1] == PART_NOUN;
}

struct str referent_of(const struct past *past, const struct parts *parts,
	const struct clause *clause)
{
	uint32_t noun = clause->subject + 1;

	if (!is_bare(parts, clause))
		return STR_NONE;
	if (parts_word(parts, noun)->sets & SET_COMPANY)
		return body_before(past);
	return name_with(past, parts_str(parts, noun));
}

/* Where the words begin that stand before a noun and belong to it. */
static uint32_t modifiers_start(const struct parts *parts, uint32_t noun)
{
	uint64_t modifies = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t first = noun;

	while (first > 0 && first + NAME_MAX_WORDS > noun &&
		parts_in(parts, first - 1, modifies) &&
		parts->tokens[first - 1].kind == TOKEN_WORD &&
		!(parts->tokens[first - 1].flags & TOKEN_SENTENCE))
		first--;
	return first;
}

/* What the noun is called more fully in the sentences before. */
struct called {
	struct str phrase; /* absent: nothing fuller */
	bool doubtful;     /* there is more than one, or a name has it */
};

static void sentence_call(const struct past *past, const struct parts *parts,
	struct str noun, struct called *called)
{
	for (uint32_t i = 1; i < parts->count; i++) {
		uint32_t first = modifiers_start(parts, i);
		struct str phrase;

		if (!str_eq_fold(parts_str(parts, i), noun))
			continue;
		called->doubtful |= parts->part[i] == PART_NAME;
		if (parts->part[i] != PART_NOUN || first == i || first == 0 ||
			parts->part[first - 1] != PART_DETERMINER)
			continue;
		phrase = str_cut(past->article->text,
			parts->tokens[first].start, parts->tokens[i].end);
		called->doubtful |= called->phrase.len &&
				    !str_eq_fold(called->phrase, phrase);
		called->phrase = phrase;
	}
}

struct str referent_phrase(struct arena *arena, const struct past *past,
	const struct parts *parts, const struct clause *clause)
{
	unsigned vague = SET_COMPANY | SET_STANDIN | SET_FIGURE | SET_RESULT |
			 SET_PERIOD;
	uint32_t at = clause->subject + 1;
	struct str noun = parts_str(parts, at);
	struct called called = {STR_NONE, false};
	uint32_t first =
		past->sentence < PHRASE_BACK ? 0 : past->sentence - PHRASE_BACK;

	if (!is_bare(parts, clause) || clause->says ||
		(parts_word(parts, at)->sets & vague))
		return STR_NONE;
	for (uint32_t s = first; s < past->sentence; s++) {
		struct parts before;

		tagged_parts(past->tagged, s, &before);
		sentence_call(past, &before, noun, &called);
	}
	if (called.doubtful)
		return STR_NONE;
	return ARENA_JOIN(
		arena, STR("The "), called.phrase.len ? called.phrase : noun);
}
