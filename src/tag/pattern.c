#include "tag/pattern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct str class_names[CLASS_COUNT] = {
#define CLASS(name, what) STR_INIT(#name),
#include "lang/classes.def"
#undef CLASS
};

static const struct str group_names[GROUP_COUNT] = {
#define GROUP(name, emits) STR_INIT(#name),
#include "lang/groups.def"
#undef GROUP
};

/* The row of the first group's set. */
enum { GROUP_SETS = 1 };

struct compiler {
	struct patterns *patterns;
	const struct lexicon *lexicon;
	struct str pattern;      /* for the message of a wrong row */
	struct symbol_set takes; /* of the element being compiled */
};

/* A wrong row is a bug of ours: the build's tests load every table. */
static void wrong_row(const struct compiler *c, const char *why)
{
	fprintf(stderr, "factcheck: shapes.def: %s: %.*s\n", why,
		STR_ARG(c->pattern));
	abort();
}

static bool find_name(
	const struct str *names, size_t count, struct str name, uint8_t *index)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(names[i], name)) {
			*index = (uint8_t)i;
			return true;
		}
	return false;
}

/* A word that a pattern names has a symbol of its own. */
static void take_word(struct compiler *c, struct str word)
{
	word_id id = lexicon_find(c->lexicon, word);

	if (!(word_classes(c->patterns->words, id) & CLASS_BIT(CLASS_LITERAL)))
		wrong_row(c, "a word of more than letters");
	bits_add(c->takes.bits, c->patterns->symbols.words[id]);
}

static void take_mark(struct compiler *c, uint32_t mark)
{
	bits_add(c->takes.bits, symbols_add_mark(&c->patterns->symbols, mark));
}

/* All words and numbers. */
static void take_any(struct compiler *c)
{
	static const char ends[] = "?!.,;:)]\"'";
	struct symbols *symbols = &c->patterns->symbols;

	/* What no pattern names would be taken for a word. */
	for (size_t i = 0; i + 1 < sizeof(ends); i++)
		symbols_add_mark(symbols, (uint8_t)ends[i]);
	symbols_add_mark(symbols, MARK_EN_DASH);
	symbols_add_mark(symbols, MARK_EM_DASH);
	for (uint32_t symbol = 0; symbol < symbols->count; symbol++)
		bits_add(c->takes.bits, symbol);
	for (uint32_t mark = 0; mark < MARK_COUNT; mark++)
		if (symbols->marks[mark])
			bits_remove(c->takes.bits, symbols->marks[mark]);
}

/* One of the parts between the bars of an element. */
static void part_compile(
	struct compiler *c, struct element *element, struct str part)
{
	uint8_t index;

	if (str_eq(part, STR("DASH"))) {
		take_mark(c, '-');
		take_mark(c, MARK_EN_DASH);
		take_mark(c, MARK_EM_DASH);
	} else if (str_eq(part, STR("ANY"))) {
		take_any(c);
	} else if (str_eq(part, STR("TOKEN"))) {
		memset(&c->takes, 0xFF, sizeof(c->takes));
	} else if (char_is_upper(part.ptr[0])) {
		if (!find_name(class_names, CLASS_COUNT, part, &index))
			wrong_row(c, "no such class");
		element->mask |= CLASS_BIT(index);
		if (index >= CLASS_NUM && index <= CLASS_YEAR) {
			element->kind = ELEMENT_PHRASE;
			element->phrase = index;
		}
	} else if (char_is_lower(part.ptr[0])) {
		take_word(c, part);
	} else if (part.len == 1) {
		take_mark(c, (uint8_t)part.ptr[0]);
	} else {
		wrong_row(c, "element not understood");
	}
}

/* Takes the signs in front of an element off *word. */
static void signs_read(struct element *element, struct str *word)
{
	for (; word->len > 1; *word = str_cut(*word, 1, word->len)) {
		if (word->ptr[0] == '~')
			element->glued = true;
		else if (word->ptr[0] == '^')
			element->capital = true;
		else if (word->ptr[0] == '!')
			element->ahead = element->negated = true;
		else if (word->ptr[0] == '&')
			element->ahead = true;
		else if (str_starts(*word, STR("<<")))
			element->behind = true;
		else if (str_starts(*word, STR("<!")))
			element->behind = element->negated = true;
		else
			return;
		if (element->behind && word->ptr[0] == '<')
			*word = str_cut(*word, 1, word->len);
	}
}

