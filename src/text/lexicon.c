#include "text/lexicon.h"

#include <stdio.h>
#include <stdlib.h>

enum { TEXT_MAX = 1 << 17 };

/* Where words are still added. */
struct workshop {
	struct lexicon_slot slots[LEXICON_SLOTS];
	uint64_t keys[LEXICON_WORDS];
	struct span words[LEXICON_WORDS];
	uint8_t kinds[LEXICON_WORDS];
	char text[TEXT_MAX];
	uint32_t text_len;
};

struct lexicon {
	struct lexicon_digest tables;
	struct workshop *workshop; /* NULL: all words are there */
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
	free(lexicon->workshop);
	free(lexicon);
}

/* Of a word without a key. Others may share it. */
static uint32_t hash_of_long(struct str word)
{
	const char *at = word.ptr;
	size_t left = word.len;
	uint32_t hash = 0;
	uint64_t last = 0;

	for (; left >= 8; left -= 8, at += 8)
		hash = lexicon_mix(hash, bits_eight(at));
	for (size_t i = 0; i < left; i++)
		last |= (uint64_t)(uint8_t)at[i] << (8 * i);
	return lexicon_mix(hash, last);
}

static uint32_t hash_of(struct str word)
{
	uint64_t key = lexicon_key(word);

	return key ? lexicon_hash(key) : hash_of_long(word);
}

static struct str word_of(const struct lexicon_digest *tables, word_id id)
{
	struct span span = tables->words[id];

	return str_from(tables->text + span.start, span.end - span.start);
}

bool lexicon_is(
	const struct lexicon_digest *tables, word_id id, struct str word)
{
	return str_eq_fold(word_of(tables, id), word);
}

/* The slot that holds the word, or the free one where it belongs. */
static uint32_t slot_of(
	const struct lexicon_digest *tables, struct str word, uint32_t hash)
{
	uint32_t at = hash % LEXICON_SLOTS;
	uint16_t tag = (uint16_t)(hash >> 16);

	while (tables->slots[at].id) {
		if (tables->slots[at].tag == tag &&
			lexicon_is(tables, tables->slots[at].id, word))
			return at;
		at = (at + 1) % LEXICON_SLOTS;
	}
	return at;
}

/* A table that the build did not read asks for its word. */
_Noreturn static void unknown(struct str word)
{
	fprintf(stderr,
		"factcheck: '%.*s' is not in the lexicon: the table that it "
		"is in must be named in tables.def\n",
		STR_ARG(word));
	abort();
}

static word_id word_add(
	struct lexicon *lexicon, struct str word, uint32_t hash, uint32_t at)
{
	struct workshop *shop = lexicon->workshop;
	struct lexicon_digest *tables = &lexicon->tables;
	word_id id = (word_id)tables->count;
	uint32_t start = shop->text_len;

	if (tables->count >= LEXICON_WORDS || word.len > TEXT_MAX - start)
		abort(); /* our tables have outgrown LEXICON_SLOTS */
	memcpy(shop->text + start, word.ptr, word.len);
	shop->text_len += (uint32_t)word.len;
	shop->words[id] = (struct span){start, shop->text_len};
	shop->slots[at] = (struct lexicon_slot){(uint16_t)(hash >> 16), id};
	shop->keys[id] = lexicon_key(word);
	tables->count++;
	return id;
}

word_id lexicon_add(struct lexicon *lexicon, struct str word)
{
	uint32_t hash = hash_of(word);
	uint32_t at = slot_of(&lexicon->tables, word, hash);

	if (lexicon->tables.slots[at].id)
		return lexicon->tables.slots[at].id;
	if (!lexicon->workshop)
		unknown(word);
	return word_add(lexicon, word, hash, at);
}

static void sentence_words_add(struct lexicon *lexicon)
{
	for (size_t i = 0; i < sizeof(sentence_words) / sizeof(*sentence_words);
		i++) {
		struct str rest = str_of(sentence_words[i].words);

		while (rest.ptr) {
			word_id id =
				lexicon_add(lexicon, str_split(&rest, ' '));

			lexicon->workshop->kinds[id] =
				(uint8_t)sentence_words[i].kind;
		}
	}
}

struct lexicon *lexicon_make(void)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));
	struct workshop *shop = calloc(1, sizeof(*shop));

	if (!lexicon || !shop)
		abort();
	lexicon->workshop = shop;
	lexicon->tables = (struct lexicon_digest){shop->slots, shop->keys,
		shop->words, shop->kinds, shop->text, 1};
	sentence_words_add(lexicon);
	return lexicon;
}

struct lexicon *lexicon_new(void)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));

	if (!lexicon)
		abort();
	lexicon->tables = lexicon_digest;
	return lexicon;
}

struct lexicon_digest lexicon_tell(const struct lexicon *lexicon)
{
	return lexicon->tables;
}

static word_id word_find(const struct lexicon_digest *tables, struct str word)
{
	uint64_t key = lexicon_key(word);

	if (key)
		return lexicon_find_key(tables, key);
	return lexicon_find_long(tables, word, hash_of_long(word));
}

word_id lexicon_find(const struct lexicon *lexicon, struct str word)
{
	return word_find(&lexicon->tables, word);
}

word_id lexicon_id(struct str word)
{
	return word_find(&lexicon_digest, word);
}

uint32_t lexicon_count(const struct lexicon *lexicon)
{
	return lexicon->tables.count;
}

struct str lexicon_word(const struct lexicon *lexicon, word_id id)
{
	return id && id < lexicon->tables.count ? word_of(&lexicon->tables, id)
						: STR_NONE;
}

enum word_kind lexicon_kind(const struct lexicon *lexicon, word_id id)
{
	return (enum word_kind)lexicon->tables.kinds[id];
}
