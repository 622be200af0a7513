#include "tag/name_sign.h"

#include "base/hash.h"

/* FNV-1a: names are short, and most of their words are hashed once. */
#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_PRIME UINT64_C(0x100000001b3)

static uint64_t hash_fold(uint64_t hash, struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		hash = (hash ^ (uint8_t)char_lower(word.ptr[i])) * HASH_PRIME;
	return hash;
}

uint64_t name_hash(struct str word)
{
	return hash_fold(HASH_START, word);
}

/* The end of the word that begins at i: the next token behind a space. */
static uint32_t word_end(const struct name_text *text, uint32_t i, uint32_t end)
{
	for (i++; i < end && !token_spaced(&text->tokens[i]); i++)
		;
	return i;
}

/* Without marks, so that "Ping'an" and "Pingan" are equal. */
static uint64_t word_hash(
	const struct name_text *text, uint32_t first, uint32_t end)
{
	uint64_t hash = HASH_START;

	for (uint32_t i = first; i < end; i++)
		if (text->tokens[i].kind != TOKEN_MARK)
			hash = hash_fold(hash,
				token_str(text->article, &text->tokens[i]));
	return hash;
}

static bool is_dotted(const struct name_text *text, uint32_t i)
{
	return text->tokens[i].end - text->tokens[i].start == 1 &&
	       i + 1 < text->end && text->tokens[i + 1].word == '.';
}

/* "U.S.", "N.Y.": a country or state by its letters. */
static bool is_country(
	const struct name_text *text, uint32_t first, uint32_t end)
{
	static const char *const states[] = {"US", "USA", "UK", "UAE", "USSR",
		"NY", "NJ", "NC", "ND", "NH", "NM", "SC", "SD", "RI", "WV",
		"DC", "BC", "NSW", "NZ", "PEI"};
	char letters[5] = {0};
	size_t count = 0;

	for (uint32_t i = first; i < end; i++) {
		struct str word = token_str(text->article, &text->tokens[i]);

		if (word.len != 1 || count + 1 == sizeof(letters))
			return false;
		if (text->tokens[i].kind == TOKEN_WORD)
			letters[count++] = word.ptr[0];
		else if (word.ptr[0] != '.')
			return false;
	}
	for (size_t s = 0; s < sizeof(states) / sizeof(*states); s++)
		if (!strcmp(letters, states[s]))
			return true;
	return false;
}

static uint32_t word_signs(const struct name_text *text, uint32_t first,
	uint32_t end, bool is_last)
{
	uint32_t classes = name_classes_at(text, first), signs = 0;
	bool capital = name_capital_at(text, first);

	if (!capital && text->tokens[first].kind == TOKEN_WORD)
		return classes & NAMING_PARTICLE ? 0 : SIGN_BODY;
	if (text->tokens[first].kind != TOKEN_WORD)
		return SIGN_BODY; /* & and numbers */
	if (classes & NAMING_SUFFIX)
		signs |= SIGN_AGED;
	if (classes & (NAMING_COMMON | NAMING_NATION))
		signs |= SIGN_COMMON;
	if (classes & (is_last ? NAMING_LEGAL | NAMING_BODY : NAMING_LEGAL))
		signs |= SIGN_BODY;
	if (is_last && (classes & NAMING_PLACE))
		signs |= SIGN_PLACE;
	if (is_dotted(text, first) && is_country(text, first, end))
		signs |= is_last ? SIGN_PLACE : SIGN_COMMON;
	else if (!is_last && is_dotted(text, first))
		signs |= SIGN_AGED; /* an initial */
	if (end == first + 3 && text->tokens[first + 1].word == '&')
		signs |= SIGN_BODY;
	return signs;
}

