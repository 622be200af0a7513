#include "claim/tagging.h"

#include "claim/times.h"

/* Whether token i is part of a compound: "state-funded". */
static bool is_joined(const struct parts *parts, uint32_t i)
{
	return (i > 0 && parts_hyphen(parts, i - 1)) ||
	       parts_hyphen(parts, i + 1);
}

/* '' as agencies write a closing quotation mark. */
static bool quote_doubled(const struct parts *parts, uint32_t i)
{
	return (i + 1 < parts->count &&
		       token_mark(&parts->tokens[i + 1], '\'')) ||
	       (i > 0 && token_mark(&parts->tokens[i - 1], '\''));
}

static enum part mark_part(const struct parts *parts, uint32_t i)
{
	const struct token *token = &parts->tokens[i];
	bool tight = i > 0 && !token_spaced(token);

	switch (token->word) {
	case ',':
		return PART_COMMA;
	case '"':
	case '`':
	case MARK_OPEN:
	case MARK_CLOSE:
	case MARK_OPEN_SINGLE:
		return PART_QUOTE;
	case '(':
	case '[':
		return PART_OPEN;
	case ')':
	case ']':
		return PART_CLOSE;
	case '\'':
		if (quote_doubled(parts, i))
			return PART_QUOTE;
		return tight || (i + 1 < parts->count &&
					!token_spaced(token + 1))
			       ? PART_OWNS
			       : PART_QUOTE;
	case '.':
		return tight && i + 1 < parts->count ? PART_GLUE : PART_STOP;
	case '-':
		return tight && i + 1 < parts->count && !token_spaced(token + 1)
			       ? PART_GLUE
			       : PART_STOP;
	case ';':
	case ':':
	case '!':
	case '?':
	case '_':
	case MARK_EN_DASH:
	case MARK_EM_DASH:
	case MARK_ELLIPSIS:
	case MARK_STOP:
		return PART_STOP;
	default:
		return PART_GLUE;
	}
}

/* "at the age of 50 However": the stop between two sentences was lost. */
static bool is_lost_start(const struct parts *parts, uint32_t i)
{
	const struct token *before = &parts->tokens[i - 1];
	const struct word *word = parts_word(parts, i);

	return (word->part == PART_BREAK || parts_is(parts, i, "however") ||
		       parts_is(parts, i, "meanwhile")) &&
	       !(parts->tokens[i].flags & TOKEN_UPPER) &&
	       before->kind != TOKEN_MARK && !(before->flags & TOKEN_CAPITAL);
}

/* What a word is by what it is written to without a space; PART_STOP where
 * that does not tell. */
static enum part tight_part(const struct parts *parts, uint32_t i)
{
	const struct token *token = &parts->tokens[i];

	if (i > 0 && token_mark(token - 1, '\'') && !token_spaced(token) &&
		token->end - token->start == 1)
		return PART_OWNS; /* the s */
	if (is_joined(parts, i))
		return token->flags & TOKEN_CAPITAL ? PART_NAME : PART_NOUN;
	return PART_STOP;
}

/* Inside of a sentence a capital is a name's; its first word may be any. */
static enum part capital_part(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);
	enum part known;

	if (i > 0 && is_lost_start(parts, i))
		return PART_STOP;
	if (i > 0 && (parts->tokens[i].flags & TOKEN_UPPER ||
			     (word->part != PART_DETERMINER &&
				     word->part != PART_PRONOUN)))
		return PART_NAME;
	known = word_known(word);
	return known == PART_NOUN ? PART_NAME : known;
}

static enum part word_part(const struct parts *parts, uint32_t i)
{
	const struct token *token = &parts->tokens[i];

	if (!(token[0].flags & token[1].flags & TOKEN_SPACED)) {
		enum part part = tight_part(parts, i);

		if (part != PART_STOP)
			return part;
	}
	return token->flags & TOKEN_CAPITAL
		       ? capital_part(parts, i)
		       : words_lower(parts->words, token->word,
				 parts_str(parts, i));
}

/* "Moving with the times", "Founded in 1958". */
static void participles_mark(struct parts *parts)
{
	uint64_t behind = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_ADVERB) | PART_BIT(PART_TO) |
			  PART_BIT(PART_PREPOSITION);

	if (parts->count > 1 && parts->part[0] == PART_NAME &&
		parts_in(parts, 1, behind)) {
		enum part part = word_ending(parts_str(parts, 0));

		if (part == PART_ING || part == PART_ED)
			parts->part[0] = (uint8_t)part;
	}
}

