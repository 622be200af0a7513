#include "tag/timex.h"

#include "tag/grammar.h"
#include "tag/match.h"

struct str timex_mod_name(enum timex_mod mod)
{
	static const struct str names[] = {STR_INIT(""), STR_INIT("START"),
		STR_INIT("MID"), STR_INIT("END"), STR_INIT("APPROX"),
		STR_INIT("BEFORE"), STR_INIT("AFTER"), STR_INIT("ON_OR_BEFORE"),
		STR_INIT("ON_OR_AFTER"), STR_INIT("LESS_THAN"),
		STR_INIT("MORE_THAN"), STR_INIT("EQUAL_OR_LESS"),
		STR_INIT("EQUAL_OR_MORE")};

	return mod == MOD_NONE ? STR_NONE : names[mod];
}

struct str timex_class_name(enum timex_class kind)
{
	static const struct str names[] = {STR_INIT("DATE"), STR_INIT("TIME"),
		STR_INIT("DURATION"), STR_INIT("SET")};

	return names[kind];
}

struct finder {
	const struct article *article;
	const struct tokens *tokens;
	const struct grammar *grammar;
	struct timex_nodes *nodes;
};

static bool is_word(const struct token *token)
{
	return token->kind == TOKEN_WORD;
}

static bool word_among(const struct finder *f, const struct token *token,
	const char *const *words, size_t count)
{
	struct str text = token_str(f->article, token);

	for (size_t i = 0; i < count; i++)
		if (str_eq_fold(text, str_of(words[i])))
			return true;
	return false;
}

