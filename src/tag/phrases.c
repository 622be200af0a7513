#include "tag/phrases.h"

enum { MARK_KEY = 0x8000, MARKS = PHRASE_MARKS };

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
			element->exact =
				letters_add(arena, &phrases->text, part);
		if (!phrase->count || flags & PHRASE_LAST)
			phrase->key = element->key;
		phrase->count++;
		joined = true;
	}
	if (phrase->count > 1)
		phrase->inner =
			phrases->elements
				.rows[flags & PHRASE_LAST
						? phrases->elements.count - 2
						: phrase->first + 1]
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

/* Where a key's rows begin: words first, then marks, then the end. */
static uint32_t key_slot(const struct phrases *phrases, uint16_t key)
{
	if (key & MARK_KEY)
		return phrases->words + (key & (MARKS - 1));
	return key < phrases->words ? key : 0;
}

/* Puts a row behind those of its key that are as long or longer. */
static void row_put(
	struct phrase *first, struct phrase *end, const struct phrase *row)
{
	while (end > first && end[-1].count < row->count) {
		end[0] = end[-1];
		end--;
	}
	*end = *row;
}

/* By key, and those of one from the longest on: they are counted and put where
 * they belong. */
void phrases_index(
	struct arena *arena, const struct lexicon *lexicon, struct phrases *p)
{
	uint32_t slots = lexicon_count(lexicon) + MARKS;
	uint16_t *placed = arena_alloc(arena, slots * sizeof(*placed));
	struct phrase *rows =
		arena_alloc_raw(arena, (p->count + 1) * sizeof(*rows));

	p->words = slots - MARKS;
	p->places = slots + 1;
	p->by_key = arena_alloc(arena, p->places * sizeof(*p->by_key));
	for (uint32_t i = 0; i < p->count; i++)
		p->by_key[key_slot(p, p->rows[i].key) + 1]++;
	for (uint32_t slot = 1; slot <= slots; slot++)
		p->by_key[slot] =
			(uint16_t)(p->by_key[slot] + p->by_key[slot - 1]);
	for (uint32_t i = 0; i < p->count; i++) {
		uint32_t slot = key_slot(p, p->rows[i].key);
		struct phrase *first = rows + p->by_key[slot];

		row_put(first, first + placed[slot]++, &p->rows[i]);
	}
	p->rows = rows;
	p->room = p->count;
}

static bool element_fits(const struct phrases *phrases,
	const struct phrase_element *element, const struct article *article,
	const struct token *token)
{
	return token->kind != TOKEN_NUMBER &&
	       element->key == token_key(token) &&
	       (!element->exact.end ||
		       str_eq(letters_str(&phrases->text, element->exact),
			       token_str(article, token))) &&
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
		if (at >= limit ||
			!element_fits(phrases, element, article, &tokens[at]))
			return 0;
	}
	return at - start;
}

uint32_t phrases_next_of(const struct phrases *phrases,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, uint32_t *next, uint16_t *row)
{
	const struct token *rows = tokens->rows;
	uint32_t slot = phrases_slot(phrases, &rows[at]);
	uint32_t first = phrases->by_key[slot];
	uint16_t second, third;

	/* Many begin with a word, and few go on with the one behind it. */
	second = at + 1 < limit ? token_key(&rows[at + 1]) : 0;
	third = is_joint(rows, at + 1, limit) ? token_key(&rows[at + 2])
					      : second;
	for (uint32_t i = first + *next; i < phrases->by_key[slot + 1]; i++) {
		const struct phrase *phrase = &phrases->rows[i];
		uint32_t length;

		if (phrase->inner && phrase->inner != second &&
			phrase->inner != third)
			continue;
		length = phrase_length(
			phrases, phrase, article, rows, at, limit);
		if (length) {
			*row = phrase->row;
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
		if (at == floor || !element_fits(phrases, &elements[i], article,
					   &tokens[at - 1]))
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
