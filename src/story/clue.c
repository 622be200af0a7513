#include "story/clue.h"

#include <stdlib.h>

static const struct {
	struct str words, example;
	bool whole; /* of WORDS */
} rows[CLUES] = {
#define CLUE(SET, words, example) {STR_INIT(words), STR_INIT(example), false},
#define WORDS(SET, words, example) {STR_INIT(words), STR_INIT(example), true},
#include "lang/en/clue.def"
#undef CLUE
#undef WORDS
};

struct str clue_words(enum clue clue)
{
	return rows[clue].words;
}

struct str clue_example(enum clue clue)
{
	return rows[clue].example;
}

bool clue_in(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_find(text, str_split(&words, '|'), 0) != STR_NPOS)
			return true;
	return false;
}

bool clue_begins(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_starts(text, str_split(&words, '|')))
			return true;
	return false;
}

bool clue_ends(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_ends(text, str_split(&words, '|')))
			return true;
	return false;
}

/* Most words differ in their first letter from all
 * of a set, and nothing is cut out of it for them. */
bool clue_is(struct str word, enum clue clue)
{
	struct str words = rows[clue].words;
	char first = word.len ? char_lower(word.ptr[0]) : '|';

	for (size_t at = 0; at + word.len <= words.len;) {
		size_t end = at + word.len;

		if (char_lower(words.ptr[at]) == first &&
			(end == words.len || words.ptr[end] == '|') &&
			str_eq_fold(word, str_cut(words, at, end)))
			return true;
		at = str_find_char(words, '|', at);
		if (at == STR_NPOS)
			break;
		at++;
	}
	return false;
}

/* --- making */

/* The row of a word or mark. */
static uint16_t *row_of(
	struct clues *clues, const struct lexicon *lexicon, struct str word)
{
	if (char_is_alpha(word.ptr[0]))
		return &clues->rows[lexicon_find(lexicon, word)];
	if (word.len != 1)
		abort(); /* no token of ASCII is so */
	return &clues->rows[clues->words + (uint8_t)word.ptr[0]];
}

/* The number of a set with one more clue in it. */
static uint16_t set_with(struct clues *clues, uint16_t number, enum clue clue)
{
	struct clue_set set = clues->sets.rows[number];
	uint32_t at = 0;

	bits_add(set.bits, clue);
	while (at < clues->sets.count &&
		memcmp(&clues->sets.rows[at], &set, sizeof(set)))
		at++;
	if (at == clues->sets.count)
		*ROWS_ADD(&clues->arena, &clues->sets) = set;
	return (uint16_t)at;
}

static void set_fill(struct clues *clues, const struct lexicon *lexicon,
	struct str words, enum clue clue)
{
	while (words.ptr) {
		uint16_t *row = row_of(clues, lexicon, str_split(&words, '|'));

		*row = set_with(clues, *row, clue);
	}
}

static void words_number(struct lexicon *lexicon, struct str words)
{
	while (words.ptr) {
		struct str word = str_split(&words, '|');

		if (char_is_alpha(word.ptr[0]))
			lexicon_add(lexicon, word);
	}
}

struct clues *clues_make(struct lexicon *lexicon)
{
	struct clues *clues = calloc(1, sizeof(*clues));

	if (!clues)
		abort();
	for (int clue = 0; clue < CLUES; clue++)
		if (rows[clue].whole)
			words_number(lexicon, rows[clue].words);
	clues->words = lexicon_count(lexicon);
	clues->row_count = clues->words + CLUE_MARKS;
	clues->rows = arena_alloc(
		&clues->arena, clues->row_count * sizeof(*clues->rows));
	(void)ROWS_ADD(&clues->arena, &clues->sets);
	for (int clue = 0; clue < CLUES; clue++)
		if (rows[clue].whole)
			set_fill(clues, lexicon, rows[clue].words,
				(enum clue)clue);
	return clues;
}

void clues_free(struct clues *clues)
{
	if (!clues)
		return;
	arena_release(&clues->arena);
	free(clues);
}