/* What the phrases of number.h begin with. */
static void take_phrase(struct compiler *c, struct element *element)
{
	const uint64_t words = CLASS_BIT(CLASS_ONES) | CLASS_BIT(CLASS_TENS);
	const uint64_t begin[] = {
		[CLASS_NUM - CLASS_NUM] = words | CLASS_BIT(CLASS_DIGITS) |
					  CLASS_BIT(CLASS_VAGUE) |
					  CLASS_BIT(CLASS_A) |
					  CLASS_BIT(CLASS_COUPLE),
		[CLASS_ORD - CLASS_NUM] = CLASS_BIT(CLASS_ORDINAL) |
					  CLASS_BIT(CLASS_TENS) |
					  CLASS_BIT(CLASS_DIGITS),
		[CLASS_DAY - CLASS_NUM] = CLASS_BIT(CLASS_ORDINAL) |
					  CLASS_BIT(CLASS_TENS) |
					  CLASS_BIT(CLASS_DAYNUM),
		[CLASS_YEAR - CLASS_NUM] = words | CLASS_BIT(CLASS_YEARNUM)};

	if (element->mask != CLASS_BIT(element->phrase))
		wrong_row(c, "a phrase stands alone in its element");
	symbol_set_add_classes(&c->takes, &c->patterns->symbols,
		begin[element->phrase - CLASS_NUM]);
	if (element->phrase == CLASS_YEAR)
		take_mark(c, '\'');
	for (uint32_t mark = MARK_HALF;
		element->phrase == CLASS_NUM && mark <= MARK_THREE_QUARTERS;
		mark++)
		take_mark(c, mark);
}

static void group_compile(
	struct compiler *c, struct element *element, struct str name)
{
	element->kind = ELEMENT_GROUP;
	if (!find_name(group_names, GROUP_COUNT, name, &element->group))
		wrong_row(c, "no such group");
	element->set = (uint16_t)(GROUP_SETS + element->group);
}

/* The row of a set, each of which is there once: many elements take the same.
 */
static uint16_t set_keep(
	struct patterns *patterns, const struct symbol_set *set)
{
	struct symbol_sets *sets = &patterns->sets;
	uint32_t at = GROUP_SETS + GROUP_COUNT;

	while (at < sets->count && memcmp(&sets->rows[at], set, sizeof(*set)))
		at++;
	if (at == sets->count)
		*ROWS_ADD(patterns->arena, sets) = *set;
	return (uint16_t)at;
}

/* Most elements are one word. */
static void takes_keep(struct compiler *c, struct element *element)
{
	uint32_t count = 0;

	for (uint32_t w = 0; w < SYMBOL_WORDS; w++)
		for (uint64_t left = c->takes.bits[w]; left && count < 2;
			left &= left - 1) {
			element->one = (symbol_id)(w * 64 + bits_lowest(left));
			count++;
		}
	if (count >= 2)
		element->set = set_keep(c->patterns, &c->takes);
}

static void element_compile(struct compiler *c, struct str word)
{
	struct element *element =
		ROWS_ADD(c->patterns->arena, &c->patterns->elements);

	signs_read(element, &word);
	if (word.len > 1 && word.ptr[word.len - 1] == '?') {
		element->skip = 1;
		word.len--;
	}
	if (word.len > 2 && word.ptr[0] == '<') {
		group_compile(c, element, str_cut(word, 1, word.len - 1));
		return;
	}
	c->takes = (struct symbol_set){{0}};
	if (word.len == 1)
		part_compile(c, element, word);
	else
		while (word.ptr)
			part_compile(c, element, str_split(&word, '|'));
	if (element->kind == ELEMENT_PHRASE)
		take_phrase(c, element);
	else
		symbol_set_add_classes(
			&c->takes, &c->patterns->symbols, element->mask);
	takes_keep(c, element);
}

/* The elements of a pattern; [ and ] set how many may be skipped. */
static void elements_compile(
	struct compiler *c, struct str pattern, struct compiled *compiled)
{
	struct elements *elements = &c->patterns->elements;
	uint32_t open = UINT32_MAX;

	compiled->first = elements->count;
	while (pattern.ptr) {
		struct str word = str_split(&pattern, ' ');

		if (str_eq(word, STR("["))) {
			open = elements->count;
		} else if (str_eq(word, STR("]"))) {
			if (open == UINT32_MAX || open == elements->count)
				wrong_row(c, "bracket");
			elements->rows[open].skip =
				(uint8_t)(elements->count - open);
			open = UINT32_MAX;
		} else if (word.len) {
			element_compile(c, word);
		}
	}
	compiled->end = elements->count;
}

static void leader_compile(struct compiler *c, struct compiled *compiled)
{
	struct patterns *patterns = c->patterns;
	struct symbol_set *sets = patterns->sets.rows;
	struct symbol_set *first =
		&sets[GROUP_SETS + compiled_shape(compiled)->group];
	const struct element *leader = NULL;
	uint32_t i = compiled->first;

	for (; i < compiled->end && !leader; i++)
		if (!element_looks(&patterns->elements.rows[i]))
			leader = &patterns->elements.rows[i];
	if (!leader || leader->skip)
		wrong_row(c, "what it begins with may be missing");
	compiled->leader = i - 1;
	if (leader->set)
		bits_join(first->bits, sets[leader->set].bits, SYMBOL_WORDS);
	else
		bits_add(first->bits, leader->one);
}

