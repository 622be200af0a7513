#include "tag/name_seen.h"

#include "base/hash.h"

enum { FOLDED_MAX = 32 };

/* Of a word of our tables its id tells all, for case does not count there
 * either; the bytes of others are hashed. */
static uint64_t hash_of(
	const struct article *article, const struct token *token)
{
	const uint64_t mix = 0x9E3779B97F4A7C15u;
	struct str word = token_str(article, token);
	char folded[FOLDED_MAX];
	size_t len = word.len < FOLDED_MAX ? word.len : FOLDED_MAX;

	if (token->word)
		return (2 * (uint64_t)token->word + 1) * mix;
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

/* A row of lengths, for the letter that a token begins with, and its bit. */
static uint32_t letter_of(const char *text, const struct token *token)
{
	return (uint8_t)text[token->start] & 31;
}

static uint32_t length_bit(const struct token *token)
{
	return UINT32_C(1) << ((token->end - token->start) & 31);
}

/* Whether its capital may be that of a sentence, or of what is quoted. */
static bool is_opener(const struct tokens *tokens, const struct token *token)
{
	return token->flags & TOKEN_CAPITAL && token->kind == TOKEN_WORD &&
	       (token->flags & TOKEN_SENTENCE ||
		       (token > tokens->rows && token[-1].kind == TOKEN_MARK));
}

/* "Kim Jong-su leads": two or three capitals, where a headline has more. */
static bool begins_run(const struct tokens *tokens, uint32_t i)
{
	uint32_t end = i + 1;

	while (end < tokens->count && end < i + 4 &&
		tokens->rows[end].kind == TOKEN_WORD &&
		tokens->rows[end].flags & TOKEN_CAPITAL &&
		!(tokens->rows[end].flags & TOKEN_UPPER))
		end++;
	return end > i + 1 && end < i + 4 && end < tokens->count;
}

struct openers ROWS_OF(uint32_t);

/* Whether its word may be asked for: "The" begins no name, unless it is tied
 * to what stands before it. */
static bool is_asked(const struct tokens *tokens, const struct token *token,
	const struct name_words *names)
{
	return (name_classes(names, token->word) &
		       (NAMING_FUNCTION | NAMING_COMMON)) != NAMING_FUNCTION ||
	       (token > tokens->rows && token_mark(&token[-1], '-'));
}

/* Only words that begin a sentence somewhere are asked for. */
static void openers_find(struct arena *arena, const struct tokens *tokens,
	const struct name_words *names, struct openers *openers)
{
	ROWS_EACH (struct token, token, *tokens)
		if (is_opener(tokens, token) && is_asked(tokens, token, names))
			*ROWS_ADD(arena, openers) =
				(uint32_t)(token - tokens->rows);
}

static void openers_add(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct openers *openers,
	struct seen_words *words)
{
	uint32_t size = 64;

	while (size < openers->count * 2)
		size *= 2;
	words->mask = size - 1;
	words->slots = arena_alloc(arena, size * sizeof(*words->slots));
	ROWS_EACH (uint32_t, opener, *openers) {
		const struct token *token = &tokens->rows[*opener];
		uint64_t hash = hash_of(article, token);

		slot_of(words, hash)->hash = hash;
		if (begins_run(tokens, *opener))
			slot_of(words, hash)->seen |= SEEN_RUN;
		words->lengths[letter_of(article->text.ptr, token)] |=
			length_bit(token);
	}
}

void seen_words_read(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *names,
	struct seen_words *words)
{
	struct openers openers = {0};
	uint32_t lengths[32];

	openers_find(arena, tokens, names, &openers);
	openers_add(arena, article, tokens, &openers, words);
	memcpy(lengths, words->lengths, sizeof(lengths));
	ROWS_EACH (struct token, token, *tokens) {
		struct seen_slot *slot;

		if (!(lengths[letter_of(article->text.ptr, token)] &
			    length_bit(token)) ||
			token->kind != TOKEN_WORD || is_opener(tokens, token))
			continue;
		slot = slot_of(words, hash_of(article, token));
		if (slot->hash)
			slot->seen |= token->flags & TOKEN_CAPITAL
					      ? SEEN_CAPITAL
					      : SEEN_LOWER;
	}
}

uint32_t seen_word(const struct seen_words *words,
	const struct article *article, const struct token *token)
{
	return slot_of(words, hash_of(article, token))->seen;
}
