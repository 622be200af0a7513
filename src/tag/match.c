#include "tag/match.h"

#include "tag/number.h"

/* A phrase of number.h read at a place: many shapes begin with one. */
struct phrase {
	uint32_t taken;
	int32_t value;
	struct number number; /* of NUM */
};

/* What is known of a token, with the limit that it was looked at by: shapes
 * that share a beginning do not read it twice. */
struct place {
	uint32_t at, limit;
	uint32_t groups;  /* those whose nodes are known, bits */
	uint32_t none;    /* those of them that have none */
	uint32_t phrases; /* those that were read, bits */
	struct outlook outlook;
	uint32_t nodes[GROUP_COUNT];
	struct phrase read[PHRASE_COUNT];
};

/* As many as shapes look at in turn. */
enum { PLACES = 8 };

struct matcher {
	struct arena *arena;
	const struct patterns *patterns;
	const struct article *article;
	const struct tokens *tokens;
	symbol_id *symbols;     /* by token */
	const uint32_t *starts; /* tokens that patterns begin with, from the
				   next one on; the last one is tokens->count */
	struct timex_nodes *nodes;
	uint32_t limit;
	struct place places[PLACES];
};

/* A pattern being tried: what it has taken so far, and room behind that for
 * what the next element takes. */
struct attempt {
	struct matcher *matcher;
	uint32_t end; /* elements */
	uint32_t count;
	struct capture captures[CAPTURES_MAX + 1];
};

/* Most tokens are passed over here: nothing begins with them. */
static void tokens_see(struct matcher *matcher)
{
	const struct symbols *symbols = &matcher->patterns->symbols;
	const symbol_id *const by_kind[] = {[TOKEN_WORD] = symbols->words,
		[TOKEN_NUMBER] = symbols->numbers,
		[TOKEN_MARK] = symbols->marks};
	const struct outlook_step *first = matcher->patterns->outlooks.first;
	const struct token *token = matcher->tokens->rows;
	const uint32_t count = matcher->tokens->count;
	symbol_id *seen = matcher->symbols;
	uint32_t *starts =
		arena_alloc_raw(matcher->arena, (count + 1) * sizeof(*starts));
	uint32_t found = 0;

	matcher->starts = starts;
	for (uint32_t i = 0; i < count; i++, token++) {
		symbol_id symbol = by_kind[token->kind][token->word];

		if (token->kind == TOKEN_NUMBER)
			symbol = symbol_of(symbols, matcher->article, token);
		seen[i] = symbol;
		starts[found] = i;
		found += outlook_goes_on(first[symbol]);
	}
	starts[found] = count;
}

struct matcher *matcher_new(struct arena *arena,
	const struct patterns *patterns, const struct article *article,
	const struct tokens *tokens, struct timex_nodes *nodes)
{
	struct matcher *matcher = arena_alloc_raw(arena, sizeof(*matcher));

	matcher->arena = arena;
	matcher->patterns = patterns;
	matcher->article = article;
	matcher->tokens = tokens;
	matcher->symbols = arena_alloc_raw(
		arena, (tokens->count + 1) * sizeof(*matcher->symbols));
	matcher->nodes = nodes;
	for (uint32_t i = 0; i < PLACES; i++)
		matcher->places[i].at = UINT32_MAX;
	if (!nodes->count)
		ROWS_ADD(arena, nodes); /* node 0 is no node */
	tokens_see(matcher);
	return matcher;
}

/* One token that an element can be: as what, and its value. */
static void token_take(const struct matcher *m, const struct element *element,
	uint32_t at, struct capture *capture)
{
	const struct token *token = &m->tokens->rows[at];
	uint64_t classes =
		m->patterns->symbols.rows[m->symbols[at]] & element->mask;

	if (!classes) {
		capture->klass = CLASS_LITERAL;
		return;
	}
	capture->klass = (uint8_t)bits_lowest(classes);
	if (token->kind == TOKEN_NUMBER)
		number_classes(m->article, token, &capture->value);
	else
		word_value(m->patterns->words, token->word,
			(enum klass)capture->klass, &capture->value);
	capture->number = capture->value;
}

