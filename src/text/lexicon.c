#include "text/lexicon.h"

#include <stdlib.h>

enum { SLOTS = 1 << 14, WORDS_MAX = SLOTS / 2 };

struct slot {
	uint32_t hash;
	word_id id; /* 0: free */
};

struct lexicon {
	struct arena arena;
	struct strs words; /* by id; words.rows[0] is the unknown word */
	struct slot slots[SLOTS];
	uint8_t kinds[WORDS_MAX];
};

static const struct {
	enum word_kind kind;
	const char *words; /* separated by one space */
} sentence_words[] = {
#define WORDS(kind, words) {kind, words},
#include "lang/en/sentence.def"
#undef WORDS
};

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	arena_release(&lexicon->arena);
	free(lexicon);
}

static uint32_t hash_of(struct str word)
{
	uint32_t hash = LEXICON_SEED;

	for (size_t i = 0; i < word.len; i++)
		hash = lexicon_mix(hash, word.ptr[i]);
	return hash;
}

/* The slot that holds the word, or the free one where it belongs. */
static uint32_t slot_of(
	const struct lexicon *lexicon, struct str word, uint32_t hash)
{
	uint32_t at = hash % SLOTS;

	while (lexicon->slots[at].id) {
		const struct slot *slot = &lexicon->slots[at];

		if (slot->hash == hash &&
			str_eq_fold(lexicon->words.rows[slot->id], word))
			return at;
		at = (at + 1) % SLOTS;
	}
	return at;
}

word_id lexicon_add(struct lexicon *lexicon, struct str word)
{
	uint32_t hash = hash_of(word);
	struct slot *slot = &lexicon->slots[slot_of(lexicon, word, hash)];

	if (slot->id)
		return slot->id;
	if (lexicon->words.count >= WORDS_MAX)
		abort(); /* a table of ours has outgrown SLOTS */
	slot->hash = hash;
	slot->id = (word_id)lexicon->words.count;
	*ROWS_ADD(&lexicon->arena, &lexicon->words) =
		arena_copy(&lexicon->arena, word);
	return slot->id;
}

struct lexicon *lexicon_new(void)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));

	if (!lexicon)
		abort();
	ROWS_ADD(&lexicon->arena, &lexicon->words);
	for (size_t i = 0; i < sizeof(sentence_words) / sizeof(*sentence_words);
		i++) {
		struct str rest = str_of(sentence_words[i].words);

		while (rest.ptr) {
			word_id id =
				lexicon_add(lexicon, str_split(&rest, ' '));

			lexicon->kinds[id] = (uint8_t)sentence_words[i].kind;
		}
	}
	return lexicon;
}

word_id lexicon_find_hashed(
	const struct lexicon *lexicon, struct str word, uint32_t hash)
{
	return lexicon->slots[slot_of(lexicon, word, hash)].id;
}

word_id lexicon_find(const struct lexicon *lexicon, struct str word)
{
	return lexicon_find_hashed(lexicon, word, hash_of(word));
}

uint32_t lexicon_count(const struct lexicon *lexicon)
{
	return lexicon->words.count;
}

struct str lexicon_word(const struct lexicon *lexicon, word_id id)
{
	return id < lexicon->words.count ? lexicon->words.rows[id] : STR_NONE;
}

enum word_kind lexicon_kind(const struct lexicon *lexicon, word_id id)
{
	return (enum word_kind)lexicon->kinds[id];
}
