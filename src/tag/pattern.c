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

struct compiler {
	struct patterns *patterns;
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
		ROWS_ADD(c->patterns->arena, &c->patterns->elements);

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

/* Sets are kept in order and joined over and over, some a thousand long. */
static uint32_t start_set_place(const struct start_set *set, uint16_t literal)
{
	uint32_t low = 0, high = set->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (set->literals[middle] < literal)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void start_set_add(
	struct patterns *patterns, struct start_set *set, uint16_t literal)
{
	uint32_t place = start_set_place(set, literal);

	if (place < set->count && set->literals[place] == literal)
		return;
	if (set->count == set->room)
		set->literals = rows_grow(patterns->arena, set->literals,
			&set->room, sizeof(*set->literals));
	memmove(set->literals + place + 1, set->literals + place,
		(set->count - place) * sizeof(*set->literals));
	set->literals[place] = literal;
	set->count++;
}

static void start_set_join(struct patterns *patterns, struct start_set *set,
	const struct start_set *other)
{
	set->mask |= other->mask;
	/* Most begin with a group above, whose set is final: it is shared, and
	 * a set without room is copied when it grows. */
	if (!set->count) {
		set->literals = other->literals;
		set->count = set->room = other->count;
		return;
	}
	for (uint32_t i = 0; i < other->count; i++)
		start_set_add(patterns, set, other->literals[i]);
}

/* What the phrases of number.h begin with. */
static void phrase_starts(struct compiler *c, const struct element *element,
	struct start_set *set)
{
	uint64_t words = CLASS_BIT(CLASS_ONES) | CLASS_BIT(CLASS_TENS);

	if (element->mask & CLASS_BIT(CLASS_NUM)) {
		set->mask |= words | CLASS_BIT(CLASS_DIGITS) |
			     CLASS_BIT(CLASS_VAGUE) | CLASS_BIT(CLASS_A) |
			     CLASS_BIT(CLASS_COUPLE);
	}
	if (element->mask & (CLASS_BIT(CLASS_ORD) | CLASS_BIT(CLASS_DAY)))
		set->mask |= CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_TENS);
	if (element->mask & CLASS_BIT(CLASS_ORD))
		set->mask |= CLASS_BIT(CLASS_DIGITS);
	if (element->mask & CLASS_BIT(CLASS_DAY))
		set->mask |= CLASS_BIT(CLASS_DAYNUM);
	if (element->mask & CLASS_BIT(CLASS_YEAR)) {
		set->mask |= words | CLASS_BIT(CLASS_YEARNUM);
		start_set_add(c->patterns, set, MARK_LITERAL | '\'');
	}
}

static void element_starts(struct compiler *c, const struct element *element,
	struct start_set *set)
{
	if (element->kind == ELEMENT_GROUP) {
		start_set_join(c->patterns, set,
			&c->patterns->group_starts[element->group]);
		return;
	}
	set->mask |= element->mask;
	for (uint32_t i = 0; i < element->literal_count; i++)
		start_set_add(c->patterns, set, element->literals[i]);
	if (element->kind == ELEMENT_PHRASE)
		phrase_starts(c, element, set);
}

/* Adds what the elements from `i` on can begin with; true where they may all
 * be left out. What follows inside an optional run starts nothing unless its
 * own first may be skipped, which no row needs. */
static bool starts_from(struct compiler *c, const struct compiled *compiled,
	uint32_t i, struct start_set *set)
{
	while (i < compiled->end) {
		const struct element *element = &c->patterns->elements.rows[i];

		if (element->ahead || element->behind) {
			i++;
			continue;
		}
		element_starts(c, element, set);
		if (!element->skip)
			return false;
		i += element->skip;
	}
	return true;
}

/* A phrase goes on with other number words; a group with its own seconds. */
static bool element_goes_on(struct compiler *c, const struct element *element,
	struct start_set *set)
{
	struct start_set phrase = {0};

