#include "base/utf8.h"

#include "base/bits.h"

/* What may follow a first byte, by Unicode's table 3-7. */
struct lead {
	unsigned char low, high;    /* first bytes of this row */
	unsigned char length;       /* of the whole sequence */
	unsigned char second, last; /* range of the second byte */
};

static const struct lead *lead_of(unsigned char first)
{
	static const struct lead leads[] = {
		{0xC2, 0xDF, 2, 0x80, 0xBF},
		{0xE0, 0xE0, 3, 0xA0, 0xBF},
		{0xE1, 0xEC, 3, 0x80, 0xBF},
		{0xED, 0xED, 3, 0x80, 0x9F},
		{0xEE, 0xEF, 3, 0x80, 0xBF},
		{0xF0, 0xF0, 4, 0x90, 0xBF},
		{0xF1, 0xF3, 4, 0x80, 0xBF},
		{0xF4, 0xF4, 4, 0x80, 0x8F},
	};

	for (size_t i = 0; i < sizeof(leads) / sizeof(leads[0]); i++)
		if (first >= leads[i].low && first <= leads[i].high)
			return &leads[i];
	return NULL;
}

size_t utf8_next(struct str s, size_t at, uint32_t *point)
{
	const unsigned char *bytes = (const unsigned char *)s.ptr + at;
	const struct lead *lead;
	uint32_t value;

	if (bytes[0] < 0x80) {
		*point = bytes[0];
		return 1;
	}
	*point = UTF8_BAD;
	lead = lead_of(bytes[0]);
	if (!lead)
		return 1;
	value = bytes[0] & (0x7Fu >> lead->length);
	for (size_t i = 1; i < lead->length; i++) {
		unsigned char low = i == 1 ? lead->second : 0x80;
		unsigned char high = i == 1 ? lead->last : 0xBF;

		if (at + i >= s.len || bytes[i] < low || bytes[i] > high)
			return i;
		value = value << 6 | (bytes[i] & 0x3F);
	}
	*point = value;
	return lead->length;
}

static bool are_ascii(const char bytes[32])
{
	uint64_t words[4];

	memcpy(words, bytes, sizeof(words));
	return !bits_bytes_high(words[0] | words[1] | words[2] | words[3]);
}

/* The first byte from `at` on that is not ASCII; s.len where none is. */
static size_t wide_find(struct str s, size_t at)
{
	while (s.len - at >= 32 && are_ascii(s.ptr + at))
		at += 32;
	for (; s.len - at >= 8; at += 8) {
		uint64_t high = bits_bytes_high(bits_eight(s.ptr + at));

		if (high)
			return at + bits_lowest(high) / 8;
	}
	while (at < s.len && (unsigned char)s.ptr[at] < 0x80)
		at++;
	return at;
}

size_t utf8_valid(struct str s)
{
	size_t at = 0;

	while ((at = wide_find(s, at)) < s.len) {
		uint32_t point;
		size_t length = utf8_next(s, at, &point);

		if (point == UTF8_BAD)
			return at;
		at += length;
	}
	return at;
}

struct str utf8_repair(struct arena *arena, struct str s)
{
	struct str replacement = UTF8_REPLACEMENT;
	size_t len = 0;
	char *bytes;

	if (utf8_valid(s) == s.len)
		return s;
	bytes = arena_alloc_raw(arena, s.len * replacement.len);
	for (size_t at = 0, length; at < s.len; at += length) {
		uint32_t point;
		struct str piece;

		length = utf8_next(s, at, &point);
		piece = point == UTF8_BAD ? replacement
					  : str_cut(s, at, at + length);
		memcpy(bytes + len, piece.ptr, piece.len);
		len += piece.len;
	}
	return str_from(bytes, len);
}

size_t utf8_write(char out[4], uint32_t point)
{
	static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t length;

	if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
		point = 0xFFFD;
	length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	for (size_t i = length; i > 1; i--) {
		out[i - 1] = (char)(0x80 | (point & 0x3F));
		point >>= 6;
	}
	out[0] = (char)(length == 1 ? point : marks[length] | point);
	return length;
}
