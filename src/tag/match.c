#include "tag/match.h"

#include "tag/number.h"

/* What a group gave at a place, so that shapes that share a beginning do not
 * read it twice. */
struct memo {
	uint32_t at, limit, node;
	bool known;
};

enum { MEMO_PLACES = 4, PLACE_PATTERNS = 255 };

/* The patterns that may match at a place, judged by two tokens: found once,
 * whatever groups are asked for there. */
struct place {
	uint32_t at, limit;
	uint32_t groups; /* bits: groups that have one among them */
	uint32_t count;
	uint16_t patterns[PLACE_PATTERNS]; /* by group */
	uint8_t first[GROUP_COUNT];        /* of a group, where it has any */
	uint8_t end[GROUP_COUNT];
	bool known;
};

/* A number phrase read at a place: many shapes begin with one. */
struct phrase {
	uint32_t at, limit, taken;
	struct number number;
	bool known;
};

struct matcher {
	struct arena *arena;
	const struct patterns *patterns;
	const struct article *article;
	const struct tokens *tokens;
	struct timex_nodes *nodes;
	uint32_t limit;
	struct memo memos[GROUP_COUNT][MEMO_PLACES];
	struct place places[MEMO_PLACES];
	struct phrase phrases[MEMO_PLACES];
};

/* A pattern being tried: what it has taken so far. */
struct attempt {
	struct matcher *matcher;
	uint32_t end; /* elements */
	uint32_t count;
	struct capture captures[CAPTURES_MAX];
};

