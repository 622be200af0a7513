#include "tag/holding.h"

static bool is_word(const struct token *token)
{
	return token->kind == TOKEN_WORD;
}

static bool word_among(const struct holding *f, const struct token *token,
	const char *const *words, size_t count)
{
	struct str text = token_str(f->article, token);

	for (size_t i = 0; i < count; i++)
		if (str_eq_fold(text, str_of(words[i])))
			return true;
	return false;
}

/* Words in front of which a bare number is a year: "in 1988". */
static bool year_precedes(const struct holding *f, const struct token *before)
{
	static const char *const words[] = {"in", "of", "since", "by", "from",
		"until", "till", "through", "to", "and", "during", "before",
		"after", "early", "late", "mid", "s", "or", "than", "for",
		"around", "about", "circa", "between", "season", "year", "fall",
		"spring", "summer", "winter", "autumn", "fiscal"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

/* "the 1956 uprising", "its 1988 accounts". */
static bool is_determiner(const struct holding *f, const struct token *before)
{
	static const char *const words[] = {"the", "a", "an", "its", "his",
		"her", "their", "our", "that", "this"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

static bool is_plural(const struct holding *f, const struct token *token)
{
	struct str text = token_str(f->article, token);

	return is_word(token) && text.len > 3 && str_ends(text, STR("s")) &&
	       !str_ends(text, STR("ss")) && !str_ends(text, STR("us")) &&
	       !str_ends(text, STR("is"));
}

/* "In 1013 he came", "in 1415 Orr sailed", "in 1415 most of them left": nothing
 * is counted. */
static bool goes_on(const struct holding *f, const struct token *next)
{
	static const char *const words[] = {
		"most", "nobody", "nothing", "little", "much", "another"};

	return next->flags & TOKEN_CAPITAL ||
	       word_classes(&f->grammar->words, next->word) &
		       CLASS_BIT(CLASS_CLAUSE) ||
	       word_among(f, next, words, sizeof(words) / sizeof(*words));
}

/* "2000 people" is no year, "1988" alone or in a list is one. */
static bool bare_year_holds(const struct holding *f, uint32_t at, uint32_t end)
{
	const struct token *token = &f->tokens->rows[at];
	const struct token *next = &f->tokens->rows[end];
	const struct token *before = at ? token - 1 : NULL;
	bool first = token->flags & TOKEN_BLOCK || !before;
	bool ends = next->flags & TOKEN_BLOCK || !is_word(next);
	int32_t value;

	if (!str_number(token_str(f->article, token), &value) ||
		token->end - token->start != 4 ||
		f->article->text.ptr[token->start] == '0')
		return true;
	if (value < 1500 || value > 2100)
		return !first && is_word(before) && year_precedes(f, before) &&
		       (ends || goes_on(f, next)) && value > 1000 &&
		       value < 2100;
	if (next->kind == TOKEN_MARK && !token_spaced(next) &&
		(next->word == '-' || next->word == '/' || next->word == ':') &&
		f->tokens->rows[end + 1].kind == TOKEN_NUMBER)
		return false;
	if ((!first && before->kind == TOKEN_NUMBER) ||
		(next->kind == TOKEN_NUMBER && !(next->flags & TOKEN_BLOCK)))
		return false;
	if (is_word(next) &&
		word_classes(&f->grammar->words, next->word) &
			(CLASS_BIT(CLASS_UNITS) | CLASS_BIT(CLASS_CURRENCY)))
		return false;
	if (!first && is_word(before) && year_precedes(f, before))
		return true;
	if (ends || next->flags & TOKEN_CAPITAL)
		return true;
	if (!first && is_word(before) && is_determiner(f, before))
		return value % 100 != 0 || !is_plural(f, next);
	if (at > 1 && !first && is_word(before) && is_determiner(f, before - 1))
		return value % 100 != 0 && !is_plural(f, next);
	return word_classes(&f->grammar->words, next->word) &
	       ~CLASS_BIT(CLASS_LITERAL);
}

static bool is_money(const struct token *token)
{
	return token->kind == TOKEN_MARK &&
	       (token->word == '$' || token->word == '#' ||
		       token->word == MARK_POUND || token->word == MARK_EURO ||
		       token->word == MARK_YEN);
}

/* A year or two of a chain of numbers: "2010-2015-86", "32-2015". */
static bool is_link(const struct holding *f, uint32_t first, uint32_t end)
{
	const struct token *token = &f->tokens->rows[first];
	const struct token *next = &f->tokens->rows[end];

	if (token->kind != TOKEN_NUMBER || end > first + 3)
		return false;
	if (first > 1 && !token_spaced(token) && token_mark(token - 1, '-') &&
		!token_spaced(token - 1) && token[-2].kind == TOKEN_NUMBER)
		return true;
	return end == first + 3 && next[-1].kind == TOKEN_NUMBER &&
	       token_mark(next, '-') && !token_spaced(next) &&
	       next[1].kind == TOKEN_NUMBER && !token_spaced(&next[1]);
}

/* Whether the match is cut out of a longer word or number. */
static bool is_glued(const struct holding *f, uint32_t first, uint32_t end)
{
	const struct token *token = &f->tokens->rows[first];
	const struct token *last = &f->tokens->rows[end - 1];
	const struct token *next = &f->tokens->rows[end];

	if (first && !token_spaced(token) && !(token->flags & TOKEN_BLOCK)) {
		const struct token *before = token - 1;

		if (before->kind == TOKEN_NUMBER ||
			(is_word(before) && token->kind == TOKEN_NUMBER))
			return true;
		if (token->kind == TOKEN_NUMBER && before->kind == TOKEN_MARK &&
			(before->word == '.' || before->word == ',' ||
				before->word == '_' || before->word == '/' ||
				before->word == '@'))
			return true;
	}
	if (token->kind == TOKEN_NUMBER && first && is_money(token - 1))
		return true;
	if (is_link(f, first, end))
		return true;
	if (last->kind != TOKEN_NUMBER || token_spaced(next))
		return false;
	return is_word(next) ||
	       (next->kind == TOKEN_MARK &&
		       (next->word == '%' || next->word == '_' ||
			       next->word == '@'));
}

/* Words behind which a name of a month is one: "in April Holt said". */
static bool in_precedes(const struct holding *f, const struct token *before)
{
	static const char *const words[] = {"in", "of", "since", "by", "until",
		"from", "through", "during", "early", "late", "last", "next",
		"this"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

/* April Holt and June Orr are people. */
static bool is_first_name(const struct holding *f, const struct node *node)
{
	const struct token *token = &f->tokens->rows[node->first];
	const struct token *next = &f->tokens->rows[node->end];

	return node->end == node->first + 1 &&
	       word_classes(&f->grammar->words, token->word) &
		       CLASS_BIT(CLASS_MONTH) &&
	       is_word(next) && next->word == 0 &&
	       next->flags & TOKEN_CAPITAL && !(next->flags & TOKEN_BLOCK) &&
	       !(node->first && in_precedes(f, token - 1));
}

/* "Four flights a week", "10,000 units annually": how many go to a length of
 * time, and no time at all. */
static bool is_rate(const struct holding *f, const struct node *node)
{
	enum { REACH = 3 };
	const uint64_t numbers = CLASS_BIT(CLASS_ONES) | CLASS_BIT(CLASS_TENS) |
				 CLASS_BIT(CLASS_SCALE);
	const struct token *rows = f->tokens->rows;
	uint32_t first = node->first;

	if (!first || !is_plural(f, &rows[first - 1]))
		return false;
	for (uint32_t i = 2; i <= REACH && first >= i; i++)
		if (rows[first - i].kind == TOKEN_NUMBER ||
			(is_word(&rows[first - i]) &&
				word_classes(&f->grammar->words,
					rows[first - i].word) &
					numbers))
			return true;
	return false;
}

/* "The Daily Telegraph". */
static bool is_paper(const struct holding *f, const struct node *node)
{
	const struct token *token = &f->tokens->rows[node->first];
	const struct token *next = &f->tokens->rows[node->end];

	return token->flags & TOKEN_CAPITAL && is_word(next) &&
	       next->flags & TOKEN_CAPITAL && !(next->flags & TOKEN_BLOCK);
}

/* Rates are written with "a week", or with "weekly" alone. */
static bool may_be_rate(const struct holding *f, const struct node *node)
{
	const struct token *token = &f->tokens->rows[node->first];
	uint32_t length = node->end - node->first;
	uint64_t want =
		length == 1 ? CLASS_BIT(CLASS_ADVERB) : CLASS_BIT(CLASS_A);

	return length <= 2 && is_word(token) &&
	       word_classes(&f->grammar->words, token->word) & want;
}

/* MAY7, in capitals and joined. */
static bool is_delivery(const struct holding *f, uint32_t at)
{
	const struct token *token = &f->tokens->rows[at];
	struct str text = token_str(f->article, token);

	return is_word(token) && token[1].kind == TOKEN_NUMBER &&
	       !token_spaced(&token[1]) && text.len == 3 &&
	       char_is_upper(text.ptr[1]) && char_is_upper(text.ptr[2]);
}

/* Contracts of a table: "MAY7 1457" is a month of delivery and a price. */
static bool is_contract(const struct holding *f, const struct node *node)
{
	return is_delivery(f, node->first) || is_delivery(f, node->end - 1);
}

/* "1100-1400 lbs" is no span of years, nor "97,111,000 year ago" one. */
static bool is_amount(const struct holding *f, const struct node *node)
{
	enum { EARLY = 1500 };
	const struct token *token = &f->tokens->rows[node->first];
	struct str text = token_str(f->article, token);
	int32_t value;

	if (token->kind != TOKEN_NUMBER)
		return false;
	if (str_find_char(text, ',', 0) != STR_NPOS)
		return token_spaced(&token[1]) && is_word(&token[1]) &&
		       word_classes(&f->grammar->words, token[1].word) &
			       CLASS_BIT(CLASS_UNIT);
	return node->end == node->first + 3 && token[2].kind == TOKEN_NUMBER &&
	       str_number(text, &value) && value < EARLY && text.len == 4 &&
	       (is_word(&token[3]) || !node->first || !is_word(token - 1) ||
		       !year_precedes(f, token - 1));
}

bool holding_node(const struct holding *f, const struct node *node)
{
	bool bare = node->end == node->first + 1 &&
		    f->tokens->rows[node->first].kind == TOKEN_NUMBER;

	if (is_glued(f, node->first, node->end) || is_contract(f, node) ||
		is_amount(f, node))
		return false;
	if (bare)
		return bare_year_holds(f, node->first, node->end);
	if (may_be_rate(f, node) &&
		(is_rate(f, node) ||
			(node->end == node->first + 1 && is_paper(f, node))))
		return false;
	return !is_first_name(f, node);
}
