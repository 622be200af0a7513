#include "tag/number.h"
#include "tag/pattern.h"

/* What a group gave at a place, so that shapes that share a beginning do not
 * read it twice. */
struct memo {
	uint32_t at, limit, node;
	bool known;
};

enum { MEMO_PLACES = 4 };

struct matcher {
	struct arena *arena;
	const struct grammar *grammar;
	const struct article *article;
	const struct tokens *tokens;
	struct timex_nodes *nodes;
	uint32_t limit;
	struct memo memos[GROUP_COUNT][MEMO_PLACES];
};

/* A pattern being tried: what it has taken so far. */
struct attempt {
	struct matcher *matcher;
	uint32_t end; /* elements */
	uint32_t count;
	struct capture captures[CAPTURES_MAX];
};

struct matcher *matcher_new(struct arena *arena, const struct grammar *grammar,
	const struct article *article, const struct tokens *tokens,
	struct timex_nodes *nodes)
{
	struct matcher *matcher = arena_alloc(arena, sizeof(*matcher));

	matcher->arena = arena;
	matcher->grammar = grammar;
	matcher->article = article;
	matcher->tokens = tokens;
	matcher->nodes = nodes;
	if (!nodes->count)
		ROWS_ADD(arena, nodes); /* node 0 is no node */
	return matcher;
}

static uint64_t token_classes(const struct matcher *m, uint32_t at,
	const struct element *element, int32_t *value, uint8_t *klass)
{
	const struct token *token = &m->tokens->rows[at];
	uint64_t classes = 0;

	if (token->kind == TOKEN_NUMBER)
		classes = number_classes(m->article, token, value);
	else if (token->kind == TOKEN_WORD)
		classes = grammar_classes(m->grammar, token->word);
	classes &= element->mask;
	for (uint8_t k = 0; classes && k < CLASS_COUNT; k++)
		if (classes & CLASS_BIT(k)) {
			*klass = k;
			if (token->kind == TOKEN_WORD)
				grammar_word(m->grammar, token->word,
					(enum klass)k, value);
			break;
		}
	return classes;
}

static bool token_is_literal(
	const struct token *token, const struct element *element)
{
	uint16_t literal = token->word;

	if (token->kind == TOKEN_NUMBER || !element->literal_count)
		return false;
	if (token->kind == TOKEN_MARK)
		literal |= MARK_LITERAL;
	else if (!literal)
		return false;
	for (uint32_t i = 0; i < element->literal_count; i++)
		if (element->literals[i] == literal)
			return true;
	return false;
}

/* One token against an element; *taken is 1. */
static bool token_match(const struct matcher *m, const struct element *element,
	uint32_t at, struct capture *capture)
{
	const struct token *token = &m->tokens->rows[at];

	if (element->mask && token_classes(m, at, element, &capture->value,
				     &capture->klass)) {
		capture->number = capture->value;
		return true;
	}
	if (token_is_literal(token, element)) {
		capture->klass = CLASS_LITERAL;
		capture->value = token->word;
		return true;
	}
	return false;
}

static uint32_t phrase_match(const struct matcher *m,
	const struct element *element, uint32_t at, struct capture *capture)
{
	uint32_t taken = 0;

	if (element->mask & CLASS_BIT(CLASS_NUM)) {
		struct number number;

		taken = number_read(m->grammar, m->article, m->tokens, at,
			m->limit, &number);
		capture->klass = CLASS_NUM;
		capture->number = number.value;
		capture->vague = number.vague;
	} else if (element->mask & CLASS_BIT(CLASS_ORD)) {
		taken = ordinal_read(m->grammar, m->article, m->tokens, at,
			m->limit, &capture->value);
		capture->klass = CLASS_ORD;
	} else if (element->mask & CLASS_BIT(CLASS_DAY)) {
		taken = day_number_read(m->grammar, m->article, m->tokens, at,
			m->limit, &capture->value);
		capture->klass = CLASS_DAY;
	} else if (element->mask & CLASS_BIT(CLASS_YEAR)) {
		taken = year_read(m->grammar, m->article, m->tokens, at,
			m->limit, &capture->value);
		capture->klass = CLASS_YEAR;
	}
	if (!taken && token_match(m, element, at, capture))
		taken = 1;
	return taken;
}

static uint32_t group_longest(struct matcher *m, enum group group, uint32_t at);

/* How many tokens the element takes at `at`; 0: it does not match. */
static uint32_t element_match(struct matcher *m, const struct element *element,
	uint32_t at, struct capture *capture)
{
	const struct token *token = &m->tokens->rows[at];

	if (at >= m->limit || (element->glued && token_spaced(token)) ||
		(element->capital && !(token->flags & TOKEN_CAPITAL)))
		return 0;
	*capture = (struct capture){.token = at};
	switch ((enum element_kind)element->kind) {
	case ELEMENT_TOKEN:
		return token_match(m, element, at, capture);
	case ELEMENT_PHRASE:
		return phrase_match(m, element, at, capture);
	case ELEMENT_GROUP:
		capture->klass = (uint8_t)(CLASS_COUNT + element->group);
		capture->node =
			group_longest(m, (enum group)element->group, at);
		return capture->node ? m->nodes->rows[capture->node].end - at
				     : 0;
	}
	return 0;
}