static void place_look(struct matcher *m, uint32_t at, struct place *place)
{
	place->at = at;
	place->limit = m->limit;
	place->groups = place->none = place->phrases = 0;
	outlook_read(&m->patterns->outlooks, m->symbols + at, m->limit - at,
		&place->outlook);
}

static inline struct place *place_at(struct matcher *m, uint32_t at)
{
	struct place *place = &m->places[at % PLACES];

	if (place->at != at || place->limit != m->limit)
		place_look(m, at, place);
	return place;
}

static void phrase_read(const struct matcher *m, enum klass klass, uint32_t at,
	struct phrase *phrase)
{
	const struct words *words = m->patterns->words;

	*phrase = (struct phrase){.taken = 0};
	if (klass == CLASS_NUM)
		phrase->taken = number_read(words, m->article, m->tokens, at,
			m->limit, &phrase->number);
	else if (klass == CLASS_ORD)
		phrase->taken = ordinal_read(words, m->article, m->tokens, at,
			m->limit, &phrase->value);
	else if (klass == CLASS_DAY)
		phrase->taken = day_number_read(words, m->article, m->tokens,
			at, m->limit, &phrase->value);
	else
		phrase->taken = year_read(words, m->article, m->tokens, at,
			m->limit, &phrase->value);
}

static const struct phrase *phrase_at(
	struct matcher *m, enum klass klass, uint32_t at)
{
	struct place *place = place_at(m, at);
	uint32_t number = (uint32_t)(klass - CLASS_NUM);

	if (!(place->phrases >> number & 1)) {
		phrase_read(m, klass, at, &place->read[number]);
		place->phrases |= 1u << number;
	}
	return &place->read[number];
}

static uint32_t group_longest(struct matcher *m, enum group group, uint32_t at);

/* Whether a token is what an element is, or may begin with. */
static inline bool element_fits(
	const struct matcher *m, const struct element *element, uint32_t at)
{
	const struct token *token = &m->tokens->rows[at];

	return at < m->limit &&
	       element_takes(m->patterns, element, m->symbols[at]) &&
	       !(element->glued && token_spaced(token)) &&
	       !(element->capital && !(token->flags & TOKEN_CAPITAL));
}

/* How many tokens the element, which fits, takes at `at`; 0: it does not match
 * after all. */
static uint32_t element_take(struct matcher *m, const struct element *element,
	uint32_t at, struct capture *capture)
{
	const struct phrase *phrase;

	*capture = (struct capture){.token = at};
	switch ((enum element_kind)element->kind) {
	case ELEMENT_TOKEN:
		token_take(m, element, at, capture);
		return 1;
	case ELEMENT_PHRASE:
		phrase = phrase_at(m, (enum klass)element->phrase, at);
		capture->klass = element->phrase;
		capture->value = phrase->value;
		capture->number = phrase->number.value;
		capture->vague = phrase->number.vague;
		return phrase->taken;
	case ELEMENT_GROUP:
		capture->klass = (uint8_t)(CLASS_COUNT + element->group);
		capture->node =
			group_longest(m, (enum group)element->group, at);
		return capture->node ? m->nodes->rows[capture->node].end - at
				     : 0;
	}
	return 0;
}

/* Whether what an element that looks behind or ahead may begin with is all of
 * it. Behind, it may not go on into the pattern. */
static bool is_whole(
	struct matcher *m, const struct element *element, uint32_t at)
{
	uint32_t limit = m->limit, taken;
	struct capture unused;

	if (element->behind)
		m->limit = at + 1;
	taken = element_take(m, element, at, &unused);
	m->limit = limit;
	return taken;
}