/* Words in front of which a bare number is a year: "in 1988". */
static bool year_precedes(const struct finder *f, const struct token *before)
{
	static const char *const words[] = {"in", "of", "since", "by", "from",
		"until", "till", "through", "to", "and", "during", "before",
		"after", "early", "late", "mid", "s", "or", "than", "for",
		"around", "about", "circa", "between", "season", "year", "fall",
		"spring", "summer", "winter", "autumn", "fiscal"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

/* "the 1956 uprising", "its 1988 accounts". */
static bool is_determiner(const struct finder *f, const struct token *before)
{
	static const char *const words[] = {"the", "a", "an", "its", "his",
		"her", "their", "our", "that", "this"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

/* "2000 people" is no year, "1988" alone or in a list is one. */
static bool bare_year_holds(const struct finder *f, uint32_t at, uint32_t end)
{
	const struct token *token = &f->tokens->rows[at];
	const struct token *next = &f->tokens->rows[end];
	const struct token *before = at ? token - 1 : NULL;
	bool first = token->flags & TOKEN_BLOCK || !before;
	bool ends = next->flags & TOKEN_BLOCK || !is_word(next);
	int32_t value;

	if (!str_number(token_str(f->article, token), &value) ||
		token->end - token->start != 4)
		return true;
	if (value < 1500 || value > 2100)
		return !first && is_word(before) && year_precedes(f, before) &&
		       ends && value > 1000 && value < 2100;
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
	if (ends)
		return true;
	if (!first && is_word(before) && is_determiner(f, before))
		return value % 100 != 0 ||
		       !str_ends(token_str(f->article, next), STR("s"));
	return next->flags & TOKEN_CAPITAL ||
	       (word_classes(&f->grammar->words, next->word) &
		       ~CLASS_BIT(CLASS_LITERAL));
}

static bool is_money(const struct token *token)
{
	return token->kind == TOKEN_MARK &&
	       (token->word == '$' || token->word == '#' ||
		       token->word == MARK_POUND || token->word == MARK_EURO ||
		       token->word == MARK_YEN);
}

/* Whether the match is cut out of a longer word or number. */
static bool is_glued(const struct finder *f, uint32_t first, uint32_t end)
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
	if (last->kind != TOKEN_NUMBER || token_spaced(next))
		return false;
	return is_word(next) ||
	       (next->kind == TOKEN_MARK &&
		       (next->word == '%' || next->word == '_' ||
			       next->word == '@'));
}

/* Words behind which a name of a month is one: "in April Holt said". */
static bool in_precedes(const struct finder *f, const struct token *before)
{
	static const char *const words[] = {"in", "of", "since", "by", "until",
		"from", "through", "during", "early", "late", "last", "next",
		"this"};

	return word_among(f, before, words, sizeof(words) / sizeof(*words));
}

/* April Holt and June Orr are people. */
static bool is_first_name(const struct finder *f, const struct node *node)
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

static bool node_holds(const struct finder *f, const struct node *node)
{
	bool bare = node->end == node->first + 1 &&
		    f->tokens->rows[node->first].kind == TOKEN_NUMBER;

	if (is_glued(f, node->first, node->end))
		return false;
	if (bare)
		return bare_year_holds(f, node->first, node->end);
	return !is_first_name(f, node);
}

/* "Sept." is written with its full stop, "January." is not. */
static bool takes_stop(const struct token *word)
{
	enum { LONGEST = 4 };

	return word->kind == TOKEN_WORD && word->end - word->start <= LONGEST;
}

/* A full stop that ends the sentence is not the expression's. */
static uint32_t end_of(const struct tokens *tokens, const struct node *node)
{
	uint32_t end = node->end;

	if (end > node->first + 1 && token_mark(&tokens->rows[end - 1], '.') &&
		(!takes_stop(&tokens->rows[end - 2]) ||
			tokens->rows[end].flags &
				(TOKEN_SENTENCE | TOKEN_BLOCK)))
		end--;
	return end;
}

/* The row that says what the words are, below those that only pass it on. */
static struct str row_of(const struct finder *f, const struct node *node)
{
	while (node->shape->operation == OP_SAME && node->count &&
		node->captures[0].klass >= CLASS_COUNT)
		node = &f->nodes->rows[node->captures[0].node];
	return node->shape->pattern;
}

void timexes_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct grammar *grammar, struct timexes *timexes)
{
	struct finder finder = {article, tokens, grammar, NULL};
	struct matcher *matcher;

	timexes->nodes = arena_alloc(arena, sizeof(*timexes->nodes));
	finder.nodes = timexes->nodes;
	matcher = matcher_new(
		arena, &grammar->patterns, article, tokens, timexes->nodes);
	ROWS_EACH (struct sentence, sentence, *sentences) {
		uint32_t at = sentence->first;

		while (at < sentence->end) {
			const struct node *node;
			struct timex *timex;
			uint32_t found;

			if (!matcher_may_start(matcher, at) ||
				!(found = matcher_longest(
					  matcher, at, sentence->end))) {
				at++;
				continue;
			}
			node = &timexes->nodes->rows[found];
			if (node->shape->operation == OP_NOTHING) {
				at = node->end;
				continue;
			}
			if (!node_holds(&finder, node)) {
				at++;
				continue;
			}
			timex = ROWS_ADD(arena, timexes);
			timex->first = node->first;
			timex->end = end_of(tokens, node);
			timex->node = found;
			timex->row = row_of(&finder, node);
			timex->span.start = tokens->rows[timex->first].start;
			timex->span.end = tokens->rows[timex->end - 1].end;
			timex->days = INTERVAL_NONE;
			at = timex->end;
		}
	}
}

static void timex_place(const struct tokens *tokens, uint32_t node,
	struct timexes *timexes, struct timex *timex)
{
	const struct node *written = &timexes->nodes->rows[node];

	timex->node = node;
	timex->first = written->first;
	timex->end = end_of(tokens, written);
	timex->span.start = tokens->rows[timex->first].start;
	timex->span.end = tokens->rows[timex->end - 1].end;
	timex->row = written->shape->pattern;
}

/* Whether a node is given as its parts: ranges, and lengths counted from
 * something; "two days earlier" stays whole, "later" is left outside. */
static bool node_splits(const struct node *node)
{
	int32_t argument = node->shape->argument;

	switch ((int)node->shape->operation) {
	case OP_ENDED:
	case OP_STARTING:
	case OP_CLOCKS:
		return true;
	case OP_AT:
		return argument >= 8;
	case OP_RANGE:
		return argument == 0;
	case OP_SHIFT:
		return argument == 1 || argument == -1;
	case OP_LATER:
		return argument != -1 && argument != -3;
	default:
		return false;
	}
}

void timexes_split(struct arena *arena, const struct tokens *tokens,
	struct timexes *timexes)
{
	struct timexes split = {.nodes = timexes->nodes};

	ROWS_EACH (struct timex, timex, *timexes) {
		const struct node *node = &timexes->nodes->rows[timex->node];
		struct timex whole = *timex;

		if (!node_splits(node)) {
			*ROWS_ADD(arena, &split) = whole;
			continue;
		}
		for (uint32_t i = 0; i < node->count; i++) {
			struct timex *part;

			if (node->captures[i].klass < CLASS_COUNT)
				continue;
			part = ROWS_ADD(arena, &split);
			*part = whole;
			timex_place(
				tokens, node->captures[i].node, timexes, part);
		}
	}
	*timexes = split;
}

uint32_t timexes_from(const struct timexes *timexes, uint32_t token)
{
	uint32_t low = 0, high = timexes->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (timexes->rows[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