static void words_read(const struct name_text *text, uint32_t first,
	uint32_t end, struct name_sign *sign)
{
	uint32_t legal = 0;

	for (uint32_t i = first, next; i < end; i = next) {
		uint64_t hash;
		uint32_t classes = name_classes_at(text, i);

		next = word_end(text, i, end);
		hash = word_hash(text, i, next);
		sign->signs |= word_signs(text, i, next, next == end);
		if (text->tokens[i].kind == TOKEN_MARK ||
			(classes & NAMING_SUFFIX))
			continue;
		sign->whole = sign->words ? sign->whole * 31 + hash : hash;
		if (!sign->words) {
			sign->first = hash;
			if (classes & NAMING_COMMON)
				sign->signs |= SIGN_PLAIN;
		}
		sign->last = hash;
		legal += sign->words && (classes & NAMING_LEGAL);
		sign->words++;
	}
	if (sign->words > 1 && legal == sign->words - 1)
		sign->signs |= SIGN_LEGAL;
	if (sign->words == 1 && ((text->tokens[first].flags & TOKEN_UPPER) ||
					is_dotted(text, first)))
		sign->signs |= SIGN_UPPER;
}

/* One of 64 bits for all titles that mean the same. */
static uint64_t title_bit(const struct title *title)
{
	return (uint64_t)1 << (hash_str(title_row_at(title->head)->normal) &
			       63);
}

/* The first title that ends behind a token: from the one that the reading of
 * the sentence has come to, which is near. */
static uint32_t title_near(const struct name_text *text, uint32_t token)
{
	const struct titles *titles = text->titles;
	uint32_t title = text->title;

	while (title > 0 && titles->rows[title - 1].end > token)
		title--;
	while (title < titles->count && titles->rows[title].end <= token)
		title++;
	return title;
}

/* What is before it: an honorific, a title, "the", "in". */
static uint32_t signs_before(
	const struct name_text *text, uint32_t first, struct name_sign *sign)
{
	uint32_t i = first, classes, title;

	if (i > text->first && token_mark(&text->tokens[i - 1], '.') &&
		!token_spaced(&text->tokens[i - 1]))
		i--;
	if (i == text->first)
		return 0;
	title = title_near(text, i - 1);
	if (title < text->titles->count &&
		text->titles->rows[title].first < i) {
		const struct title *row = &text->titles->rows[title];

		sign->titles |= title_bit(row);
		return row->sets & TITLE_OFFICE ? SIGN_TITLED | SIGN_OFFICE
						: SIGN_TITLED;
	}
	classes = name_classes_at(text, i - 1);
	if ((classes & NAMING_HONORIFIC) && name_capital_at(text, i - 1))
		return SIGN_HONORED;
	if (i != first)
		return 0;
	if (classes & NAMING_SAYS)
		return SIGN_SAYS;
	if (classes & NAMING_DEFINITE)
		return SIGN_THE;
	return classes & NAMING_IN ? SIGN_IN : 0;
}

/* ", 42," and ", who" and ", the chairman of". */
static uint32_t signs_behind(
	const struct name_text *text, uint32_t end, struct name_sign *sign)
{
	uint32_t i = end + 1, title;
	int32_t age = 0;

	if (name_classes_at(text, end) & NAMING_SAYS)
		return SIGN_SAYS;
	if (i >= text->end || !token_mark(&text->tokens[end], ','))
		return 0;
	if (text->tokens[i].kind == TOKEN_NUMBER && i + 1 < text->end &&
		token_mark(&text->tokens[i + 1], ',') &&
		str_number(token_str(text->article, &text->tokens[i]), &age))
		return age > 9 && age < 110 ? SIGN_AGED : 0;
	if (str_eq(token_str(text->article, &text->tokens[i]), STR("who")))
		return SIGN_AGED;
	title = title_near(text, i);
	if (title == text->titles->count || sign->words < 2 ||
		text->titles->rows[title].from > i + 1 ||
		text->titles->rows[title].end > text->end ||
		(text->titles->rows[title].sets & TITLE_THING))
		return 0;
	sign->titles |= title_bit(&text->titles->rows[title]);
	return SIGN_TITLED;
}

void name_sign_read(const struct name_text *text, uint32_t first, uint32_t end,
	struct name_sign *sign)
{
	*sign = (struct name_sign){0};
	words_read(text, first, end, sign);
	sign->signs |= signs_before(text, first, sign);
	sign->signs |= signs_behind(text, end, sign);
}
