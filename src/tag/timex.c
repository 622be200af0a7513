#include "tag/timex.h"

#include "tag/grammar.h"
#include "tag/holding.h"
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

/* "Sept." is written with its full stop, "January." is not. */
static bool takes_stop(const struct token *word)
{
	enum { LONGEST = 4 };

	return word->kind == TOKEN_WORD && word->end - word->start <= LONGEST;
}

/* A full stop that ends the sentence is not the expression's, nor a comma
 * behind which the year that could stand there is missing. */
static uint32_t end_of(const struct tokens *tokens, const struct node *node)
{
	uint32_t end = node->end;

	if (end > node->first + 1 && token_mark(&tokens->rows[end - 1], ','))
		end--;

	if (end > node->first + 1 && token_mark(&tokens->rows[end - 1], '.') &&
		(!takes_stop(&tokens->rows[end - 2]) ||
			tokens->rows[end].flags &
				(TOKEN_SENTENCE | TOKEN_BLOCK)))
		end--;
	return end;
}

/* What says what the words are, below those that only pass it on. */
static const struct shape *shape_of(
	const struct timex_nodes *nodes, const struct node *node)
{
	while (node->shape->operation == OP_SAME && node->count &&
		node->captures[0].klass >= CLASS_COUNT)
		node = &nodes->rows[node->captures[0].node];
	return node->shape;
}

/* Looks whether an expression begins at a token, and adds it where it holds;
 * the token to go on with. */
static uint32_t timex_find(const struct holding *holding,
	struct matcher *matcher, uint32_t at, uint32_t limit,
	struct arena *arena, struct timexes *timexes)
{
	const struct tokens *tokens = holding->tokens;
	uint32_t found = matcher_longest(matcher, at, limit);
	const struct node *node = &timexes->nodes->rows[found];
	const struct shape *shape;
	struct timex *timex;

	if (!found)
		return at + 1;
	shape = shape_of(timexes->nodes, node);
	if (shape->operation == OP_NOTHING)
		return node->end;
	if (!holding_node(holding, node))
		return at + 1;
	timex = ROWS_ADD(arena, timexes);
	timex->first = node->first;
	timex->end = end_of(tokens, node);
	timex->node = found;
	timex->row = shape->pattern;
	timex->span.start = tokens->rows[timex->first].start;
	timex->span.end = tokens->rows[timex->end - 1].end;
	timex->days = INTERVAL_NONE;
	return timex->end;
}

void timexes_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct grammar *grammar, struct timexes *timexes)
{
	struct holding holding = {article, tokens, grammar};
	struct matcher *matcher;

	timexes->nodes = arena_alloc(arena, sizeof(*timexes->nodes));
	matcher = matcher_new(
		arena, &grammar->patterns, article, tokens, timexes->nodes);
	ROWS_EACH (struct sentence, sentence, *sentences) {
		uint32_t end = sentence->end;
		uint32_t at = matcher_next(matcher, sentence->first, end);

		while (at < end)
			at = matcher_next(matcher,
				timex_find(&holding, matcher, at, end, arena,
					timexes),
				end);
	}
}

void timex_place(const struct tokens *tokens, const struct timexes *timexes,
	uint32_t node, struct timex *timex)
{
	const struct node *written = &timexes->nodes->rows[node];

	timex->node = node;
	timex->first = written->first;
	timex->end = end_of(tokens, written);
	timex->span.start = tokens->rows[timex->first].start;
	timex->span.end = tokens->rows[timex->end - 1].end;
	timex->row = written->shape->pattern;
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