/* The group that it begins with, or has behind some single tokens. */
static void gate_compile(
	const struct patterns *patterns, struct compiled *compiled)
{
	for (uint32_t i = compiled->leader; i < compiled->end; i++) {
		const struct element *element = &patterns->elements.rows[i];

		if (element_looks(element))
			continue;
		if (element->kind == ELEMENT_GROUP && !element->skip) {
			compiled->gate = 1u << element->group;
			compiled->passes =
				i == compiled->leader && i + 1 == compiled->end;
		}
		if (element->kind != ELEMENT_TOKEN || element->skip)
			return;
		compiled->gate_at++;
	}
}

static void pattern_compile(
	struct compiler *c, const struct shape *shape, struct str pattern)
{
	struct patterns *patterns = c->patterns;
	struct compiled *compiled = ROWS_ADD(patterns->arena, patterns);

	if (patterns->count > PATTERNS_MAX)
		wrong_row(c, "too many patterns; raise PATTERNS_MAX");
	c->pattern = pattern;
	compiled->shape = (uint32_t)(shape - shape_table);
	elements_compile(c, pattern, compiled);
	for (uint32_t i = compiled->first; i < compiled->end; i++)
		if (patterns->elements.rows[i].kind == ELEMENT_GROUP &&
			patterns->elements.rows[i].group >= shape->group)
			wrong_row(c, "refers to a group that is not above");
	leader_compile(c, compiled);
	gate_compile(patterns, compiled);
}

/* The first word of a pattern that takes a token, or the bracket in front of
 * it, as a span. */
static struct span first_taker(struct str pattern)
{
	size_t start = 0;

	for (;;) {
		size_t end = str_find_char(pattern, ' ', start);

		if (end == STR_NPOS)
			end = pattern.len;
		if (end == pattern.len ||
			!(str_starts(str_cut(pattern, start, end), STR("<<")) ||
				str_starts(str_cut(pattern, start, end),
					STR("<!")) ||
				pattern.ptr[start] == '!' ||
				pattern.ptr[start] == '&'))
			return (struct span){(uint32_t)start, (uint32_t)end};
		start = end + 1;
	}
}

/* A pattern's words but for those from `start` to `end`, of which `kept`
 * stays. */
static struct str pattern_with(struct arena *arena, struct str pattern,
	size_t start, size_t end, struct str kept)
{
	return arena_format(arena, "%.*s%.*s%.*s", (int)start, pattern.ptr,
		STR_ARG(kept), (int)(pattern.len - end), pattern.ptr + end);
}

/* A pattern whose first words may be missing is several patterns, so that what
 * each begins with is known exactly. */
static void pattern_split(
	struct compiler *c, const struct shape *shape, struct str pattern)
{
	struct arena *arena = c->patterns->arena;

	for (;;) {
		struct span first = first_taker(pattern);
		struct str kept = str_at(pattern, first);
		size_t start = first.start, end = first.end;

		if (str_eq(kept, STR("["))) {
			end = str_find_char(pattern, ']', start);
			if (end == STR_NPOS)
				wrong_row(c, "bracket");
			kept = str_trim(str_cut(pattern, start + 1, end));
			end++;
		} else if (kept.len > 1 && str_ends(kept, STR("?"))) {
			kept.len--;
		} else {
			break;
		}
		pattern_compile(c, shape,
			pattern_with(arena, pattern, start, end, kept));
		pattern = pattern_with(arena, pattern, start,
			end + (end < pattern.len), STR(""));
	}
	pattern_compile(c, shape, pattern);
}

static void shapes_compile(
	struct patterns *patterns, const struct lexicon *lexicon)
{
	struct compiler compiler = {.patterns = patterns, .lexicon = lexicon};
	size_t count;
	const struct shape *shapes = shapes_all(&count);

	for (enum group group = 0; group < GROUP_COUNT; group++)
		for (size_t i = 0; i < count; i++) {
			struct str rest = shapes[i].pattern;

			if (shapes[i].group != group)
				continue;
			if (group != GROUP_holiday)
				pattern_split(&compiler, &shapes[i], rest);
			while (group == GROUP_holiday && rest.ptr)
				pattern_split(&compiler, &shapes[i],
					str_split(&rest, ';'));
		}
}

static void groups_fill(struct patterns *patterns)
{
	for (uint32_t p = 0; p < patterns->count; p++) {
		enum group group = compiled_shape(&patterns->rows[p])->group;
		struct pattern_group *row = &patterns->groups[group];

		if (!row->to)
			row->from = p;
		row->to = p + 1;
		if (group_emits[group])
			patterns->emitting |= 1u << group;
	}
}

void patterns_init(struct patterns *patterns, struct arena *arena,
	const struct lexicon *lexicon, const struct words *words)
{
	*patterns = (struct patterns){.arena = arena, .words = words};
	symbols_init(&patterns->symbols, arena, words);
	for (int i = 0; i < GROUP_SETS + GROUP_COUNT; i++)
		(void)ROWS_ADD(arena, &patterns->sets);
	shapes_compile(patterns, lexicon);
	groups_fill(patterns);
}
