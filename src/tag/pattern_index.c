#include "tag/pattern_index.h"

#include <stdlib.h>

_Static_assert((int)GROUP_COUNT <= 32, "groups are bits of 32");

/* Words that only holidays name are a thousand, and one column: the others
 * have one each. */
enum { COLUMN_WORDS = 10, COLUMN_NAMES = 1 };

struct column_set {
	uint64_t bits[COLUMN_WORDS];
};

/* What stands behind one token where something begins with that. */
struct follow {
	struct column_set next;
	bool none; /* or nothing does */
};

struct indexer {
	struct patterns *patterns;
	struct symbol_set phrase; /* what phrases go on with */
	struct column_set phrase_columns;
	/* Of years that begin with an apostrophe: "'89". */
	uint32_t apostrophe;
	struct column_set digits;
	struct column_set first[GROUP_COUNT];
	struct pattern_set behind[GROUP_COUNT]; /* the leader: a group */
	struct column_set rest[SET_WORDS * 64]; /* by pattern */
	struct pattern_set by_column[COLUMN_WORDS * 64];
	struct follow groups[GROUP_COUNT]; /* behind the token looked at */
};

/* The number words and marks inside the phrases of number.h. */
static void phrase_fill(struct indexer *indexer)
{
	static const uint64_t classes =
		CLASS_BIT(CLASS_DIGITS) | CLASS_BIT(CLASS_ONES) |
		CLASS_BIT(CLASS_TENS) | CLASS_BIT(CLASS_SCALE) |
		CLASS_BIT(CLASS_VAGUE) | CLASS_BIT(CLASS_ORDINAL) |
		CLASS_BIT(CLASS_SUFFIX) | CLASS_BIT(CLASS_COUPLE) |
		CLASS_BIT(CLASS_AND);
	static const uint16_t marks[] = {
		'-', MARK_HALF, MARK_QUARTER, MARK_THREE_QUARTERS};
	struct symbols *symbols = &indexer->patterns->symbols;

	symbol_set_add_classes(&indexer->phrase, symbols, classes);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		bits_add(indexer->phrase.bits,
			symbols_add_mark(symbols, marks[i]));
}

/* Adds the symbols that an element is or begins with. */
static void element_join(struct symbol_set *set, const struct element *element)
{
	if (element->set)
		bits_join(set->bits, element->set->bits, SYMBOL_WORDS);
	else
		bits_add(set->bits, element->one);
}

/* A column for each symbol that not only holidays name, or what only looks. */
static void columns_give(struct indexer *indexer)
{
	struct patterns *patterns = indexer->patterns;
	struct symbol_set own = indexer->phrase;

	for (uint32_t p = 0; p < patterns->count; p++) {
		const struct compiled *compiled = &patterns->rows[p];

		if (compiled->shape->group == GROUP_holiday)
			continue;
		for (uint32_t i = compiled->first; i < compiled->end; i++) {
			const struct element *element =
				&patterns->elements.rows[i];

			if (element->kind != ELEMENT_GROUP &&
				!element_looks(element))
				element_join(&own, element);
		}
	}
	patterns->columns = COLUMN_NAMES + 1;
	for (uint32_t symbol = 1; symbol < patterns->symbols.count; symbol++)
		patterns->places[symbol].column =
			(uint16_t)(bits_have(own.bits, symbol)
					   ? patterns->columns++
					   : COLUMN_NAMES);
	if (patterns->columns > COLUMN_WORDS * 64)
		abort(); /* our tables have outgrown COLUMN_WORDS */
}

static void columns_join(const struct patterns *patterns,
	struct column_set *columns, const struct symbol_set *set)
{
	for (uint32_t w = 0; w < SYMBOL_WORDS; w++)
		for (uint64_t left = set->bits[w]; left; left &= left - 1)
			bits_add(columns->bits,
				patterns->places[w * 64 + bits_lowest(left)]
					.column);
}

static uint32_t leader_kind(const struct element *element)
{
	switch ((enum element_kind)element->kind) {
	case ELEMENT_GROUP:
		return element->group;
	case ELEMENT_PHRASE:
		return LEADER_PHRASE + element->phrase - CLASS_NUM;
	case ELEMENT_TOKEN:
		break;
	}
	return LEADER_TOKEN;
}

