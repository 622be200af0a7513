#include "tag/masthead_scan.h"

static bool byte_at(struct str s, size_t at, unsigned byte)
{
	return at < s.len && (unsigned char)s.ptr[at] == byte;
}

size_t scan_space_rest(struct str s, size_t at)
{
	for (;;) {
		if (scan_is(s, at, ' ') || scan_is(s, at, '\t'))
			at++;
		else if (byte_at(s, at, 0xC2) && byte_at(s, at + 1, 0xA0))
			at += 2;
		else
			return at;
	}
}

size_t scan_dash(struct str s, size_t at, bool *narrow)
{
	size_t end = at;

	*narrow = false;
	while (scan_is(s, end, '-'))
		end++;
	if (end > at) {
		*narrow = end == at + 1;
		return end;
	}
	if (scan_is(s, at, '_'))
		return at + 1;
	if (byte_at(s, at, 0xE2) && byte_at(s, at + 1, 0x80) &&
		at + 2 < s.len && (unsigned char)s.ptr[at + 2] >= 0x90 &&
		(unsigned char)s.ptr[at + 2] <= 0x95)
		return at + 3;
	return at;
}

/* Letters: ASCII, and everything beyond but general punctuation (U+2000 to
 * U+206F) and the symbols of Latin-1 (U+0080 to U+00BF). */
static size_t letter(struct str s, size_t at)
{
	size_t end = at + 1;

	if (at >= s.len)
		return at;
	if ((unsigned char)s.ptr[at] < 0x80)
		return char_is_alpha(s.ptr[at]) ? end : at;
	if (byte_at(s, at, 0xC2) || byte_at(s, at, 0xEF) ||
		(byte_at(s, at, 0xE2) &&
			(byte_at(s, at + 1, 0x80) || byte_at(s, at + 1, 0x81))))
		return at;
	while (end < s.len && ((unsigned char)s.ptr[end] & 0xC0) == 0x80)
		end++;
	return end;
}

static size_t apostrophe(struct str s, size_t at)
{
	if (scan_is(s, at, '\''))
		return at + 1;
	if (byte_at(s, at, 0xE2) && byte_at(s, at + 1, 0x80) &&
		byte_at(s, at + 2, 0x99))
		return at + 3;
	return at;
}

/* A word from `at` on, whose letters up to `end` are known. */
size_t scan_word_rest(struct str s, size_t at, size_t end)
{
	for (;;) {
		size_t next;

		while (end < s.len && char_is_alpha(s.ptr[end]))
			end++;
		next = letter(s, end);
		if (next == end && end > at) {
			next = apostrophe(s, end);
			if (letter(s, next) == next)
				next = end;
		}
		if (next == end)
			return end;
		end = next;
	}
}

size_t scan_digits(struct str s, size_t at, size_t most)
{
	size_t end = at;

	while (end < s.len && end - at < most && char_is_digit(s.ptr[end]))
		end++;
	return end;
}

size_t scan_phrase_rest(struct str s, size_t at, struct str phrase)
{
	size_t end = at + phrase.len;

	if (!str_starts_fold(str_cut(s, at, s.len), phrase))
		return at;
	if (end < s.len && char_is_alpha(phrase.ptr[phrase.len - 1]) &&
		(char_is_alpha(s.ptr[end]) || char_is_digit(s.ptr[end])))
		return at;
	return end;
}

bool word_is_wide_capital(struct str word)
{
	return (unsigned char)word.ptr[0] != 0xC3 ||
	       (word.len > 1 && (unsigned char)word.ptr[1] < 0xA0);
}

bool word_is_upper(struct str word)
{
	size_t upper = 0;

	for (size_t i = 0; i < word.len; i++) {
		if (char_is_lower(word.ptr[i]))
			return false;
		upper += char_is_upper(word.ptr[i]);
	}
	return upper > 1;
}

int fold_cmp_rest(struct str a, struct str b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;

	for (size_t i = 0; i < shorter; i++) {
		int order;

		if (a.ptr[i] == b.ptr[i])
			continue;
		order = (unsigned char)char_lower(a.ptr[i]) -
			(unsigned char)char_lower(b.ptr[i]);
		if (order)
			return order;
	}
	return a.len < b.len ? -1 : a.len > b.len;
}

bool words_hold(const struct str *words, size_t count, struct str s)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = fold_cmp(words[middle], s);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

struct str scan_line(struct str text, size_t *at, size_t *start)
{
	size_t feed = str_find_char(text, '\n', *at);
	size_t end = feed == STR_NPOS ? text.len : feed;
	struct str line;

	*start = scan_space(str_cut(text, 0, end), *at);
	line = str_trim(str_cut(text, *start, end));
	*start = line.len ? (size_t)(line.ptr - text.ptr) : *start;
	*at = feed == STR_NPOS ? text.len : feed + 1;
	return line;
}

struct str scan_line_back(struct str text, size_t from, size_t *end)
{
	size_t feed = str_find_char_back(str_cut(text, 0, *end), '\n', from);
	size_t at = feed == STR_NPOS ? from : feed + 1;
	struct str line = str_cut(text, at, *end);

	*end = feed == STR_NPOS ? from : feed;
	return str_trim(str_cut(line, scan_space(line, 0), line.len));
}