/* Whether what stands around the pattern is as an element asks. */
static inline bool context_holds(
	struct matcher *m, const struct element *element, uint32_t at)
{
	bool found;

	if (element->behind &&
		(at == 0 || m->tokens->rows[at].flags & TOKEN_BLOCK))
		return element->negated;
	at -= element->behind;
	found = element_fits(m, element, at) &&
		(element->kind == ELEMENT_TOKEN || is_whole(m, element, at));
	return found != element->negated;
}

/* How many tokens an element takes, 0 where it does not match; literals say
 * nothing that the row does not: what varies is kept. */
static inline uint32_t element_match(
	struct attempt *attempt, const struct element *element, uint32_t at)
{
	struct capture *capture = &attempt->captures[attempt->count];
	uint32_t taken;

	if (!element_fits(attempt->matcher, element, at))
		return 0;
	if (element->kind == ELEMENT_TOKEN && !element->mask)
		return 1; /* a literal */
	taken = element_take(attempt->matcher, element, at, capture);
	if (!taken || capture->klass == CLASS_LITERAL)
		return taken;
	if (attempt->count == CAPTURES_MAX)
		return 0;
	attempt->count++;
	return taken;
}

/*
 * Matches the elements from `i` on at token `at`; returns where the match
 * ends, 0 without one. What may be left out is tried first, and recursion is
 * as deep as a row has of such.
 */
static uint32_t sequence_match(struct attempt *attempt, uint32_t i, uint32_t at)
{
	struct matcher *m = attempt->matcher;

	for (; i < attempt->end; i++) {
		const struct element *element = &m->patterns->elements.rows[i];
		uint32_t taken, end, count = attempt->count;

		if (element_looks(element)) {
			if (!context_holds(m, element, at))
				return 0;
			continue;
		}
		taken = element_match(attempt, element, at);
		if (taken && element->skip) {
			end = sequence_match(attempt, i + 1, at + taken);
			if (end)
				return end;
			attempt->count = count;
			taken = 0;
		}
		if (!taken && !element->skip)
			return 0;
		if (!taken)
			i += element->skip - 1u;
		at += taken;
	}
	return at;
}

static uint32_t node_add(struct attempt *attempt, const struct shape *shape,
	uint32_t at, uint32_t end)
{
	struct matcher *m = attempt->matcher;
	struct node *node = ROWS_ADD(m->arena, m->nodes);

	node->shape = shape;
	node->first = at;
	node->end = end;
	node_keep(m->arena, m->nodes, node, attempt->captures, attempt->count);
	return m->nodes->count - 1;
}

static uint32_t pattern_match(struct matcher *m,
	const struct compiled *compiled, uint32_t at, uint32_t longer_than)
{
	struct attempt attempt; /* its captures need no zeroing: a hot path */
	uint32_t end;

	attempt.matcher = m;
	attempt.end = compiled->end;
	attempt.count = 0;
	end = sequence_match(&attempt, compiled->first, at);
	if (end <= longer_than)
		return 0;
	return node_add(&attempt, compiled_shape(compiled), at, end);
}

/* Whether a group that the pattern cannot do without may be where it must, and
 * may be longer than `longer_than` where it is all of it. */
static bool gate_lets(struct matcher *m, const struct compiled *compiled,
	uint32_t at, uint32_t longer_than)
{
	const struct place *place;

	if (!compiled->gate)
		return true;
	at += compiled->gate_at;
	if (at >= m->limit)
		return false;
	place = place_at(m, at);
	return compiled->gate & place->outlook.groups & ~place->none &&
	       !(compiled->passes && longer_than > at &&
		       outlook_reach(&m->patterns->outlooks, &place->outlook,
			       compiled->gate) <= longer_than - at);
}

/* What has been found of a group at a place. */
struct search {
	uint32_t at;
	uint32_t node, row, end; /* the longest match; node 0: none */
	/* Patterns that were tried, bits, where sets may share some. */
	uint64_t tried[PATTERNS_MAX / 64];
};

