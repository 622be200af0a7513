#include "base/escape.h"

#include "base/bits.h"

#include <utf8proc.h>

/* What invalid bytes are read as: no writer keeps it. */
enum { NOT_UTF8 = -1, REPLACEMENT = 0xfffd };

/* Syntaxes, as bits of the bytes at which they stop copying. */
enum { JSON = 1, HTML = 2, PLAIN = 4, ALL = JSON | HTML | PLAIN };

/*
 * A syntax: which bytes it stops at, and what is then written for a character.
 * `write` returns false where the character may stay as it is.
 */
struct syntax {
	uint8_t bit;
	bool (*write)(struct buffer *out, int32_t c);
};

/* Controls and all that is not ASCII are looked at in every syntax. */
static const uint8_t stops[256] = {
#define FOUR(b) [b] = ALL, [b + 1] = ALL, [b + 2] = ALL, [b + 3] = ALL
#define SIXTEEN(b) FOUR(b), FOUR(b + 4), FOUR(b + 8), FOUR(b + 12)
	SIXTEEN(0x00), SIXTEEN(0x10), SIXTEEN(0x80), SIXTEEN(0x90),
	SIXTEEN(0xa0), SIXTEEN(0xb0), SIXTEEN(0xc0), SIXTEEN(0xd0),
	SIXTEEN(0xe0), SIXTEEN(0xf0),
#undef SIXTEEN
#undef FOUR
	['"'] = JSON | HTML, ['\\'] = JSON, ['&'] = HTML, ['<'] = HTML,
	['>'] = HTML, ['\''] = HTML, [0x7f] = ALL};

/* Characters that are not seen, or turn what stands behind them. */
static const struct trick {
	int32_t first, last;
	bool shown; /* as U+FFFD; else left out */
} tricks[] = {
	{0x00, 0x1f, true},       /* C0: escape among them */
	{0x7f, 0x9f, true},       /* DEL, C1: some terminals act on them */
	{0xad, 0xad, false},      /* soft hyphen */
	{0x61c, 0x61c, false},    /* Arabic letter mark */
	{0x115f, 0x1160, false},  /* Hangul fillers */
	{0x180e, 0x180e, false},  /* Mongolian vowel separator */
	{0x200b, 0x200b, false},  /* zero width space */
	{0x200e, 0x200f, false},  /* direction marks */
	{0x2028, 0x2029, true},   /* line and paragraph separator */
	{0x202a, 0x202e, true},   /* embeddings and overrides */
	{0x2060, 0x2064, false},  /* word joiner, invisible operators */
	{0x2065, 0x2069, true},   /* isolates */
	{0x206a, 0x206f, false},  /* deprecated format characters */
	{0x3164, 0x3164, false},  /* Hangul filler */
	{0xfeff, 0xfeff, false},  /* byte order mark */
	{0xffa0, 0xffa0, false},  /* Hangul filler, half width */
	{0xfff9, 0xfffb, true},   /* interlinear annotation */
	{0xe0000, 0xe007f, false} /* tags */
};

static const struct trick *find_trick(int32_t c)
{
	for (size_t i = 0; i < sizeof(tricks) / sizeof(*tricks); i++) {
		if (c < tricks[i].first)
			return NULL;
		if (c <= tricks[i].last)
			return &tricks[i];
	}
	return NULL;
}

static void write_replacement(struct buffer *out)
{
	buffer_put(out, "\xef\xbf\xbd");
}

/* The character at `at`; how many bytes it has. */
static size_t character_read(struct str s, size_t at, int32_t *c)
{
	utf8proc_ssize_t len;

	*c = (uint8_t)s.ptr[at];
	if (*c < 0x80)
		return 1;
	len = utf8proc_iterate((const utf8proc_uint8_t *)s.ptr + at,
		(utf8proc_ssize_t)(s.len - at), c);
	if (len > 0)
		return (size_t)len;
	*c = NOT_UTF8;
	return 1;
}

/* Copies runs; one character at a time goes to the writer. */
static void escape(
	struct buffer *out, struct str s, const struct syntax *syntax)
{
	size_t run = 0, at = 0;

	for (;;) {
		size_t len;
		int32_t c;

		while (at < s.len && !(stops[(uint8_t)s.ptr[at]] & syntax->bit))
			at++;
		if (at == s.len)
			break;
		len = character_read(s, at, &c);
		buffer_add(out, str_cut(s, run, at));
		at += len;
		run = syntax->write(out, c) ? at : at - len;
	}
	buffer_add(out, str_cut(s, run, at));
}

static void write_unit(struct buffer *out, uint32_t unit)
{
	static const char digits[] = "0123456789abcdef";

	buffer_put(out, "\\u");
	for (int shift = 12; shift >= 0; shift -= 4)
		buffer_add_char(out, digits[unit >> shift & 15]);
}

/* What JSON writes behind a backslash for a byte; 0 where it has no such. */
static const char shorts[256] = {['"'] = '"',
	['\\'] = '\\',
	['\b'] = 'b',
	['\f'] = 'f',
	['\n'] = 'n',
	['\r'] = 'r',
	['\t'] = 't'};

