#include "tag/phrases.h"

#include <stdlib.h>

enum { MARK_KEY = 0x8000, MARKS = 256 };

static uint16_t token_key(const struct token *token)
{
	switch ((enum token_kind)token->kind) {
	case TOKEN_WORD:
		return token->word;
	case TOKEN_MARK:
		return (uint16_t)(MARK_KEY | token->word);
	case TOKEN_NUMBER:
		break;
	}
	return 0;
}

/* What the tokenizer makes of the one character that `s` is. */
static uint16_t mark_key(struct str s)
{
	static const struct {
		struct str text;
		enum mark mark;
	} wide[] = {{STR_INIT("£"), MARK_POUND}, {STR_INIT("€"), MARK_EURO},
		{STR_INIT("¥"), MARK_YEN}};

	if (s.len == 1)
		return (uint16_t)(MARK_KEY | (uint8_t)s.ptr[0]);
	for (size_t i = 0; i < sizeof(wide) / sizeof(*wide); i++)
		if (str_eq(wide[i].text, s))
			return (uint16_t)(MARK_KEY | wide[i].mark);
	return MARK_KEY | MARK_OTHER;
}

/* Of the alphabets that symbols of units are taken from: Latin, Greek, and
 * the micro sign. */
static bool is_letter(struct str s, size_t at)
{
	uint8_t byte = (uint8_t)s.ptr[at];

	return char_is_alpha(s.ptr[at]) || byte == 0xCE || byte == 0xCF ||
	       (byte == 0xC2 && (uint8_t)s.ptr[at + 1] == 0xB5);
}

/* The bytes of one element: a run of letters, or one other character. */
static size_t element_end(struct str s, size_t at)
{
	size_t end = at;

	while (end < s.len && is_letter(s, end))
		end += (uint8_t)s.ptr[end] >= 0xC0 ? 2u : 1u;
	if (end > at)
		return end;
	end++;
	while (end < s.len && ((uint8_t)s.ptr[end] & 0xC0) == 0x80)
		end++;
	return end;
}

static void phrase_add(struct arena *arena, struct lexicon *lexicon,
	struct phrases *phrases, struct str text, uint16_t row, unsigned flags)
{
	struct phrase *phrase = ROWS_ADD(arena, phrases);
	size_t at = 0;
	bool joined = false;

	phrase->first = phrases->elements.count;
	phrase->row = row;
	phrase->flags = (uint8_t)flags;
	while (at < text.len) {
		size_t end = element_end(text, at);
		struct str part = str_cut(text, at, end);
		struct phrase_element *element;

		at = end;
		if (part.ptr[0] == ' ') {
			joined = false;
			continue;
		}
		element = ROWS_ADD(arena, &phrases->elements);
		element->joined = joined;
		element->key = is_letter(part, 0) ? lexicon_add(lexicon, part)
						  : mark_key(part);
		/* The key of any other mark says all of it. */
		if ((flags & PHRASE_EXACT && !(element->key & MARK_KEY)) ||
			element->key == (MARK_KEY | MARK_OTHER))
			element->exact = part;
		if (!phrase->count || flags & PHRASE_LAST)
			phrase->key = element->key;
		phrase->count++;
		joined = true;
	}
	if (phrase->count > 1)
		phrase->inner = phrases->elements
					.rows[phrase->first + phrase->count - 2]
					.key;
}

void phrases_add(struct arena *arena, struct lexicon *lexicon,
	struct phrases *phrases, struct str list, uint16_t row, unsigned flags)
{
	while (list.len) {
		struct str text = str_split(&list, '|');

		if (text.len)
			phrase_add(arena, lexicon, phrases, text, row, flags);
	}
}

