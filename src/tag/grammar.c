#include "tag/grammar.h"

#include "tag/calendar.h"
#include "tag/pattern.h"
#include "tag/timex.h"

#include <stdlib.h>

static const struct {
	enum klass klass;
	int32_t value;
	const char *words;
} lexicon_rows[] = {
#define WORD(klass, value, words) {CLASS_##klass, value, words},
#include "lang/en/words.def"
#undef WORD
};

static const struct shape shapes[] = {
#define SHAPE(group, pattern, operation, argument, example, value)             \
	{GROUP_##group, STR_INIT(pattern), OP_##operation, argument,           \
		STR_INIT(example), STR_INIT(value)},
#include "lang/en/shapes.def"
#undef SHAPE
#define HOLIDAY(id, rule, a, b, c, names)                                      \
	{GROUP_holiday, STR_INIT(names), OP_NEAR_HOLIDAY, HOLIDAY_##id,        \
		STR_INIT(""), STR_INIT("")},
#include "lang/en/holidays.def"
#undef HOLIDAY
};

enum { SHAPE_COUNT = sizeof(shapes) / sizeof(*shapes) };

const struct shape *grammar_shapes(size_t *count)
{
	*count = SHAPE_COUNT;
	return shapes;
}

/* One value for each class of each word, in a hash free table: words have
 * few classes, so a short list a word is searched. */
static void words_add(struct grammar *grammar, struct lexicon *lexicon)
{
	for (size_t i = 0; i < sizeof(lexicon_rows) / sizeof(*lexicon_rows);
		i++) {
		struct str rest = str_of(lexicon_rows[i].words);

		while (rest.ptr) {
			struct str word = str_split(&rest, ' ');
			struct sense *sense =
				ROWS_ADD(&grammar->arena, &grammar->senses);

			sense->word = lexicon_add(lexicon, word);
			sense->klass = lexicon_rows[i].klass;
			sense->value = lexicon_rows[i].value;
		}
	}
}

static void literal_add(
	struct grammar *grammar, struct lexicon *lexicon, struct str word)
{
	struct sense *sense = ROWS_ADD(&grammar->arena, &grammar->senses);

	sense->word = lexicon_add(lexicon, word);
	sense->klass = CLASS_LITERAL;
}

/* Every lower-case word of a pattern is a literal. */
static void literals_add(struct grammar *grammar, struct lexicon *lexicon)
{
	for (size_t i = 0; i < SHAPE_COUNT; i++) {
		struct str p = shapes[i].pattern;
		size_t at = 0;

		while (at < p.len) {
			size_t start = at;

			if (p.ptr[at] == '<' && at + 1 < p.len &&
				char_is_lower(p.ptr[at + 1]) &&
				(at == 0 || p.ptr[at - 1] != '<')) {
				at = str_find_char(p, '>', at);
				continue;
			}
			while (at < p.len && char_is_lower(p.ptr[at]))
				at++;
			if (at > start)
				literal_add(grammar, lexicon,
					str_cut(p, start, at));
			else
				at++;
		}
	}
}

static int sense_order(const void *a, const void *b)
{
	const struct sense *x = a, *y = b;

	if (x->word != y->word)
		return x->word < y->word ? -1 : 1;
	return x->klass < y->klass ? -1 : x->klass > y->klass;
}

/* By word, so that a word's senses stand together. */
static void senses_index(struct grammar *grammar, uint32_t word_count)
{
	struct senses *senses = &grammar->senses;

	qsort(senses->rows, senses->count, sizeof(*senses->rows), sense_order);
	grammar->word_count = word_count;
	grammar->masks = arena_alloc(
		&grammar->arena, word_count * sizeof(*grammar->masks));
	grammar->first_sense = arena_alloc(&grammar->arena,
		(word_count + 1) * sizeof(*grammar->first_sense));
	for (uint32_t i = 0, word = 0; word <= word_count; word++) {
		grammar->first_sense[word] = i;
		while (i < senses->count && senses->rows[i].word == word)
			grammar->masks[word] |=
				CLASS_BIT(senses->rows[i++].klass);
	}
}

bool grammar_word(const struct grammar *grammar, word_id word, enum klass klass,
	int32_t *value)
{
	if (word >= grammar->word_count ||
		!(grammar->masks[word] & CLASS_BIT(klass)))
		return false;
	for (uint32_t i = grammar->first_sense[word];
		i < grammar->first_sense[word + 1]; i++)
		if (grammar->senses.rows[i].klass == klass) {
			*value = grammar->senses.rows[i].value;
			return true;
		}
	return false;
}

uint64_t grammar_classes(const struct grammar *grammar, word_id word)
{
	return word < grammar->word_count ? grammar->masks[word] : 0;
}

static void set_add(struct pattern_set *set, uint32_t pattern)
{
	set->bits[pattern / 64] |= (uint64_t)1 << (pattern % 64);
}

/* Turns every pattern's start set round: from a token to its patterns. */
static void starts_index(struct grammar *grammar)
{
	grammar->word_starts = arena_alloc(&grammar->arena,
		grammar->word_count * sizeof(*grammar->word_starts));
	grammar->word_emits = arena_alloc(&grammar->arena, grammar->word_count);
	for (uint32_t p = 0; p < grammar->patterns.count; p++) {
		struct compiled *pattern = &grammar->patterns.rows[p];
		struct start_set *set = &pattern->start;
		bool emits = group_emits[pattern->shape->group];

		set_add(&grammar->groups[pattern->shape->group], p);
		if (emits)
			set_add(&grammar->emitted, p);
		for (uint32_t k = 0; k < CLASS_COUNT; k++)
			if (set->mask & CLASS_BIT(k))
				set_add(&grammar->class_starts[k], p);
		for (uint32_t word = 1; word < grammar->word_count; word++)
			if (grammar->masks[word] & set->mask) {
				set_add(&grammar->word_starts[word], p);
				grammar->word_emits[word] |= emits;
			}
		for (uint32_t i = 0; i < set->count; i++) {
			uint16_t literal = set->literals[i];
			uint32_t mark = literal & ~(uint32_t)MARK_LITERAL;

			if (literal & MARK_LITERAL) {
				set_add(&grammar->mark_starts[mark], p);
				grammar->mark_emits[mark] |= emits;
			} else {
				set_add(&grammar->word_starts[literal], p);
				grammar->word_emits[literal] |= emits;
			}
		}
	}
}

bool grammar_may_start(const struct grammar *grammar, const struct token *token)
{
	switch ((enum token_kind)token->kind) {
	case TOKEN_WORD:
		return grammar->word_emits[token->word];
	case TOKEN_NUMBER:
		return true;
	case TOKEN_MARK:
		return token->word < MARK_COUNT &&
		       grammar->mark_emits[token->word];
	}
	return false;
}

struct grammar *grammar_new(struct lexicon *lexicon)
{
	struct grammar *grammar = calloc(1, sizeof(*grammar));

	if (!grammar)
		abort();
	words_add(grammar, lexicon);
	literals_add(grammar, lexicon);
	senses_index(grammar, lexicon_count(lexicon));
	patterns_compile(grammar, lexicon);
	starts_index(grammar);
	return grammar;
}

void grammar_free(struct grammar *grammar)
{
	if (!grammar)
		return;
	arena_release(&grammar->arena);
	free(grammar);
}