static void starts_add(struct patterns *patterns, const struct symbol_set *set,
	uint32_t pattern, bool first)
{
	for (uint32_t w = 0; w < SYMBOL_WORDS; w++)
		for (uint64_t left = set->bits[w]; left; left &= left - 1) {
			struct pattern_starts *starts =
				&patterns->starts[w * 64 + bits_lowest(left)];

			bits_add(first ? starts->first.bits : starts->rest.bits,
				pattern);
		}
}

static void leader_index(struct indexer *indexer, uint32_t pattern)
{
	struct patterns *patterns = indexer->patterns;
	const struct compiled *compiled = &patterns->rows[pattern];
	const struct element *leader =
		&patterns->elements.rows[compiled->leader];
	struct column_set *first = &indexer->first[compiled->shape->group];
	struct symbol_set own = {{0}};

	patterns->leader_of[pattern] = (uint8_t)leader_kind(leader);
	bits_add(patterns->led[leader_kind(leader)].bits, pattern);
	if (leader->kind == ELEMENT_GROUP) {
		bits_join(first->bits, indexer->first[leader->group].bits,
			COLUMN_WORDS);
		return;
	}
	element_join(&own, leader);
	starts_add(patterns, &own, pattern, true);
	columns_join(patterns, first, &own);
}

/* What may stand behind the leader. What follows inside an optional run starts
 * nothing unless its own first may be skipped, which no row needs. */
static void rest_index(struct indexer *indexer, uint32_t pattern)
{
	struct patterns *patterns = indexer->patterns;
	const struct compiled *compiled = &patterns->rows[pattern];
	struct column_set *rest = &indexer->rest[pattern];
	struct symbol_set own = {{0}};
	uint32_t i = compiled->leader + 1;
	bool ends = true;

	while (i < compiled->end && ends) {
		const struct element *element = &patterns->elements.rows[i];

		i += element->skip ? element->skip : 1;
		if (element_looks(element))
			continue;
		ends = element->skip;
		if (element->kind == ELEMENT_GROUP) {
			bits_add(indexer->behind[element->group].bits, pattern);
			bits_join(rest->bits,
				indexer->first[element->group].bits,
				COLUMN_WORDS);
		} else {
			element_join(&own, element);
		}
	}
	if (ends)
		bits_add(patterns->ends.bits, pattern);
	starts_add(patterns, &own, pattern, false);
	columns_join(patterns, rest, &own);
}

/* The patterns that a group leads, or stands behind the leader of: for all
 * that the group can begin with at once. */
static void group_index(struct indexer *indexer, uint32_t group)
{
	struct patterns *patterns = indexer->patterns;
	const struct symbol_set *first = &patterns->groups[group].first;

	for (uint32_t symbol = 0; symbol < patterns->symbols.count; symbol++) {
		struct pattern_starts *starts = &patterns->starts[symbol];

		if (!bits_have(first->bits, symbol))
			continue;
		bits_join(starts->first.bits, patterns->led[group].bits,
			SET_WORDS);
		bits_join(starts->rest.bits, indexer->behind[group].bits,
			SET_WORDS);
	}
}

static void group_add(struct pattern_group *group, uint32_t pattern)
{
	bits_add(group->set.bits, pattern);
	if (!group->to)
		group->from = pattern / 64;
	group->to = pattern / 64 + 1;
}

static void patterns_turn(struct indexer *indexer)
{
	struct patterns *patterns = indexer->patterns;
	struct symbol_set digits = {{0}};

	for (uint32_t p = 0; p < patterns->count; p++) {
		enum group group = patterns->rows[p].shape->group;

		group_add(&patterns->groups[group], p);
		if (group_emits[group])
			patterns->emitting |= 1u << group;
		leader_index(indexer, p);
		rest_index(indexer, p);
	}
	for (uint32_t group = 0; group < GROUP_COUNT; group++)
		group_index(indexer, group);
	columns_join(patterns, &indexer->phrase_columns, &indexer->phrase);
	symbol_set_add_classes(
		&digits, &patterns->symbols, CLASS_BIT(CLASS_DIGITS));
	columns_join(patterns, &indexer->digits, &digits);
	indexer->apostrophe =
		patterns->places[patterns->symbols.marks['\'']].column;
}