	if (element->kind == ELEMENT_GROUP) {
		start_set_join(c->patterns, set,
			&c->patterns->group_seconds[element->group]);
		return c->patterns->group_single[element->group];
	}
	if (element->kind != ELEMENT_PHRASE)
		return true;
	phrase.mask = CLASS_BIT(CLASS_DIGITS) | CLASS_BIT(CLASS_ONES) |
		      CLASS_BIT(CLASS_TENS) | CLASS_BIT(CLASS_SCALE) |
		      CLASS_BIT(CLASS_VAGUE) | CLASS_BIT(CLASS_ORDINAL) |
		      CLASS_BIT(CLASS_SUFFIX) | CLASS_BIT(CLASS_COUPLE) |
		      CLASS_BIT(CLASS_AND);
	start_set_join(c->patterns, set, &phrase);
	start_set_add(c->patterns, set, MARK_LITERAL | '-');
	for (uint16_t mark = MARK_HALF; mark <= MARK_THREE_QUARTERS; mark++)
		start_set_add(c->patterns, set, MARK_LITERAL | mark);
	return true;
}

/* The second token: what goes on inside each possible first element, or what
 * comes behind it. */
static void seconds_compile(struct compiler *c, struct compiled *compiled)
{
	bool optional = false;

	for (uint32_t i = compiled->first; i < compiled->end;) {
		const struct element *element = &c->patterns->elements.rows[i];

		if (element->ahead || element->behind) {
			i++;
			continue;
		}
		if (element->kind == ELEMENT_GROUP && !element->skip &&
			!optional)
			compiled->needs = 1u << element->group;
		if (element_goes_on(c, element, &compiled->second) &&
			starts_from(c, compiled, i + 1, &compiled->second))
			compiled->single = true;
		if (!element->skip)
			return;
		optional = true;
		i += element->skip;
	}
}

static void pattern_compile(
	struct compiler *c, const struct shape *shape, struct str pattern)
{
	struct compiled *compiled = ROWS_ADD(c->patterns->arena, c->patterns);

	if (c->patterns->count > SET_WORDS * 64)
		wrong_row(c, "too many patterns; raise SET_WORDS");
	c->pattern = pattern;
	compiled->shape = shape;
	compiled->group = shape->group;
	elements_compile(c, pattern, compiled);
	for (uint32_t i = compiled->first; i < compiled->end; i++)
		if (c->patterns->elements.rows[i].kind == ELEMENT_GROUP &&
			c->patterns->elements.rows[i].group >= shape->group)
			wrong_row(c, "refers to a group that is not above");
	if (starts_from(c, compiled, compiled->first, &compiled->start))
		wrong_row(c, "a pattern that may match nothing");
	seconds_compile(c, compiled);
	start_set_join(c->patterns, &c->patterns->group_starts[shape->group],
		&compiled->start);
	start_set_join(c->patterns, &c->patterns->group_seconds[shape->group],
		&compiled->second);
	c->patterns->group_single[shape->group] |= compiled->single;
}

/* The first word of a pattern that takes a token, as a span of it. */
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

/* A pattern whose first word may be missing is two patterns, so that what
 * each begins with is known exactly. */
static void pattern_split(
	struct compiler *c, const struct shape *shape, struct str pattern)
{
	struct span first = first_taker(pattern);

	if (first.end < pattern.len && first.end > first.start + 1 &&
		pattern.ptr[first.end - 1] == '?') {
		struct arena *arena = c->patterns->arena;

		pattern_compile(c, shape,
			arena_format(arena, "%.*s%.*s", (int)first.end - 1,
				pattern.ptr, (int)(pattern.len - first.end),
				pattern.ptr + first.end));
		pattern_compile(c, shape,
			arena_format(arena, "%.*s%.*s", (int)first.start,
				pattern.ptr, (int)(pattern.len - first.end - 1),
				pattern.ptr + first.end + 1));
		return;
	}
	pattern_compile(c, shape, pattern);
}

static void shapes_compile(struct patterns *patterns, struct lexicon *lexicon)
{
	struct compiler compiler = {patterns, lexicon, STR_NONE};
	size_t count;
	const struct shape *shapes = shapes_all(&count);

	for (uint32_t group = 0; group < GROUP_COUNT; group++)
		for (size_t i = 0; i < count; i++) {
			struct str rest = shapes[i].pattern;

			if (shapes[i].group != group)
				continue;
			if (group != GROUP_holiday) {
				pattern_split(&compiler, &shapes[i], rest);
				continue;
			}
			while (rest.ptr)
				pattern_compile(&compiler, &shapes[i],
					str_split(&rest, ';'));
		}
}

void patterns_init(struct patterns *patterns, struct arena *arena,
	struct lexicon *lexicon, const struct words *words)
{
	*patterns = (struct patterns){.arena = arena, .words = words};
	shapes_compile(patterns, lexicon);
}