/* Whether what stands around the pattern is as an element asks. */
static bool context_holds(
	struct matcher *m, const struct element *element, uint32_t at)
{
	struct capture capture = {0};
	bool found;

	if (element->behind) {
		const struct token *token = &m->tokens->rows[at];
		uint32_t limit = m->limit;

		if (at == 0 || token->flags & TOKEN_BLOCK) {
			found = false;
		} else {
			m->limit = at;
			found = element_match(m, element, at - 1, &capture);
			m->limit = limit;
		}
	} else {
		found = element_match(m, element, at, &capture);
	}
	return found != element->negated;
}

/*
 * Matches the elements from `i` on at token `at`; returns where the match
 * ends, 0 without one. Recursion is as deep as a row has elements. What may
 * be left out is tried first.
 */
static uint32_t sequence_match(struct attempt *attempt, uint32_t i, uint32_t at)
{
	struct matcher *m = attempt->matcher;
	const struct element *element;
	struct capture capture;
	uint32_t taken, end, count = attempt->count;

	if (i == attempt->end)
		return at;
	element = &m->grammar->elements.rows[i];
	if (element->ahead || element->behind)
		return context_holds(m, element, at)
			       ? sequence_match(attempt, i + 1, at)
			       : 0;
	taken = element_match(m, element, at, &capture);
	if (taken && count < CAPTURES_MAX) {
		attempt->captures[attempt->count++] = capture;
		end = sequence_match(attempt, i + 1, at + taken);
		if (end)
			return end;
		attempt->count = count;
	}
	if (element->skip)
		return sequence_match(attempt, i + element->skip, at);
	return 0;
}

/* Literals say nothing that the row does not: only what varies is kept. */
static uint32_t node_add(struct attempt *attempt, const struct shape *shape,
	uint32_t at, uint32_t end)
{
	struct matcher *m = attempt->matcher;
	struct node *node = ROWS_ADD(m->arena, m->nodes);

	node->shape = shape;
	node->first = at;
	node->end = end;
	for (uint32_t i = 0; i < attempt->count; i++)
		if (attempt->captures[i].klass != CLASS_LITERAL)
			node->captures[node->count++] = attempt->captures[i];
	return m->nodes->count - 1;
}

static void starts_at(const struct matcher *m, uint32_t at,
	const struct pattern_set *among, struct pattern_set *set)
{
	const struct token *token = &m->tokens->rows[at];
	const struct pattern_set *starts = NULL;
	int32_t value;

	*set = (struct pattern_set){{0}};
	if (token->kind == TOKEN_WORD)
		starts = &m->grammar->word_starts[token->word];
	else if (token->kind == TOKEN_MARK && token->word < MARK_COUNT)
		starts = &m->grammar->mark_starts[token->word];
	if (starts) {
		for (uint32_t w = 0; w < SET_WORDS; w++)
			set->bits[w] = starts->bits[w] & among->bits[w];
		return;
	}
	if (token->kind != TOKEN_NUMBER)
		return;
	for (uint64_t left = number_classes(m->article, token, &value), k = 0;
		left; left >>= 1, k++)
		for (uint32_t w = 0; left & 1 && w < SET_WORDS; w++)
			set->bits[w] |= m->grammar->class_starts[k].bits[w] &
					among->bits[w];
}

static uint32_t pattern_match(
	struct matcher *m, uint32_t pattern, uint32_t at, uint32_t longer_than)
{
	const struct compiled *compiled = &m->grammar->patterns.rows[pattern];
	struct attempt attempt = {.matcher = m, .end = compiled->end};
	uint32_t end = sequence_match(&attempt, compiled->first, at);

	if (end <= longer_than)
		return 0;
	return node_add(&attempt, compiled->shape, at, end);
}

static uint32_t set_longest(
	struct matcher *m, const struct pattern_set *among, uint32_t at)
{
	struct pattern_set set;
	uint32_t best = 0, best_end = at;

	starts_at(m, at, among, &set);
	for (uint32_t w = 0; w < SET_WORDS; w++)
		for (uint32_t b = 0; set.bits[w] >> b; b++) {
			uint32_t node;

			while (!(set.bits[w] >> b & 1))
				b++;
			node = pattern_match(m, w * 64 + b, at, best_end);
			if (node) {
				best = node;
				best_end = m->nodes->rows[node].end;
			}
			if (b == 63)
				break;
		}
	return best;
}

static uint32_t group_longest(struct matcher *m, enum group group, uint32_t at)
{
	struct memo *memo = &m->memos[group][at % MEMO_PLACES];

	if (!memo->known || memo->at != at || memo->limit != m->limit) {
		uint32_t node = set_longest(m, &m->grammar->groups[group], at);

		*memo = (struct memo){at, m->limit, node, true};
	}
	return memo->node;
}

uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit)
{
	matcher->limit = limit;
	return set_longest(matcher, &matcher->grammar->emitted, at);
}
