#include "story/vocabulary.h"

#include "base/hash.h"

#include <stdlib.h>

enum { SLOTS = 1 << 14, WORDS_MAX = SLOTS / 4 * 3 };

enum level { EVERYWHERE, COMMON, USUAL, KNOWN };

static const uint16_t weights[] = {
	[EVERYWHERE] = 0, [COMMON] = 15, [USUAL] = 40, [KNOWN] = 60};

/* Lists of words have one space between them. */
static const struct {
	enum level level;
	struct str words;
} frequent[] = {
#define FREQUENT(level, words) {level, STR_INIT(words)},
#include "lang/en/frequent.def"
#undef FREQUENT
};

enum row_kind { ROW_NUMBER, ROW_SCALE, ROW_SAME };

static const struct {
	enum row_kind kind;
	double value;
	struct str as, words;
} rows[] = {
#define NUMBER(value, words) {ROW_NUMBER, value, {NULL, 0}, STR_INIT(words)},
#define SCALE(value, words) {ROW_SCALE, value, {NULL, 0}, STR_INIT(words)},
#define SAME(as, words) {ROW_SAME, 0, STR_INIT(as), STR_INIT(words)},
#include "lang/en/passage.def"
#undef NUMBER
#undef SCALE
#undef SAME
};

static const struct {
	bool light;
	struct str words;
} senses[] = {
#define SENSE(words) {false, STR_INIT(words)},
#define LIGHT(words) {true, STR_INIT(words)},
#include "lang/en/sense.def"
#undef SENSE
#undef LIGHT
};

/* Without what a plural adds; "parties" and "party" are both "parti". */
static struct str singular(struct str word)
{
	if (word.len > 4 && str_ends(word, STR("ies")))
		return str_cut(word, 0, word.len - 2);
	if (word.len > 3 && str_ends(word, STR("s")) &&
		!str_ends(word, STR("ss")) && !str_ends(word, STR("us")) &&
		!str_ends(word, STR("is")))
		return str_cut(word, 0, word.len - 1);
	return word;
}

static uint64_t key_of(struct str word)
{
	char folded[64];
	struct str key;

	word = str_cut(word, 0, sizeof(folded));
	for (size_t i = 0; i < word.len; i++)
		folded[i] = char_lower(word.ptr[i]);
	key = singular(str_from(folded, word.len));
	if (key.len > 4 && key.ptr[key.len - 1] == 'y')
		folded[key.len - 1] = 'i';
	return hash_str(key) | 1; /* 0 is no key */
}

/* The slot that holds the row of a key, or the free one where it belongs. */
static size_t slot_of(const struct vocabulary *vocabulary, uint64_t key)
{
	size_t at = (key >> 20) % SLOTS;

	while (vocabulary->slots[at] &&
		vocabulary->rows[vocabulary->slots[at]].key != key)
		at = (at + 1) % SLOTS;
	return at;
}

/* The row of a word, by which it is the rarest where it is new. */
static struct vocable *vocable_add(
	struct vocabulary *vocabulary, struct str word)
{
	uint64_t key = key_of(word);
	uint16_t *slot = &vocabulary->slots[slot_of(vocabulary, key)];
	struct vocabulary_row *row;

	if (*slot)
		return &vocabulary->rows[*slot].vocable;
	if (vocabulary->count > WORDS_MAX)
		abort(); /* a table of ours has outgrown SLOTS */
	*slot = (uint16_t)vocabulary->count;
	row = ROWS_ADD(&vocabulary->arena, vocabulary);
	row->key = row->vocable.key = key;
	row->vocable.weight = WEIGHT_RARE;
	return &row->vocable;
}

/* The most frequent words come first; a word met again stays what it is. */
static void frequent_add(struct vocabulary *vocabulary)
{
	for (size_t i = 0; i < sizeof(frequent) / sizeof(*frequent); i++) {
		struct str rest = frequent[i].words;

		while (rest.len) {
			uint32_t before = vocabulary->count;
			struct vocable *vocable =
				vocable_add(vocabulary, str_split(&rest, ' '));

			if (vocabulary->count > before)
				vocable->weight = weights[frequent[i].level];
		}
	}
}

/* Makes a word the same as another. */
static void same_add(
	struct vocabulary *vocabulary, struct str word, struct str as)
{
	struct vocable same = *vocable_add(vocabulary, as);

	*vocable_add(vocabulary, word) = same;
}

static void rows_add(struct vocabulary *vocabulary)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str rest = rows[i].words;

		while (rest.len) {
			struct str word = str_split(&rest, ' ');

			if (rows[i].kind == ROW_NUMBER)
				vocable_add(vocabulary, word)->number =
					rows[i].value;
			else if (rows[i].kind == ROW_SCALE)
				vocable_add(vocabulary, word)->scale =
					rows[i].value;
			else
				same_add(vocabulary, word, rows[i].as);
		}
	}
}

/* A word in two rows is of the first. */
static void senses_add(struct vocabulary *vocabulary)
{
	for (size_t i = 0; i < sizeof(senses) / sizeof(*senses); i++) {
		struct str rest = senses[i].words;

		while (rest.len) {
			struct vocable *vocable =
				vocable_add(vocabulary, str_split(&rest, ' '));

			if (vocable->sense)
				continue;
			vocable->sense = (uint16_t)(i + 1);
			vocable->light = senses[i].light;
		}
	}
}

/* What no table speaks of is as rare as any other word. */
static void words_add(
	struct vocabulary *vocabulary, const struct lexicon *lexicon)
{
	vocabulary->word_count = lexicon_count(lexicon);
	vocabulary->words = arena_alloc(&vocabulary->arena,
		vocabulary->word_count * sizeof(*vocabulary->words));
	for (uint32_t id = 1; id < vocabulary->word_count; id++) {
		struct str word = lexicon_word(lexicon, (word_id)id);

		vocable_add(vocabulary, word);
		vocabulary->words[id] =
			vocabulary->slots[slot_of(vocabulary, key_of(word))];
	}
}

struct vocabulary *vocabulary_make(const struct lexicon *lexicon)
{
	struct vocabulary *vocabulary = calloc(1, sizeof(*vocabulary));

	if (!vocabulary)
		abort();
	vocabulary->slot_count = SLOTS;
	vocabulary->slots = arena_alloc(
		&vocabulary->arena, SLOTS * sizeof(*vocabulary->slots));
	(void)ROWS_ADD(&vocabulary->arena, vocabulary); /* 0 is none */
	frequent_add(vocabulary);
	rows_add(vocabulary);
	senses_add(vocabulary);
	words_add(vocabulary, lexicon);
	contrasts_init(&vocabulary->contrasts);
	return vocabulary;
}

void vocabulary_free(struct vocabulary *vocabulary)
{
	if (!vocabulary)
		return;
	contrasts_release(&vocabulary->contrasts);
	arena_release(&vocabulary->arena);
	free(vocabulary);
}

struct vocable vocabulary_find(
	const struct vocabulary *vocabulary, struct str word)
{
	uint64_t key = key_of(word);
	uint16_t row = vocabulary->slots[slot_of(vocabulary, key)];

	if (row)
		return vocabulary->rows[row].vocable;
	return (struct vocable){.key = key, .weight = WEIGHT_RARE};
}

struct vocable vocabulary_of(const struct vocabulary *vocabulary,
	const struct article *article, const struct token *token)
{
	if (token->kind == TOKEN_WORD && token->word)
		return vocabulary->rows[vocabulary->words[token->word]].vocable;
	return vocabulary_find(vocabulary, token_str(article, token));
}