struct matcher *matcher_new(struct arena *arena,
	const struct patterns *patterns, const struct article *article,
	const struct tokens *tokens, struct timex_nodes *nodes)
{
	struct matcher *matcher = arena_alloc(arena, sizeof(*matcher));

	matcher->arena = arena;
	matcher->patterns = patterns;
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
		classes = word_classes(m->patterns->words, token->word);
	classes &= element->mask;
	for (uint8_t k = 0; classes && k < CLASS_COUNT; k++)
		if (classes & CLASS_BIT(k)) {
			*klass = k;
			if (token->kind == TOKEN_WORD)
				word_value(m->patterns->words, token->word,
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

static const struct phrase *phrase_at(struct matcher *m, uint32_t at)
{
	struct phrase *phrase = &m->phrases[at % MEMO_PLACES];

	if (!phrase->known || phrase->at != at || phrase->limit != m->limit) {
		phrase->known = true;
		phrase->at = at;
		phrase->limit = m->limit;
		phrase->taken = number_read(m->patterns->words, m->article,
			m->tokens, at, m->limit, &phrase->number);
	}
	return phrase;
}

static uint32_t phrase_match(struct matcher *m, const struct element *element,
	uint32_t at, struct capture *capture)
{
	uint32_t taken = 0;

	if (element->mask & CLASS_BIT(CLASS_NUM)) {
		const struct phrase *phrase = phrase_at(m, at);

		taken = phrase->taken;
		capture->klass = CLASS_NUM;
		capture->number = phrase->number.value;
		capture->vague = phrase->number.vague;
	} else if (element->mask & CLASS_BIT(CLASS_ORD)) {
		taken = ordinal_read(m->patterns->words, m->article, m->tokens,
			at, m->limit, &capture->value);
		capture->klass = CLASS_ORD;
	} else if (element->mask & CLASS_BIT(CLASS_DAY)) {
		taken = day_number_read(m->patterns->words, m->article,
			m->tokens, at, m->limit, &capture->value);
		capture->klass = CLASS_DAY;
	} else if (element->mask & CLASS_BIT(CLASS_YEAR)) {
		taken = year_read(m->patterns->words, m->article, m->tokens, at,
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
	bool varies;

	if (i == attempt->end)
		return at;
	element = &m->patterns->elements.rows[i];
	if (element->ahead || element->behind)
		return context_holds(m, element, at)
			       ? sequence_match(attempt, i + 1, at)
			       : 0;
	taken = element_match(m, element, at, &capture);
	/* Literals say nothing that the row does not: what varies is kept. */
	varies = taken && capture.klass != CLASS_LITERAL;
	if (taken && (!varies || count < CAPTURES_MAX)) {
		if (varies)
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

static uint32_t node_add(struct attempt *attempt, const struct shape *shape,
	uint32_t at, uint32_t end)
{
	struct matcher *m = attempt->matcher;
	struct node *node = ROWS_ADD(m->arena, m->nodes);

	node->shape = shape;
	node->first = at;
	node->end = end;
	node->count = attempt->count;
	memcpy(node->captures, attempt->captures,
		attempt->count * sizeof(*attempt->captures));
	return m->nodes->count - 1;
}

static void set_join(
	struct pattern_set *set, const struct pattern_set *other, uint32_t used)
{
	for (uint32_t w = 0; w < used; w++)
		set->bits[w] |= other->bits[w];
}

/* The patterns that ask for a token: by its word, class of number, or mark. */
static void token_set(const struct matcher *m, const struct token *token,
	const struct pattern_set *words, const struct pattern_set *classes,
	const struct pattern_set *marks, struct pattern_set *set)
{
	uint32_t used = m->patterns->set_words;
	int32_t value;

	if (token->kind == TOKEN_WORD) {
		set_join(set, &words[token->word], used);
	} else if (token->kind == TOKEN_MARK) {
		if (token->word < MARK_COUNT)
			set_join(set, &marks[token->word], used);
	} else {
		for (uint64_t left = number_classes(m->article, token, &value),
			      k = 0;
			left; left >>= 1, k++)
			if (left & 1)
				set_join(set, &classes[k], used);
	}
}

/* The number of the lowest bit of a set that is not empty (de Bruijn). */
static uint32_t lowest_bit(uint64_t bits)
{
	static const uint8_t places[64] = {0, 1, 2, 53, 3, 7, 54, 27, 4, 38, 41,
		8, 34, 55, 48, 28, 62, 5, 39, 46, 44, 42, 22, 9, 24, 35, 59, 56,
		49, 18, 29, 11, 63, 52, 6, 26, 37, 40, 33, 47, 61, 45, 43, 21,
		23, 58, 17, 10, 51, 25, 36, 32, 60, 20, 57, 16, 50, 31, 19, 15,
		30, 14, 13, 12};

	return places[((bits & (~bits + 1)) * 0x022FDD63CC95386Dull) >> 58];
}

static void place_add(struct place *place, uint32_t pattern, enum group group)
{
	if (!(place->groups & 1u << group))
		place->first[group] = (uint8_t)place->count;
	place->groups |= 1u << group;
	place->patterns[place->count++] = (uint16_t)pattern;
	place->end[group] = (uint8_t)place->count;
}

static void place_fill(
	const struct matcher *m, struct place *place, uint32_t at)
{
	const struct patterns *g = m->patterns;
	const struct token *token = &m->tokens->rows[at];
	struct pattern_set first = {{0}}, second = g->singles;

	place->at = at;
	place->limit = m->limit;
	place->known = true;
	place->groups = place->count = 0;
	token_set(m, token, g->word_starts, g->class_starts, g->mark_starts,
		&first);
	if (at + 1 < m->limit)
		token_set(m, token + 1, g->word_seconds, g->class_seconds,
			g->mark_seconds, &second);
	for (uint32_t w = 0; w < g->set_words; w++)
		for (uint64_t left = first.bits[w] & second.bits[w]; left;
			left &= left - 1) {
			uint32_t pattern = w * 64 + lowest_bit(left);

			if (place->count == PLACE_PATTERNS)
				return;
			/* Groups are in order, those of the parts first: a
			 * pattern that begins with a group needs one of that
			 * group's to have come. */
			if (g->rows[pattern].needs & ~place->groups)
				continue;
			place_add(place, pattern, g->rows[pattern].group);
		}
}

static const struct place *place_at(struct matcher *m, uint32_t at)
{
	struct place *place = &m->places[at % MEMO_PLACES];

	if (!place->known || place->at != at || place->limit != m->limit)
		place_fill(m, place, at);
	return place;
}

static uint32_t pattern_match(
	struct matcher *m, uint32_t pattern, uint32_t at, uint32_t longer_than)
{
	const struct compiled *compiled = &m->patterns->rows[pattern];
	struct attempt attempt; /* its captures need no zeroing: a hot path */
	uint32_t end;

	attempt.matcher = m;
	attempt.end = compiled->end;
	attempt.count = 0;
	end = sequence_match(&attempt, compiled->first, at);

	if (end <= longer_than)
		return 0;
	return node_add(&attempt, compiled->shape, at, end);
}

/* The longest of what a group's patterns and earlier groups matched: `best`
 * and where it ends. Trying a pattern may fill the place anew, for another
 * token, so that its row is asked for each time. */
static uint32_t group_try(struct matcher *m, enum group group, uint32_t at,
	uint32_t *failed, uint32_t best)
{
	const struct place *place = place_at(m, at);
	uint32_t end = place->end[group];
	uint32_t best_end = best ? m->nodes->rows[best].end : at;

	for (uint32_t i = place->first[group]; i < end; i++) {
		uint32_t pattern = place_at(m, at)->patterns[i];
		uint32_t needs = m->patterns->rows[pattern].needs;
		uint32_t node;

		if (needs & *failed)
			continue;
		if (needs &&
			!group_longest(m, (enum group)lowest_bit(needs), at)) {
			*failed |= needs;
			continue;
		}
		node = pattern_match(m, pattern, at, best_end);
		if (node) {
			best = node;
			best_end = m->nodes->rows[node].end;
		}
	}
	return best;
}

/* The longest match among the patterns of some groups; the first row wins. */
static uint32_t groups_longest(struct matcher *m, uint32_t groups, uint32_t at)
{
	uint32_t best = 0, failed = 0;

	groups &= place_at(m, at)->groups;
	for (; groups; groups &= groups - 1)
		best = group_try(
			m, (enum group)lowest_bit(groups), at, &failed, best);
	return best;
}

bool matcher_may_start(const struct matcher *m, uint32_t at)
{
	const struct patterns *g = m->patterns;
	const struct token *token = &m->tokens->rows[at];
	const struct token *next = token + 1;
	bool followed = next->kind != TOKEN_WORD || g->words->masks[next->word];
	int32_t value;

	switch ((enum token_kind)token->kind) {
	case TOKEN_WORD:
		return g->word_emits[token->word] &&
		       (followed || g->word_alone[token->word]);
	case TOKEN_NUMBER:
		return followed || number_classes(m->article, token, &value) &
					   g->numbers_alone;
	case TOKEN_MARK:
		return token->word < MARK_COUNT && g->mark_emits[token->word];
	}
	return false;
}

static uint32_t group_longest(struct matcher *m, enum group group, uint32_t at)
{
	struct memo *memo = &m->memos[group][at % MEMO_PLACES];

	if (!memo->known || memo->at != at || memo->limit != m->limit) {
		uint32_t node = groups_longest(m, 1u << group, at);

		*memo = (struct memo){at, m->limit, node, true};
	}
	return memo->node;
}

uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit)
{
	matcher->limit = limit;
	return groups_longest(matcher, matcher->patterns->emitting, at);
}