/* Tries the patterns of a group that a set has. */
static void set_try(struct matcher *m, uint32_t set, enum group group,
	bool shared, struct search *search)
{
	const struct patterns *p = m->patterns;
	const struct pattern_group range = p->groups[group];
	const uint16_t *row =
		outlook_set_from(&p->outlooks, set, group, range.from);

	for (; *row < range.to; row++) {
		uint32_t nth = *row - range.from, node;
		uint32_t longer_than = search->end - (*row < search->row);

		if (shared && bits_have(search->tried, nth))
			continue;
		if (shared)
			bits_add(search->tried, nth);
		if (!gate_lets(m, &p->rows[*row], search->at, longer_than))
			continue;
		node = pattern_match(
			m, &p->rows[*row], search->at, longer_than);
		if (!node)
			continue;
		search->node = node;
		search->row = *row;
		search->end = m->nodes->rows[node].end;
	}
}

/* The longest match among the patterns of a group; the first row wins. */
static void group_try(struct matcher *m, const struct outlook *outlook,
	enum group group, struct search *search)
{
	const struct pattern_group *range = &m->patterns->groups[group];
	bool shared = outlook->count > 1;

	for (uint32_t i = 0; shared && i <= (range->to - range->from) / 64; i++)
		search->tried[i] = 0;
	/* Long ones first: what is shorter need not be tried behind them. */
	for (uint32_t i = outlook->count; i-- > 0;) {
		const struct outlook_set *set =
			&m->patterns->outlooks.sets[outlook->sets[i]];

		if (set->open >> group & 1 ||
			search->at + outlook->lengths[i] >= search->end)
			set_try(m, outlook->sets[i], group, shared, search);
	}
}

/* The longest match among the patterns of some groups; the first row wins. */
static uint32_t groups_longest(struct matcher *m, uint32_t groups, uint32_t at)
{
	const struct outlook outlook = place_at(m, at)->outlook;
	struct search search;

	search.at = search.end = at;
	search.node = search.row = 0;
	for (groups &= outlook.groups; groups; groups &= groups - 1)
		group_try(
			m, &outlook, (enum group)bits_lowest(groups), &search);
	return search.node;
}

static uint32_t group_longest(struct matcher *m, enum group group, uint32_t at)
{
	struct place *place = place_at(m, at);
	uint32_t node;

	if (place->groups >> group & 1)
		return place->nodes[group];
	node = groups_longest(m, 1u << group, at);
	place = place_at(m, at); /* others were looked at meanwhile */
	place->groups |= 1u << group;
	place->none |= (node ? 0u : 1u) << group;
	place->nodes[group] = node;
	return node;
}

/* Whether a pattern may match from a token on, by that and the next one alone:
 * most is ruled out by them. */
static inline bool may_begin(const struct outlooks *outlooks,
	const symbol_id *symbols, uint32_t at, uint32_t limit)
{
	struct outlook_step step = outlooks->first[symbols[at]];

	return step.set ||
	       (at + 1 < limit && outlook_goes_on(outlook_next(outlooks,
					  step.state, symbols[at + 1])));
}

uint32_t matcher_next(struct matcher *matcher, uint32_t at, uint32_t limit)
{
	const struct patterns *patterns = matcher->patterns;
	const uint32_t *start = matcher->starts;

	matcher->limit = limit;
	while (*start < at)
		start++;
	while (*start < limit &&
		!(may_begin(&patterns->outlooks, matcher->symbols, *start,
			  limit) &&
			place_at(matcher, *start)->outlook.groups &
				patterns->emitting))
		start++;
	matcher->starts = start;
	return *start < limit ? *start : limit;
}

uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit)
{
	matcher->limit = limit;
	return groups_longest(matcher, matcher->patterns->emitting, at);
}