/* "the week ended": no verb. */
static void period_mark(struct parts *parts)
{
	for (uint32_t i = 0;
		(i = parts_next(parts, i + 1, PART_PAST)) < parts->count;)
		if ((parts_word(parts, i - 1)->sets & SET_PERIOD) &&
			parts_is(parts, i, "ended"))
			parts->part[i] = PART_NOUN;
}

/* "the 1995 shooting of": a noun; "a policy supporting the": a verb. */
static void gerunds_mark(struct parts *parts)
{
	uint64_t noun = PART_BIT(PART_DETERMINER) | PART_BIT(PART_NUMBER) |
			PART_BIT(PART_OWNS) | PART_BIT(PART_OWNER);
	uint64_t behind = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			  PART_BIT(PART_NAME) | PART_BIT(PART_NOUN) |
			  PART_BIT(PART_NUMBER) | PART_BIT(PART_THAT) |
			  PART_BIT(PART_TO) | PART_BIT(PART_ED) |
			  PART_BIT(PART_PRONOUN);

	for (uint32_t i = 0;
		(i = parts_next(parts, i + 1, PART_ING)) < parts->count;)
		if (parts_in(parts, i - 1, noun) ||
			!parts_in(parts, i + 1, behind))
			parts->part[i] = PART_NOUN;
}

/* "was tested there": no subject, as in "there was a test". */
static void there_mark(struct parts *parts)
{
	uint64_t verb = PART_BIT(PART_AM) | PART_BIT(PART_WAS) |
			PART_BIT(PART_HAVE) | PART_BIT(PART_HAD) |
			PART_BIT(PART_WILL) | PART_BIT(PART_MODAL);

	for (uint32_t i = 0;
		(i = parts_next(parts, i + 1, PART_PRONOUN)) < parts->count;)
		if (parts_is(parts, i, "there") &&
			!parts_in(parts, i + 1, verb))
			parts->part[i] = PART_ADVERB;
}

/* "at least 12", "more than 30": the words before are of the number. */
static void number_join(struct parts *parts)
{
	for (uint32_t i = 0;
		(i = parts_next(parts, i + 1, PART_NUMBER)) < parts->count;) {
		uint32_t from = i;

		while (from > 0 && i - from < 4 &&
			parts_word(parts, from - 1)->sets & SET_BOUNDS &&
			parts->part[from - 1] != PART_TIME)
			from--;
		/* "went to 12 places": alone, "to" and "at" are no bounds. */
		if (i - from == 1 && (parts->part[from] == PART_TO ||
					     parts_is(parts, from, "at")))
			continue;
		while (from < i)
			parts->part[from++] = PART_NUMBER;
	}
}

static enum part part_of(const struct parts *parts, uint32_t i)
{
	switch ((enum token_kind)parts->tokens[i].kind) {
	case TOKEN_WORD:
		return word_part(parts, i);
	case TOKEN_MARK:
		return mark_part(parts, i);
	case TOKEN_NUMBER:
		break;
	}
	return PART_NUMBER;
}

/* Half of all tokens are words in lower case between spaces that a table has,
 * whose part it tells. */
static inline bool is_lower(const struct token *token)
{
	return token->kind == TOKEN_WORD && token->word &&
	       (token->flags & (TOKEN_SPACED | TOKEN_CAPITAL)) ==
		       TOKEN_SPACED &&
	       token[1].flags & TOKEN_SPACED;
}

void parts_find(const struct article *article, const struct tokens *tokens,
	uint32_t first, uint32_t end, const struct timexes *timexes,
	const struct claim_words *words, struct parts *parts)
{
	const struct token *rows = tokens->rows + first;
	uint32_t count;

	parts_begin(parts, article, tokens, first, end, words);
	count = parts->count;
	for (uint32_t i = 0; i < count; i++) {
		parts->timex[i] = TIMEX_NO_ROW;
		parts->part[i] = is_lower(&rows[i])
					 ? words->lowers[rows[i].word]
					 : (uint8_t)part_of(parts, i);
	}
	parts->part[parts->count] = parts->part[parts->count + 1] = PART_STOP;
	times_mark(parts, timexes);
	participles_mark(parts);
	period_mark(parts);
	gerunds_mark(parts);
	there_mark(parts);
	number_join(parts);
}
