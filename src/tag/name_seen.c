#include "tag/name_seen.h"

#include "base/hash.h"

enum { FOLDED_MAX = 32 };

static uint64_t hash_of(struct str word)
{
	char folded[FOLDED_MAX];
	size_t len = word.len < FOLDED_MAX ? word.len : FOLDED_MAX;

	for (size_t i = 0; i < len; i++)
		folded[i] = char_lower(word.ptr[i]);
	return hash_str(str_from(folded, len)) | 1; /* 0 is free */
}

static struct seen_slot *slot_of(const struct seen_words *words, uint64_t hash)
{
	uint32_t at = (uint32_t)(hash >> 9) & words->mask;

	while (words->slots[at].hash && words->slots[at].hash != hash)
		at = (at + 1) & words->mask;
	return &words->slots[at];
}

static uint32_t *lengths_of(struct seen_words *words, struct str word)
{
	return &words->lengths[word.ptr[0] & 31];
}

/* Only words that begin a sentence somewhere are asked for. */
static void openers_add(struct seen_words *words, const struct article *article,
	const struct tokens *tokens)
{
	ROWS_EACH (struct token, token, *tokens) {
		bool opens =
			token->flags & TOKEN_SENTENCE ||
			(token > tokens->rows && token[-1].kind == TOKEN_MARK);

		if (token->kind == TOKEN_WORD && opens &&
			(token->flags & TOKEN_CAPITAL)) {
			struct str word = token_str(article, token);
			uint64_t hash = hash_of(word);

			slot_of(words, hash)->hash = hash;
			*lengths_of(words, word) |= 1u << (word.len & 31);
		}
	}
}

void seen_words_read(struct arena *arena, const struct article *article,
	const struct tokens *tokens, struct seen_words *words)
{
	uint32_t size = 64;

	while (size < tokens->count)
		size *= 2;
	words->mask = size - 1;
	words->slots = arena_alloc(arena, size * sizeof(*words->slots));
	openers_add(words, article, tokens);
	ROWS_EACH (struct token, token, *tokens) {
		bool opens =
			token->flags & TOKEN_SENTENCE ||
			(token > tokens->rows && token[-1].kind == TOKEN_MARK);
		struct str word = token_str(article, token);
		struct seen_slot *slot;

		if (token->kind != TOKEN_WORD ||
			(token->flags & TOKEN_CAPITAL && opens) ||
			!(*lengths_of(words, word) >> (word.len & 31) & 1))
			continue;
		slot = slot_of(words, hash_of(word));
		if (slot->hash)
			slot->seen |= token->flags & TOKEN_CAPITAL
					      ? SEEN_CAPITAL
					      : SEEN_LOWER;
	}
}

uint32_t seen_word(const struct seen_words *words, struct str word)
{
	return slot_of(words, hash_of(word))->seen;
}