static bool write_json(struct buffer *out, int32_t c)
{
	if (c >= 0 && c < 0x80 && shorts[c]) {
		buffer_add_char(out, '\\');
		buffer_add_char(out, shorts[c]);
		return true;
	}
	if (c == NOT_UTF8) {
		write_replacement(out);
		return true;
	}
	if (!find_trick(c))
		return false;
	if (c < 0x10000) {
		write_unit(out, (uint32_t)c);
	} else {
		write_unit(out, 0xd7c0u + ((uint32_t)c >> 10));
		write_unit(out, 0xdc00u | ((uint32_t)c & 0x3ff));
	}
	return true;
}

/* Whether eight bytes stand in a JSON string as they are. The highest bit of
 * one is set where it is not ASCII, by a borrow where it is a control or one of
 * the two marks, and by a carry where it is DEL. Controls and '"' are all that
 * is at most ' ' once the bit is turned in which these two differ. */
static inline bool eight_are_plain(uint64_t bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);

	return !((bytes | ((bytes ^ ones * ('"' ^ ' ')) - ones * (' ' + 1)) |
			 ((bytes ^ ones * '\\') - ones) | (bytes + ones)) &
		 ones * 0x80);
}

/* Four to seven bytes by two fours that may overlap, where all are plain. */
static bool short_copy(char *to, struct str s)
{
	uint32_t first, last;

	memcpy(&first, s.ptr, 4);
	memcpy(&last, s.ptr + s.len - 4, 4);
	if (!eight_are_plain((uint64_t)first | (uint64_t)last << 32))
		return false;
	memcpy(to, &first, 4);
	memcpy(to + s.len - 4, &last, 4);
	return true;
}

/* Copies the plain bytes that s begins with, eight at a time but for the last
 * of short strings; how many they are. */
static size_t plain_copy(char *to, struct str s)
{
	size_t at = 0, tail;

	if (s.len >= 4 && s.len < 8 && short_copy(to, s))
		return s.len;
	for (; s.len - at >= 8; at += 8) {
		if (!eight_are_plain(bits_eight(s.ptr + at)))
			break;
		memcpy(to + at, s.ptr + at, 8);
	}
	tail = s.len - 8;
	if (s.len >= 8 && at > tail &&
		eight_are_plain(bits_eight(s.ptr + tail))) {
		memcpy(to + tail, s.ptr + tail, 8);
		return s.len;
	}
	for (; at < s.len && !(stops[(uint8_t)s.ptr[at]] & JSON); at++)
		to[at] = s.ptr[at];
	return at;
}

/* Writes the character that s begins with; its bytes. */
static size_t character_escape(struct buffer *out, struct str s)
{
	int32_t c;
	size_t len = character_read(s, 0, &c);

	if (!write_json(out, c))
		buffer_add(out, str_cut(s, 0, len));
	return len;
}

/* Quotation marks are what most strings have that is not plain. */
void escape_json_at(struct buffer *out, char *to, struct str s)
{
	*to++ = '"';
	for (;;) {
		size_t plain = plain_copy(to, s);
		char named;

		to += plain;
		if (plain == s.len)
			break;
		s = str_cut(s, plain, s.len);
		named = shorts[(uint8_t)*s.ptr];
		if (named) {
			*to++ = '\\';
			*to++ = named;
			s = str_cut(s, 1, s.len);
			continue;
		}
		buffer_end(out, to);
		s = str_cut(s, character_escape(out, s), s.len);
		to = buffer_reserve(out, ESCAPE_ROOM(s));
	}
	*to = '"';
	buffer_end(out, to + 1);
}

void escape_json(struct buffer *out, struct str s)
{
	escape_json_at(out, buffer_reserve(out, ESCAPE_ROOM(s)), s);
}

/* What neither pages nor terminals are given. */
static bool write_shown(struct buffer *out, int32_t c)
{
	const struct trick *trick = find_trick(c);

	if (c == NOT_UTF8 || (trick && trick->shown))
		write_replacement(out);
	return c == NOT_UTF8 || trick;
}

static bool write_html(struct buffer *out, int32_t c)
{
	switch (c) {
	case '&':
		buffer_put(out, "&amp;");
		return true;
	case '<':
		buffer_put(out, "&lt;");
		return true;
	case '>':
		buffer_put(out, "&gt;");
		return true;
	case '"':
		buffer_put(out, "&quot;");
		return true;
	case '\'':
		buffer_put(out, "&#39;");
		return true;
	case '\r': /* a line end has its own \n, or is none on a page */
		buffer_add_char(out, ' ');
		return true;
	case '\n':
	case '\t':
		return false;
	default:
		return write_shown(out, c);
	}
}

void escape_html(struct buffer *out, struct str s)
{
	static const struct syntax html = {HTML, write_html};

	escape(out, s, &html);
}

static bool is_line_end(int32_t c)
{
	return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 ||
	       c == 0x2029;
}

static bool write_plain(struct buffer *out, int32_t c)
{
	if (is_line_end(c)) {
		if (!out->len || out->ptr[out->len - 1] != ' ')
			buffer_add_char(out, ' ');
		return true;
	}
	if (c == 0x200c || c == 0x200d)
		return true;
	return write_shown(out, c);
}

void escape_plain(struct buffer *out, struct str s)
{
	static const struct syntax plain = {PLAIN, write_plain};

	escape(out, s, &plain);
}
