#include "tag/pattern.h"

#include "tag/number.h"

#include <stdio.h>
#include <stdlib.h>

const bool group_emits[GROUP_COUNT] = {
#define GROUP(name, emits) emits,
#include "lang/groups.def"
#undef GROUP
};

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

struct compiler {
	struct grammar *grammar;
	struct lexicon *lexicon;
	struct str pattern; /* for the message of a wrong row */
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

static void literal_put(
	struct compiler *c, struct element *element, uint16_t literal)
{
	if (element->literal_count == LITERALS_MAX)
		wrong_row(c, "too many words in one element");
	element->literals[element->literal_count++] = literal;
}

/* One of the parts between the bars of an element. */
static void part_compile(
	struct compiler *c, struct element *element, struct str part)
{
	uint8_t index;

	if (str_eq(part, STR("DASH"))) {
		literal_put(c, element, MARK_LITERAL | '-');
		literal_put(c, element, MARK_LITERAL | MARK_EN_DASH);
		literal_put(c, element, MARK_LITERAL | MARK_EM_DASH);
	} else if (char_is_upper(part.ptr[0])) {
		if (!find_name(class_names, CLASS_COUNT, part, &index))
			wrong_row(c, "no such class");
		element->mask |= CLASS_BIT(index);
		if (index >= CLASS_NUM && index <= CLASS_YEAR)
			element->kind = ELEMENT_PHRASE;
	} else if (char_is_lower(part.ptr[0])) {
		literal_put(c, element, lexicon_add(c->lexicon, part));
	} else if (part.len == 1) {
		literal_put(c, element,
			(uint16_t)(MARK_LITERAL | (uint8_t)part.ptr[0]));
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

static void element_compile(struct compiler *c, struct str word)
{
	struct element *element =
		ROWS_ADD(&c->grammar->arena, &c->grammar->elements);

	signs_read(element, &word);
	if (word.len > 1 && word.ptr[word.len - 1] == '?') {
		element->skip = 1;
		word.len--;
	}
	if (word.len > 2 && word.ptr[0] == '<') {
		struct str name = str_cut(word, 1, word.len - 1);

		element->kind = ELEMENT_GROUP;
		if (!find_name(group_names, GROUP_COUNT, name, &element->group))
			wrong_row(c, "no such group");
		return;
	}
	if (word.len == 1) {
		part_compile(c, element, word);
		return;
	}
	while (word.ptr)
		part_compile(c, element, str_split(&word, '|'));
}

/* The elements of a pattern; [ and ] set how many may be skipped. */
static void elements_compile(
	struct compiler *c, struct str pattern, struct compiled *compiled)
{
	struct elements *elements = &c->grammar->elements;
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

bool start_set_has(const struct start_set *set, uint16_t literal)
{
	for (uint32_t i = 0; i < set->count; i++)
		if (set->literals[i] == literal)
			return true;
	return false;
}

static void start_set_add(
	struct grammar *grammar, struct start_set *set, uint16_t literal)
{
	if (start_set_has(set, literal))
		return;
	if (set->count == set->room)
		set->literals = rows_grow(&grammar->arena, set->literals,
			&set->room, sizeof(*set->literals));
	set->literals[set->count++] = literal;
}

static void start_set_join(struct grammar *grammar, struct start_set *set,
	const struct start_set *other)
{
	set->mask |= other->mask;
	for (uint32_t i = 0; i < other->count; i++)
		start_set_add(grammar, set, other->literals[i]);
}

static void element_starts(struct compiler *c, const struct element *element,
	struct start_set *set)
{
	struct start_set phrase = {0};

	if (element->kind == ELEMENT_GROUP) {
		start_set_join(c->grammar, set,
			&c->grammar->group_starts[element->group]);
		return;
	}
	set->mask |= element->mask;
	for (uint32_t i = 0; i < element->literal_count; i++)
		start_set_add(c->grammar, set, element->literals[i]);
	if (element->kind == ELEMENT_PHRASE) {
		phrase.mask = CLASS_BIT(CLASS_DIGITS) | CLASS_BIT(CLASS_ONES) |
			      CLASS_BIT(CLASS_TENS) | CLASS_BIT(CLASS_SCALE) |
			      CLASS_BIT(CLASS_VAGUE) | CLASS_BIT(CLASS_ORDINAL);
		start_set_join(c->grammar, set, &phrase);
		start_set_add(
			c->grammar, set, lexicon_add(c->lexicon, STR("a")));
		start_set_add(
			c->grammar, set, lexicon_add(c->lexicon, STR("half")));
		start_set_add(c->grammar, set, MARK_LITERAL | '\'');
	}
}

static void starts_compile(struct compiler *c, struct compiled *compiled)
{
	for (uint32_t i = compiled->first; i < compiled->end;) {
		const struct element *element = &c->grammar->elements.rows[i];

		if (element->ahead || element->behind) {
			i++;
			continue;
		}
		element_starts(c, element, &compiled->start);
		if (!element->skip)
			return;
		/* What follows inside an optional run starts nothing unless
		 * its own first may be skipped, which no row needs. */
		i += element->skip;
	}
	wrong_row(c, "a pattern that may match nothing");
}

static void pattern_compile(
	struct compiler *c, const struct shape *shape, struct str pattern)
{
	struct compiled *compiled =
		ROWS_ADD(&c->grammar->arena, &c->grammar->patterns);

	if (c->grammar->patterns.count > SET_WORDS * 64)
		wrong_row(c, "too many patterns; raise SET_WORDS");
	c->pattern = pattern;
	compiled->shape = shape;
	elements_compile(c, pattern, compiled);
	for (uint32_t i = compiled->first; i < compiled->end; i++)
		if (c->grammar->elements.rows[i].kind == ELEMENT_GROUP &&
			c->grammar->elements.rows[i].group >= shape->group)
			wrong_row(c, "refers to a group that is not above");
	starts_compile(c, compiled);
	start_set_join(c->grammar, &c->grammar->group_starts[shape->group],
		&compiled->start);
}

void patterns_compile(struct grammar *grammar, struct lexicon *lexicon)
{
	struct compiler compiler = {grammar, lexicon, STR_NONE};
	size_t count;
	const struct shape *shapes = grammar_shapes(&count);

	for (uint32_t group = 0; group < GROUP_COUNT; group++)
		for (size_t i = 0; i < count; i++) {
			struct str rest = shapes[i].pattern;

			if (shapes[i].group != group)
				continue;
			if (shapes[i].operation != OP_NEAR_HOLIDAY ||
				char_is_upper(rest.ptr[0]) ||
				rest.ptr[0] == '<') {
				pattern_compile(&compiler, &shapes[i], rest);
				continue;
			}
			while (rest.ptr)
				pattern_compile(&compiler, &shapes[i],
					str_split(&rest, '|'));
		}
}
