#include "tag/pattern_index.h"

static void set_add(struct pattern_set *set, uint32_t pattern)
{
	set->bits[pattern / 64] |= (uint64_t)1 << (pattern % 64);
}

/* Turns a set round: from a token to the patterns that ask for it. */
static void set_index(struct patterns *patterns, const struct start_set *set,
	uint32_t pattern, struct pattern_set *words,
	struct pattern_set *classes, struct pattern_set *marks)
{
	for (uint32_t k = 0; k < CLASS_COUNT; k++)
		if (set->mask & CLASS_BIT(k))
			set_add(&classes[k], pattern);
	for (uint32_t word = 1; set->mask && word < patterns->classed; word++)
		if (patterns->words->masks[word] & set->mask)
			set_add(&words[word], pattern);
	for (uint32_t i = 0; i < set->count; i++) {
		uint16_t literal = set->literals[i];

		if (literal & MARK_LITERAL)
			set_add(&marks[literal & ~(uint32_t)MARK_LITERAL],
				pattern);
		else
			set_add(&words[literal], pattern);
	}
}

static bool sets_meet(const struct pattern_set *a, const struct pattern_set *b,
	const struct pattern_set *c)
{
	for (uint32_t w = 0; w < SET_WORDS; w++)
		if (a->bits[w] & b->bits[w] & (c ? c->bits[w] : UINT64_MAX))
			return true;
	return false;
}

/* One more than the last word that is in a class; behind it stand those that
 * only single rows know, which are most. */
static uint32_t classed_words(const struct words *words)
{
	uint32_t count = words->count;

	while (count && !(words->masks[count - 1] & ~CLASS_BIT(CLASS_LITERAL)))
		count--;
	return count;
}

void patterns_index(struct patterns *patterns)
{
	uint32_t words = patterns->words->count;

	patterns->classed = classed_words(patterns->words);
	patterns->word_starts = arena_alloc(
		patterns->arena, words * sizeof(*patterns->word_starts));
	patterns->word_seconds = arena_alloc(
		patterns->arena, words * sizeof(*patterns->word_seconds));
	patterns->word_emits = arena_alloc(patterns->arena, words);
	patterns->word_alone = arena_alloc(patterns->arena, words);
	for (uint32_t p = 0; p < patterns->count; p++) {
		struct compiled *pattern = &patterns->rows[p];

		if (group_emits[pattern->shape->group]) {
			set_add(&patterns->emitted, p);
			patterns->emitting |= 1u << pattern->shape->group;
		}
		if (pattern->single)
			set_add(&patterns->singles, p);
		set_index(patterns, &pattern->start, p, patterns->word_starts,
			patterns->class_starts, patterns->mark_starts);
		set_index(patterns, &pattern->second, p, patterns->word_seconds,
			patterns->class_seconds, patterns->mark_seconds);
	}
	for (uint32_t word = 0; word < words; word++) {
		patterns->word_emits[word] = sets_meet(
			&patterns->word_starts[word], &patterns->emitted, NULL);
		patterns->word_alone[word] =
			sets_meet(&patterns->word_starts[word],
				&patterns->emitted, &patterns->singles);
	}
	for (uint32_t k = 0; k < CLASS_COUNT; k++)
		if (sets_meet(&patterns->class_starts[k], &patterns->emitted,
			    &patterns->singles))
			patterns->numbers_alone |= CLASS_BIT(k);
	patterns->set_words = (patterns->count + 63) / 64;
	for (uint32_t mark = 0; mark < MARK_COUNT; mark++)
		patterns->mark_emits[mark] = sets_meet(
			&patterns->mark_starts[mark], &patterns->emitted, NULL);
}
