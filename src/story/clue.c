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

/* --- words in a text */

/* The letters and other bytes of a text, some of them as one. */
static uint64_t letters_of(struct str text)
{
	uint64_t letters = 0;

	for (size_t i = 0; i < text.len; i++)
		letters |= (uint64_t)1 << (text.ptr[i] & 63);
	return letters;
}

static struct str entry_word(enum clue clue, const struct clue_entry *entry)
{
	return str_from(rows[clue].words.ptr + entry->start, entry->len);
}

static struct clue_entries entries_of(enum clue clue)
{
	const uint32_t *firsts = &clues_digest.firsts[clue];

	return (struct clue_entries){clues_digest.entries.rows + firsts[0],
		firsts[1] - firsts[0], 0};
}

/* Most texts are a few words, in which most of a set lack a letter. */
bool clue_in(struct str text, enum clue clue)
{
	enum { BRIEF = 96 };
	const struct clue_entries entries = entries_of(clue);
	uint64_t letters = text.len <= BRIEF ? letters_of(text) : UINT64_MAX;

	ROWS_EACH (struct clue_entry, entry, entries)
		if (!(entry->letters & ~letters) &&
			str_find(text, entry_word(clue, entry), 0) != STR_NPOS)
			return true;
	return false;
}

size_t clue_find(struct str text, enum clue clue, size_t *length)
{
	const struct clue_entries entries = entries_of(clue);
	size_t first = STR_NPOS;

	ROWS_EACH (struct clue_entry, entry, entries) {
		struct str word = entry_word(clue, entry);
		size_t at = str_find(text, word, 0);

		if (at < first) {
			first = at;
			*length = word.len;
		}
	}
	return first;
}

bool clue_only_in(struct str text, struct str other, enum clue clue)
{
	const struct clue_entries entries = entries_of(clue);
	uint64_t letters = letters_of(text);

	ROWS_EACH (struct clue_entry, entry, entries) {
		struct str word = entry_word(clue, entry);

		if (!(entry->letters & ~letters) &&
			str_find(text, word, 0) != STR_NPOS &&
			str_find(other, word, 0) == STR_NPOS)
			return true;
	}
	return false;
}

bool clue_begins(struct str text, enum clue clue)
{
	const struct clue_entries entries = entries_of(clue);

	ROWS_EACH (struct clue_entry, entry, entries)
		if (str_starts(text, entry_word(clue, entry)))
			return true;
	return false;
}

bool clue_ends(struct str text, enum clue clue)
{
	const struct clue_entries entries = entries_of(clue);

	ROWS_EACH (struct clue_entry, entry, entries)
		if (str_ends(text, entry_word(clue, entry)))
			return true;
	return false;
}

bool clue_is(struct str word, enum clue clue)
{
	const struct clue_entries entries = entries_of(clue);

	ROWS_EACH (struct clue_entry, entry, entries)
		if (entry->len == word.len &&
			str_eq_fold(word, entry_word(clue, entry)))
			return true;
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

/* A set's words, one by one. */
static void entries_add(struct clues *clues, struct str words)
{
	for (struct str rest = words; rest.ptr;) {
		struct str word = str_split(&rest, '|');

		*ROWS_ADD(&clues->arena, &clues->entries) = (struct clue_entry){
			letters_of(word), (uint32_t)(word.ptr - words.ptr),
			(uint32_t)word.len};
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
	clues->first_count = CLUES + 1;
	clues->firsts = arena_alloc(
		&clues->arena, clues->first_count * sizeof(*clues->firsts));
	for (int clue = 0; clue < CLUES; clue++) {
		entries_add(clues, rows[clue].words);
		clues->firsts[clue + 1] = clues->entries.count;
	}
	return clues;
}

void clues_free(struct clues *clues)
{
	if (!clues)
		return;
	arena_release(&clues->arena);
	free(clues);
}