static int phrase_order(const void *a, const void *b)
{
	const struct phrase *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

/* Where a key's rows begin: words first, then marks, then the end. */
static uint32_t key_slot(const struct phrases *phrases, uint16_t key)
{
	if (key & MARK_KEY)
		return phrases->words + (key & (MARKS - 1));
	return key < phrases->words ? key : 0;
}

void phrases_index(
	struct arena *arena, const struct lexicon *lexicon, struct phrases *p)
{
	uint32_t slots, slot = 0;

	p->words = lexicon_count(lexicon);
	slots = p->words + MARKS;
	p->by_key = arena_alloc(arena, (slots + 1) * sizeof(*p->by_key));
	qsort(p->rows, p->count, sizeof(*p->rows), phrase_order);
	for (uint32_t i = 0; i < p->count; i++) {
		while (slot <= key_slot(p, p->rows[i].key))
			p->by_key[slot++] = (uint16_t)i;
	}
	while (slot <= slots)
		p->by_key[slot++] = (uint16_t)p->count;
}

static bool element_fits(const struct phrase_element *element,
	const struct article *article, const struct token *token)
{
	return token->kind != TOKEN_NUMBER &&
	       element->key == token_key(token) &&
	       (!element->exact.ptr ||
		       str_eq(element->exact, token_str(article, token))) &&
	       (!element->joined || !token_spaced(token));
}

static bool is_joint(const struct token *tokens, uint32_t at, uint32_t limit)
{
	return at + 1 < limit && token_mark(&tokens[at], '-') &&
	       !token_spaced(&tokens[at]) && !token_spaced(&tokens[at + 1]);
}

static uint32_t phrase_length(const struct phrases *phrases,
	const struct phrase *phrase, const struct article *article,
	const struct token *tokens, uint32_t at, uint32_t limit)
{
	const struct phrase_element *element =
		&phrases->elements.rows[phrase->first];
	uint32_t start = at;

	if (phrase->flags & PHRASE_TIGHT && token_spaced(&tokens[at]))
		return 0;
	for (uint8_t i = 0; i < phrase->count; i++, element++, at++) {
		if (i && !element->joined && is_joint(tokens, at, limit))
			at++;
		if (at >= limit || !element_fits(element, article, &tokens[at]))
			return 0;
	}
	return at - start;
}

uint32_t phrases_next(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint32_t *next, uint16_t *row)
{
	uint32_t slot, first;

	if (at >= limit)
		return 0;
	slot = key_slot(phrases, token_key(&tokens->rows[at]));
	first = phrases->by_key[slot];
	for (uint32_t i = first + *next; i < phrases->by_key[slot + 1]; i++) {
		uint32_t length = phrase_length(phrases, &phrases->rows[i],
			article, tokens->rows, at, limit);

		if (length) {
			*row = phrases->rows[i].row;
			*next = i - first + 1;
			return length;
		}
	}
	return 0;
}

uint32_t phrases_at(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint16_t *row)
{
	uint32_t next = 0;

	return phrases_next(phrases, article, tokens, at, limit, &next, row);
}

static uint32_t phrase_length_before(const struct phrases *phrases,
	const struct phrase *phrase, const struct article *article,
	const struct token *tokens, uint32_t floor, uint32_t end)
{
	const struct phrase_element *elements =
		&phrases->elements.rows[phrase->first];
	uint32_t at = end;

	if (phrase->flags & PHRASE_TIGHT && token_spaced(&tokens[end]))
		return 0;
	for (uint8_t i = phrase->count; i-- > 0;) {
		if (at == floor ||
			!element_fits(&elements[i], article, &tokens[at - 1]))
			return 0;
		at--;
	}
	return end - at;
}

uint32_t phrases_before(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens,
	uint32_t floor, uint32_t end, uint16_t *row)
{
	uint16_t key, inner;
	uint32_t slot;

	if (end <= floor)
		return 0;
	key = token_key(&tokens->rows[end - 1]);
	inner = end - 1 > floor ? token_key(&tokens->rows[end - 2]) : 0;
	slot = key_slot(phrases, key);
	for (uint32_t i = phrases->by_key[slot]; i < phrases->by_key[slot + 1];
		i++) {
		const struct phrase *phrase = &phrases->rows[i];
		uint32_t length;

		if (phrase->count > 1 && phrase->inner != inner)
			continue;
		length = phrase_length_before(
			phrases, phrase, article, tokens->rows, floor, end);
		if (length) {
			*row = phrase->row;
			return length;
		}
	}
	return 0;
}
