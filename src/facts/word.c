#include "facts/word.h"

#include <utf8proc.h>

#define BREAKS_16 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
#define WORDS_10 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
#define WORDS_26 WORDS_10, WORDS_10, 1, 1, 1, 1, 1, 1
#define HIGH_16 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2
#define HIGH_64 HIGH_16, HIGH_16, HIGH_16, HIGH_16

const unsigned char word_bytes[256] = {
	BREAKS_16,
	BREAKS_16,
	BREAKS_16, /* to '/' */
	WORDS_10,
	0,
	0,
	0,
	0,
	0,
	0,
	0, /* '0' to '@' */
	WORDS_26,
	0,
	0,
	0,
	0,
	0,
	0, /* 'A' to '`' */
	WORDS_26,
	0,
	0,
	0,
	0,
	0, /* 'a' to DEL */
	HIGH_64,
	HIGH_64,
};

/* The character at `at`, -1 where the bytes are none. */
static int32_t character(struct str text, size_t at, size_t *end)
{
	utf8proc_int32_t c = (unsigned char)text.ptr[at];
	utf8proc_ssize_t len;

	if (c < 128) {
		*end = at + 1;
		return c;
	}
	len = utf8proc_iterate((const utf8proc_uint8_t *)text.ptr + at,
		(utf8proc_ssize_t)(text.len - at), &c);
	*end = at + (len > 0 ? (size_t)len : 1);
	return len > 0 ? c : -1;
}

size_t character_end(struct str text, size_t at)
{
	size_t end;

	character(text, at, &end);
	return end;
}

static bool is_word(int32_t c)
{
	static const uint32_t categories =
		1u << UTF8PROC_CATEGORY_LU | 1u << UTF8PROC_CATEGORY_LL |
		1u << UTF8PROC_CATEGORY_LT | 1u << UTF8PROC_CATEGORY_LM |
		1u << UTF8PROC_CATEGORY_LO | 1u << UTF8PROC_CATEGORY_MN |
		1u << UTF8PROC_CATEGORY_MC | 1u << UTF8PROC_CATEGORY_ND;

	if (c >= 0 && c < 128)
		return word_bytes[c] == BYTE_WORD;
	return c >= 0 && c != 0x02bc && categories >> utf8proc_category(c) & 1;
}

size_t word_end(struct str text, size_t at)
{
	while (at < text.len) {
		unsigned char kind = word_bytes[(unsigned char)text.ptr[at]];
		size_t end = at + 1;

		if (kind == BYTE_BREAK)
			break;
		if (kind == BYTE_HIGH && !is_word(character(text, at, &end)))
			break;
		at = end;
	}
	return at;
}

size_t word_fold(struct str word, char folded[WORD_LIMIT])
{
	size_t len = 0;

	for (size_t at = 0, end; at < word.len; at = end) {
		int32_t c = (unsigned char)word.ptr[at];

		end = at + 1;
		if (len + 4 > WORD_LIMIT)
			return 0;
		if (c < 128) {
			folded[len++] = char_lower((char)c);
			continue;
		}
		c = character(word, at, &end);
		if (c >= 0)
			len += (size_t)utf8proc_encode_char(utf8proc_tolower(c),
				(utf8proc_uint8_t *)folded + len);
	}
	return len;
}

bool same_spelling(struct str a, struct str b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && !word_bytes[(unsigned char)a.ptr[i]])
			i++;
		while (j < b.len && !word_bytes[(unsigned char)b.ptr[j]])
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.ptr[i++] != b.ptr[j++])
			return false;
	}
}

static bool is_apostrophe(int32_t c)
{
	return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 ||
	       c == 0x02bc || c == 0xff07;
}

/* A hyphen or the dash of a range; the long dash divides. */
static bool is_hyphen(int32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2013);
}

static bool is_space(int32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 ||
	       (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x3000;
}

/* Behind the white space at `at`; a second newline ends a paragraph. */
static size_t skip_spaces(struct str text, size_t at, bool *paragraph)
{
	int newlines = 0;

	while (at < text.len) {
		size_t end;
		int32_t c = character(text, at, &end);

		if (!is_space(c))
			break;
		newlines += c == '\n';
		at = end;
	}
	*paragraph = newlines > 1;
	return at;
}

unsigned char separator_read(struct str text, size_t at, size_t *next)
{
	bool paragraph;
	size_t spaces = skip_spaces(text, at, &paragraph), end, behind;
	int32_t c;

	*next = spaces;
	if (paragraph || spaces == text.len)
		return 0;
	c = character(text, spaces, &end);
	if (is_word(c))
		return spaces > at ? ' ' : 0;
	*next = skip_spaces(text, end, &paragraph);
	behind = *next - end;
	if (paragraph || word_end(text, *next) == *next)
		return 0;
	if (c == '&') /* AT&T, Johnson & Johnson */
		return '&';
	if (spaces > at)
		return 0;
	if (is_hyphen(c))
		return behind ? 0 : ' ';
	if (is_apostrophe(c))
		return (unsigned char)('\'' | (behind ? 0x80 : 0));
	if (c < 0x21 || c > 0x7e)
		return 0;
	return (unsigned char)(c | (behind ? 0x80 : 0));
}

/* The character before `at`, 0 at the start. */
static int32_t character_before(struct str text, size_t at, size_t *start)
{
	size_t end;

	*start = at;
	if (at == 0)
		return 0;
	do
		--*start;
	while (*start > 0 && at - *start < 4 &&
		(text.ptr[*start] & 0xc0) == 0x80);
	return character(text, *start, &end);
}

static int32_t character_after(struct str text, size_t at, size_t *end)
{
	*end = at;
	return at < text.len ? character(text, at, end) : 0;
}

bool name_may_begin(struct str text, size_t at)
{
	size_t start, ignored;
	int32_t c = character_before(text, at, &start);

	if (c == '_' || is_word(c))
		return false;
	if (c == '.' && at < text.len && char_is_upper(text.ptr[at]))
		return true; /* a sentence whose space was lost */
	if (c == '.' || c == '@' || is_apostrophe(c))
		return !is_word(character_before(text, start, &ignored));
	return true;
}

/* Behind an apostrophe: nothing of a word, or the s of a possessive. */
static bool may_follow_apostrophe(struct str text, size_t at)
{
	size_t end = word_end(text, at);

	return end == at ||
	       (end == at + 1 && (text.ptr[at] == 's' || text.ptr[at] == 'S'));
}

bool name_may_end(struct str text, size_t at)
{
	size_t end, ignored;
	int32_t c = character_after(text, at, &end);

	if (c == '_' || c == '@' || c == '$' || is_word(c))
		return false;
	if (is_apostrophe(c))
		return may_follow_apostrophe(text, end);
	if (c == '.') {
		c = character_after(text, end, &ignored);
		return !is_word(c) || (c < 128 && char_is_upper((char)c));
	}
	return true;
}
