#include "tag/words.h"

#include "tag/calendar.h"

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

/* One value for each class of each word, in a hash free table: words have
 * few classes, so a short list a word is searched. */
static void known_add(struct words *words, struct lexicon *lexicon)
{
	for (size_t i = 0; i < sizeof(lexicon_rows) / sizeof(*lexicon_rows);
		i++) {
		struct str rest = str_of(lexicon_rows[i].words);

		while (rest.ptr) {
			struct str word = str_split(&rest, ' ');
			struct sense *sense =
				ROWS_ADD(words->arena, &words->senses);

			sense->word = lexicon_add(lexicon, word);
			sense->klass = lexicon_rows[i].klass;
			sense->value = lexicon_rows[i].value;
		}
	}
}

/* Words that are of class LITERAL, some more than once. */
struct literals ROWS_OF(word_id);

/* Every lower-case word of a pattern is a literal. */
static struct literals literals_add(
	struct arena *arena, struct lexicon *lexicon)
{
	struct literals literals = {NULL, 0, 0};
	size_t count;
	const struct shape *shapes = shapes_all(&count);

	for (size_t i = 0; i < count; i++) {
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
				*ROWS_ADD(arena, &literals) = lexicon_add(
					lexicon, str_cut(p, start, at));
			else
				at++;
		}
	}
	return literals;
}

static int sense_order(const void *a, const void *b)
{
	const struct sense *x = a, *y = b;

	if (x->word != y->word)
		return x->word < y->word ? -1 : 1;
	return x->klass < y->klass ? -1 : x->klass > y->klass;
}

/* By word, so that a word's senses stand together. */
static void senses_index(struct words *words, uint32_t word_count)
{
	struct senses *senses = &words->senses;

	qsort(senses->rows, senses->count, sizeof(*senses->rows), sense_order);
	words->count = word_count;
	words->masks =
		arena_alloc(words->arena, word_count * sizeof(*words->masks));
	words->first_sense = arena_alloc(
		words->arena, (word_count + 1) * sizeof(*words->first_sense));
	for (uint32_t i = 0, word = 0; word <= word_count; word++) {
		words->first_sense[word] = i;
		while (i < senses->count && senses->rows[i].word == word)
			words->masks[word] |=
				CLASS_BIT(senses->rows[i++].klass);
	}
}

bool word_value(const struct words *words, word_id word, enum klass klass,
	int32_t *value)
{
	if (word >= words->count || !(words->masks[word] & CLASS_BIT(klass)))
		return false;
	for (uint32_t i = words->first_sense[word];
		i < words->first_sense[word + 1]; i++)
		if (words->senses.rows[i].klass == klass) {
			*value = words->senses.rows[i].value;
			return true;
		}
	return false;
}

uint64_t word_classes(const struct words *words, word_id word)
{
	return word < words->count ? words->masks[word] : 0;
}

void words_init(
	struct words *words, struct arena *arena, struct lexicon *lexicon)
{
	struct literals literals;

	*words = (struct words){.arena = arena};
	known_add(words, lexicon);
	literals = literals_add(arena, lexicon);
	senses_index(words, lexicon_count(lexicon));
	/* They have no value there, so no sense either. */
	ROWS_EACH (word_id, literal, literals)
		words->masks[*literal] |= CLASS_BIT(CLASS_LITERAL);
}