/* What stands behind the token of a column where it is a pattern's first. */
static struct follow pattern_follow(
	const struct indexer *indexer, uint32_t pattern, uint32_t column)
{
	const struct patterns *patterns = indexer->patterns;
	uint32_t leader = patterns->leader_of[pattern];
	struct follow follow = {.none = true};

	/* It is never all of a phrase, and most of them begin an "s". */
	if (column == indexer->apostrophe && leader >= LEADER_PHRASE &&
		leader < LEADER_TOKEN)
		return (struct follow){.next = indexer->digits};
	if (leader < LEADER_PHRASE)
		follow = indexer->groups[leader];
	else if (leader < LEADER_TOKEN)
		follow.next = indexer->phrase_columns;
	if (follow.none)
		bits_join(follow.next.bits, indexer->rest[pattern].bits,
			COLUMN_WORDS);
	follow.none &= bits_have(patterns->ends.bits, pattern);
	return follow;
}

/* Fills a row of groups that are possible with a symbol and another. */
static void possible_fill(const struct indexer *indexer, uint32_t *row)
{
	uint32_t columns = indexer->patterns->columns, alone = 0;

	for (uint32_t group = 0; group < GROUP_COUNT; group++)
		if (indexer->groups[group].none)
			alone |= 1u << group;
	for (uint32_t i = 0; i < columns; i++)
		row[i] = alone;
	for (uint32_t group = 0; group < GROUP_COUNT; group++)
		for (uint32_t w = 0; w < COLUMN_WORDS; w++)
			for (uint64_t left =
					indexer->groups[group].next.bits[w];
				left; left &= left - 1)
				row[w * 64 + bits_lowest(left)] |= 1u << group;
}

/* Looks at what may stand behind the symbols of a column: lower groups come
 * first, so that those that lead a pattern are known. */
static void column_index(struct indexer *indexer, uint32_t column,
	const struct pattern_set *first, uint32_t *row)
{
	memset(indexer->groups, 0, sizeof(indexer->groups));
	for (uint32_t w = 0; w < SET_WORDS; w++)
		for (uint64_t left = first->bits[w]; left; left &= left - 1) {
			uint32_t pattern = w * 64 + bits_lowest(left);
			enum group group =
				indexer->patterns->rows[pattern].shape->group;
			struct follow follow =
				pattern_follow(indexer, pattern, column);
			struct follow *all = &indexer->groups[group];

			bits_join(
				all->next.bits, follow.next.bits, COLUMN_WORDS);
			all->none |= follow.none;
		}
	possible_fill(indexer, row);
}

/* Symbols of one column have one row; row 0 is of those that begin nothing. */
static void possible_index(struct indexer *indexer)
{
	struct patterns *patterns = indexer->patterns;
	uint32_t row_of[COLUMN_WORDS * 64] = {0}, rows = 1;

	for (uint32_t i = 1; i < patterns->symbols.count; i++) {
		const struct pattern_starts *starts = &patterns->starts[i];
		struct pattern_place *place = &patterns->places[i];

		if (!bits_any(starts->first.bits, SET_WORDS))
			continue;
		bits_join(indexer->by_column[place->column].bits,
			starts->first.bits, SET_WORDS);
		if (!row_of[place->column])
			row_of[place->column] = rows++;
		place->row = (uint16_t)row_of[place->column];
	}
	patterns->possible = arena_alloc(patterns->arena,
		rows * patterns->columns * sizeof(*patterns->possible));
	for (uint32_t column = 0; column < patterns->columns; column++)
		if (row_of[column])
			column_index(indexer, column,
				&indexer->by_column[column],
				&patterns->possible[row_of[column] *
						    patterns->columns]);
}

void patterns_index(struct patterns *patterns)
{
	struct indexer *indexer = calloc(1, sizeof(*indexer));

	if (!indexer)
		abort();
	indexer->patterns = patterns;
	phrase_fill(indexer);
	patterns->starts = arena_alloc(patterns->arena,
		patterns->symbols.count * sizeof(*patterns->starts));
	patterns->places = arena_alloc(patterns->arena,
		patterns->symbols.count * sizeof(*patterns->places));
	columns_give(indexer);
	patterns_turn(indexer);
	possible_index(indexer);
	free(indexer);
}
